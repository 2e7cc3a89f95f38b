package org.archipel.pattern.statistic;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How often two things go together: a table of two rows and two columns, by its margins. Immutable.
 *
 * @param base transactions that could hold either (a count, at least 1)
 * @param left transactions with the one
 * @param right transactions with the other
 * @param both transactions with both
 */
public record Association(int base, int left, int right, int both) {

  /**
   * What no longer counts beside a sum. The library asks each term of a tail afresh; from one to
   * the next it is a fraction of whole numbers, which takes a tenth of the time.
   */
  private static final double NEGLIGIBLE = 1e-17;

  /**
   * @throws IllegalArgumentException if no such table exists
   */
  public Association {
    if (base < 1 || both < 0 || both > Math.min(left, right) || (long) left + right - both > base) {
      throw new IllegalArgumentException(
          "%d of %d and %d of a base of %d cannot be".formatted(both, left, right, base));
    }
  }

  /** Returns the share of the base that has both (a fraction). */
  public double support() {
    return both / (double) base;
  }

  /** Returns the share of those with the one that have the other too (a fraction); 0 of none. */
  public double confidence() {
    return left == 0 ? 0 : both / (double) left;
  }

  /**
   * Returns how many times as often as by chance both go together; 1 when either is never there.
   */
  public double lift() {
    return left == 0 || right == 0 ? 1 : both * (double) base / ((double) left * right);
  }

  /** Returns by how much the share of both is above that by chance (a difference of fractions). */
  public double leverage() {
    return support() - (double) left * right / ((double) base * base);
  }

  /**
   * Returns how probable it is that at least so many have both, if one says nothing of the other:
   * Fisher's exact test, one-sided, the tail of the hypergeometric distribution.
   */
  public double pValue() {
    return isMore() ? atLeast(both) : 1 - atMost(both - 1);
  }

  /** Returns how probable it is that at most so many have both: the other side of the test. */
  public double pValueOfFewer() {
    return isMore() ? 1 - atLeast(both + 1) : atMost(both);
  }

  /** Sums the chances of a number and more, above what is expected, where they only fall. */
  private double atLeast(int from) {
    if (from > Math.min(left, right)) {
      return 0;
    }
    double term = distribution().probability(from);
    double sum = term;
    for (int k = from; term > sum * NEGLIGIBLE; k++) {
      term *= (double) (left - k) * (right - k) / ((k + 1.0) * (base - left - right + k + 1.0));
      sum += term;
    }
    return Math.min(1, sum);
  }

  /** Sums the chances of a number and fewer, at or below what is expected. */
  private double atMost(int from) {
    if (from < Math.max(0, left + right - base)) {
      return 0;
    }
    double term = distribution().probability(from);
    double sum = term;
    for (int k = from; term > sum * NEGLIGIBLE; k--) {
      term *= (double) k * (base - left - right + k) / ((left - k + 1.0) * (right - k + 1.0));
      sum += term;
    }
    return Math.min(1, sum);
  }

  /** Whether both go together more often than by chance. */
  public boolean isMore() {
    return (long) both * base > (long) left * right;
  }

  /**
   * Whether it lies so near to chance that no test would find anything, so that the exact p-value
   * need not be known: within one standard deviation.
   */
  public boolean isOrdinary() {
    double expected = (double) left * right / base;
    double variance = expected * (base - left) / base * (base - right) / Math.max(1, base - 1);
    return (both - expected) * (both - expected) <= variance;
  }

  /**
   * Returns the table without one of the transactions that hold these.
   *
   * @throws IllegalArgumentException if there is no such transaction
   */
  public Association without(boolean hasLeft, boolean hasRight) {
    return new Association(
        base - 1,
        left - (hasLeft ? 1 : 0),
        right - (hasRight ? 1 : 0),
        both - (hasLeft && hasRight ? 1 : 0));
  }

  private HypergeometricDistribution distribution() {
    return HypergeometricDistribution.of(base, right, left);
  }
}
