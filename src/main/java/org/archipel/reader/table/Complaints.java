package org.archipel.reader.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.problem.Severity;

/**
 * Gathers what is wrong with the cells of a table: the same thing a thousand times is one problem,
 * at its first place. One thread.
 */
final class Complaints {

  /** Different problems of one table that are told one by one (a count, inclusive). */
  private static final int MOST = 200;

  private record Group(Problem first, int times) {}

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private int more;

  /** Adds a warning; what has the same message is counted. */
  void warning(ProblemCode code, Position at, String message) {
    add(Severity.WARNING, code, at, message, message);
  }

  /** Adds an error; what has the same cause is counted. */
  void error(ProblemCode code, Position at, String message, String cause) {
    add(Severity.ERROR, code, at, message, cause);
  }

  /** Adds a warning; what has the same cause is counted. */
  void warning(ProblemCode code, Position at, String message, String cause) {
    add(Severity.WARNING, code, at, message, cause);
  }

  private void add(Severity severity, ProblemCode code, Position at, String message, String cause) {
    String key = code + "\n" + cause;
    Group group = groups.get(key);
    if (group == null && groups.size() >= MOST) {
      more++;
      return;
    }
    groups.put(
        key,
        group == null
            ? new Group(new Problem(code, severity, at, message), 1)
            : new Group(group.first, group.times + 1));
  }

  void report(String file, Problems problems) {
    for (Group group : groups.values()) {
      Problem first = group.first;
      String times = group.times == 1 ? "" : " So in %,d rows.".formatted(group.times);
      problems.add(
          new Problem(first.code(), first.severity(), first.position(), first.message() + times));
    }
    if (more > 0) {
      problems.warning(
          ProblemCode.QUOTA,
          Position.whole(file),
          "%,d more cells were left out for other reasons.".formatted(more));
    }
  }
}
