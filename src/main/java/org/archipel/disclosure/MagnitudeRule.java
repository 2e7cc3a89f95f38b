package org.archipel.disclosure;

import java.util.Arrays;

/**
 * When a total of amounts, such as the number of systems of some offices, tells too much about the
 * greatest contributor: the (n,k)-dominance rule and the p%-rule (Hundepool et al. 2012, section
 * 4.2). Immutable.
 *
 * @param n how many of the greatest contributors are taken together, at least 1
 * @param dominance the percentage of the total that they must not exceed, 1 to 100
 * @param precision the percentage within which the second greatest contributor must not be able to
 *     estimate the greatest, 1 to 100
 */
public record MagnitudeRule(int n, int dominance, int precision) {

  /** One contributor at most three quarters; none to be estimated within 10 %. */
  public static final MagnitudeRule DEFAULT = new MagnitudeRule(1, 75, 10);

  public MagnitudeRule {
    if (n < 1 || dominance < 1 || dominance > 100 || precision < 1 || precision > 100) {
      throw new IllegalArgumentException("n from 1, percentages from 1 to 100");
    }
  }

  /**
   * Whether a total tells too much.
   *
   * @param contributions one amount per contributor, in any order, none negative
   */
  public boolean isSensitive(long... contributions) {
    long[] sorted = contributions.clone();
    Arrays.sort(sorted);
    long total = Arrays.stream(sorted).sum();
    if (total == 0) {
      return false;
    }
    long greatest = Arrays.stream(sorted).skip(Math.max(0, sorted.length - n)).sum();
    return greatest * 100 > total * dominance || isEstimated(sorted, total);
  }

  /** Whether the second greatest, who knows its own amount, comes too near the greatest. */
  private boolean isEstimated(long[] sorted, long total) {
    long first = sorted[sorted.length - 1];
    long second = sorted.length > 1 ? sorted[sorted.length - 2] : 0;
    return (total - first - second) * 100 < first * precision;
  }

  /** Returns the width that the greatest amount and a precision ask for, at least 1. */
  public int need(long... contributions) {
    long greatest = Arrays.stream(contributions).max().orElse(0);
    return (int) Math.max(1, Math.ceilDiv(greatest * precision * 2, 100L));
  }

  /**
   * Returns a cell for the total, sensitive if the rule says so. Nobody is taken to know anything
   * about it but that it is no less than zero, and at most {@code most}.
   */
  public Cell cell(String name, long most, long... contributions) {
    Cell cell = Cell.open(name, Arrays.stream(contributions).sum(), 0, most);
    return isSensitive(contributions) ? cell.sensitive(need(contributions)) : cell;
  }
}
