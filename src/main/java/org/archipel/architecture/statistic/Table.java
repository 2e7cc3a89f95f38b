package org.archipel.architecture.statistic;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * A table of two traits over some offices: how many have both, the first, the second, and how many
 * there are.
 */
public record Table(int both, int first, int second, int all) {

  /** Returns how many times as often both as if they were independent; 0 where one is nowhere. */
  public double lift() {
    return first == 0 || second == 0 ? 0 : (double) both * all / ((double) first * second);
  }

  /** Returns by what share of all more often both than if they were independent. */
  public double leverage() {
    return all == 0 ? 0 : (double) both / all - (double) first / all * second / all;
  }

  /** Whether both are met more often than if they were independent. */
  public boolean isMore() {
    return (long) both * all > (long) first * second;
  }

  /**
   * Returns the chance of as many or more with both, were they independent: Fisher's exact test,
   * one-sided.
   */
  public double chanceOfMore() {
    return both <= 0 ? 1 : distribution().survivalProbability(both - 1);
  }

  /** Returns the chance of as few or fewer with both, were they independent. */
  public double chanceOfFewer() {
    return distribution().cumulativeProbability(both);
  }

  /**
   * Whether it lies so near to independence that no test would find anything, so that the exact
   * chance need not be known: within one standard deviation.
   */
  public boolean isOrdinary() {
    double expected = (double) first * second / all;
    double variance = expected * (all - first) / all * (all - second) / Math.max(1, all - 1);
    return (both - expected) * (both - expected) <= variance;
  }

  /** Returns the table without one of the offices that have the traits said. */
  public Table without(boolean hasFirst, boolean hasSecond) {
    return new Table(
        both - (hasFirst && hasSecond ? 1 : 0),
        first - (hasFirst ? 1 : 0),
        second - (hasSecond ? 1 : 0),
        all - 1);
  }

  private HypergeometricDistribution distribution() {
    return HypergeometricDistribution.of(all, first, second);
  }
}
