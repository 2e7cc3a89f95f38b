package org.archipel.architecture.recur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.archipel.architecture.count.Counting;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Recurrence;
import org.archipel.architecture.model.Recurrence.Pattern;
import org.archipel.architecture.model.Recurrence.Rule;

/** What is met together at offices, over all and per capability, beyond chance. */
public final class Recurrences {

  /** How many rules and how many patterns are told at most. */
  static final int MOST = 500;

  /**
   * What was found.
   *
   * @param patterns most offices first
   * @param rules most significant first
   * @param sentences what was tested and what was left out
   * @param truncated whether a bound left something out
   */
  public record Found(
      List<Pattern> patterns, List<Rule> rules, List<String> sentences, boolean truncated) {}

  private Recurrences() {}

  /** Looks for them. */
  public static Found of(Counting counting, Parameters parameters) {
    List<Holdings> scopes = new ArrayList<>();
    scopes.add(Holdings.ofAll(counting));
    scopes.addAll(Holdings.perCapability(counting));
    scopes.removeIf(scope -> scope.base().cardinality() < EvidenceLevel.OFFICES);
    return of(scopes, parameters);
  }

  /** Looks for them in these scopes. */
  static Found of(List<Holdings> scopes, Parameters parameters) {
    List<Basket> baskets =
        scopes.stream()
            .map(
                scope ->
                    Basket.of(
                        scope, parameters.platforms(), parameters.thresholds().leastOffices()))
            .toList();
    Pairs pairs = new Pairs(parameters.thresholds());
    baskets.forEach(pairs::test);
    List<Rule> rules = pairs.rules();
    List<Pattern> patterns = List.of();

    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Tested: "
            + pairs.tested()
            + " hypotheses about pairs; significant: "
            + pairs.significant()
            + ".");
    if (rules.isEmpty() && patterns.isEmpty()) {
      sentences.add("Nothing is met together more or less often than chance explains.");
    }
    left(sentences, rules.size(), "rules beyond the " + MOST + " most significant");
    left(sentences, patterns.size(), "patterns beyond the " + MOST + " with most offices");
    return new Found(
        first(patterns, Comparator.comparingInt(pattern -> -pattern.adoption().offices())),
        first(rules, Comparator.comparingDouble(rule -> rule.strength().qValue())),
        sentences,
        rules.size() > MOST || patterns.size() > MOST);
  }

  private static void left(List<String> sentences, int found, String what) {
    if (found > MOST) {
      sentences.add("Left out: " + (found - MOST) + " " + what + ".");
    }
  }

  private static <R extends Recurrence> List<R> first(List<R> all, Comparator<R> order) {
    return all.stream().sorted(order.thenComparing(one -> one.toString())).limit(MOST).toList();
  }
}
