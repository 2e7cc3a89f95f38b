package org.archipel.reader.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.stack.Texts;

/** What of a model was left out, counted by reason and told once for each. One thread. */
public final class LeftOut {

  private final Map<Reason, Seen> seen = new LinkedHashMap<>();

  /**
   * Why something is left out.
   *
   * @param what is left out, one of it and several
   * @param why half a sentence that follows the number and an example
   */
  private record Reason(ProblemCode code, What what, String why) {}

  /** What is left out: {@code "a flow"}, {@code "flows"}. */
  public record What(String one, String several) {}

  /** How often, and where first. */
  private static final class Seen {
    private final Position first;
    private final String example;
    private int count;

    Seen(Position first, String example) {
      this.first = first;
      this.example = example;
    }
  }

  /**
   * Counts something.
   *
   * @param example name of this one; empty when it has none
   * @param why the rest of the sentence, after the colon
   */
  public void add(ProblemCode code, What what, String example, String why, Position at) {
    seen.computeIfAbsent(new Reason(code, what, why), unused -> new Seen(at, example)).count++;
  }

  /** Counts several things at once. */
  public void add(ProblemCode code, int count, What what, String why, Position first) {
    seen.computeIfAbsent(new Reason(code, what, why), unused -> new Seen(first, "")).count += count;
  }

  public void tell(Problems problems) {
    seen.forEach(
        (reason, found) ->
            problems.warning(
                reason.code,
                found.first,
                "Left out: %s%s: %s.".formatted(what(reason, found), example(found), reason.why)));
  }

  private static String what(Reason reason, Seen found) {
    return found.count == 1
        ? reason.what.one
        : "%,d %s".formatted(found.count, reason.what.several);
  }

  private static String example(Seen found) {
    if (found.example.isBlank()) {
      return "";
    }
    return (found.count == 1 ? ", " : ", first ") + Texts.quote(found.example);
  }
}
