package org.archipel.architecture.recur;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archipel.architecture.count.Counting;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Recurrence;
import org.archipel.architecture.model.Recurrence.Pattern;
import org.archipel.architecture.model.Recurrence.Rule;

/** What is met together at offices, over all and per capability, beyond chance. */
public final class Recurrences {

  /** How many rules of all capabilities together, and how many patterns, are told at most. */
  static final int MOST = 500;

  /** How many rules of one capability are told at most. */
  static final int MOST_OF_CAPABILITY = 40;

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
    List<Rule> all = pairs.rules();
    List<Rule> rules = mostSignificant(all);
    Sets sets = new Sets(parameters.thresholds());
    baskets.forEach(sets::test);
    List<Pattern> patterns = sets.patterns();

    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Tested: %d hypotheses about pairs, and %d sets of %.0f that could have been found;"
                .formatted(pairs.tested(), sets.tested(), sets.possible())
            + " significant: %d and %d.".formatted(pairs.significant(), sets.significant()));
    if (rules.isEmpty() && patterns.isEmpty()) {
      sentences.add("Nothing is met together more or less often than chance explains.");
    }
    if (rules.size() < all.size()) {
      sentences.add(
          "Left out: %d rules beyond the %d most significant of a capability."
              .formatted(all.size() - rules.size(), MOST_OF_CAPABILITY));
    }
    left(sentences, patterns.size(), "patterns beyond the " + MOST + " with most offices");
    if (sets.untold() > 0) {
      sentences.add("Left out: " + sets.untold() + " patterns of scopes with many clearer ones.");
    }
    if (sets.untested() > 0) {
      sentences.add("Only the most frequent sets were tested in " + sets.untested() + " scopes.");
    }
    return new Found(
        first(patterns, Comparator.comparingInt(pattern -> -pattern.adoption().offices())),
        rules,
        sentences,
        rules.size() < all.size() || patterns.size() > MOST || sets.untold() + sets.untested() > 0);
  }

  private static List<Rule> mostSignificant(List<Rule> all) {
    Map<String, Integer> told = new HashMap<>();
    Comparator<Rule> order = Comparator.comparingDouble(rule -> rule.strength().qValue());
    return all.stream()
        .sorted(order.thenComparing(Rule::toString))
        .filter(
            rule -> {
              int most = rule.capability().isEmpty() ? MOST : MOST_OF_CAPABILITY;
              return told.merge(rule.capability().toString(), 1, Integer::sum) <= most;
            })
        .toList();
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
