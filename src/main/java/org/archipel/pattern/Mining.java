package org.archipel.pattern;

import java.time.Duration;

/**
 * What to look for, and when to stop. Immutable.
 *
 * @param minSupport least number of transactions that hold a set (a count, at least 1)
 * @param maxItems largest set (a count, at least 1)
 * @param maxSets most sets to return; when there are more, the result is {@linkplain
 *     ItemSets#truncated truncated}
 * @param budget longest time; when it is over, the result is truncated
 */
public record Mining(int minSupport, int maxItems, int maxSets, Duration budget) {

  public static final Mining DEFAULT = new Mining(3, 6, 100_000, Duration.ofSeconds(10));

  /**
   * @throws IllegalArgumentException if a count is less than 1 or the budget is not positive
   */
  public Mining {
    if (minSupport < 1 || maxItems < 1 || maxSets < 1 || !budget.isPositive()) {
      throw new IllegalArgumentException(
          "support, items, sets and budget must be positive, not %d, %d, %d, %s"
              .formatted(minSupport, maxItems, maxSets, budget));
    }
  }

  /** Returns the same with another least support. */
  public Mining withMinSupport(int count) {
    return new Mining(count, maxItems, maxSets, budget);
  }
}
