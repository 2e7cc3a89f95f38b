package org.archipel.pattern.statistic;

import java.time.Duration;

/**
 * Which rules to look for, and when to stop. Immutable.
 *
 * @param minSupport least number of transactions that hold all of a rule (a count, at least 1)
 * @param minConfidence least share of those with the antecedent that have the consequent (a
 *     fraction)
 * @param maxAntecedent most items of an antecedent (a count, 1 to 3)
 * @param maxRules most rules to return; when there are more, the least support rises
 * @param budget longest time
 */
public record RuleMining(
    int minSupport, double minConfidence, int maxAntecedent, int maxRules, Duration budget) {

  public static final RuleMining DEFAULT =
      new RuleMining(3, 0.6, 2, 10_000, Duration.ofSeconds(10));

  /**
   * @throws IllegalArgumentException if a bound is out of its range
   */
  public RuleMining {
    if (minSupport < 1 || maxRules < 1 || !budget.isPositive()) {
      throw new IllegalArgumentException(
          "support, rules and budget must be positive, not %d, %d, %s"
              .formatted(minSupport, maxRules, budget));
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("a confidence is 0 to 1, not " + minConfidence);
    }
    if (maxAntecedent < 1 || maxAntecedent > 3) {
      throw new IllegalArgumentException("an antecedent has 1 to 3 items, not " + maxAntecedent);
    }
  }
}
