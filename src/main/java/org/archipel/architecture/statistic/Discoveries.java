package org.archipel.architecture.statistic;

import java.util.Arrays;

/**
 * Which of many tests are discoveries when only so large a share of them may be false (Benjamini
 * and Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B
 * 57, 1995). Immutable.
 */
public final class Discoveries {

  private final double[] sorted;
  private final double[] qValues;
  private final double threshold;

  /**
   * Judges tests.
   *
   * @param pValues of those whose chance was computed; not changed
   * @param tested how many there were in all; the others count as if nothing were seen
   * @param rate the false discovery rate that is accepted (a fraction)
   */
  public Discoveries(double[] pValues, long tested, double rate) {
    this.sorted = pValues.clone();
    Arrays.sort(sorted);
    this.qValues = new double[sorted.length];
    double least = 1;
    double accepted = 0;
    for (int rank = sorted.length; rank > 0; rank--) {
      least = Math.min(least, sorted[rank - 1] * tested / rank);
      qValues[rank - 1] = least;
      if (accepted == 0 && least <= rate) {
        accepted = sorted[rank - 1];
      }
    }
    this.threshold = accepted;
  }

  /** Returns the smallest rate at which a test with this p-value would still be a discovery. */
  public double qValue(double pValue) {
    int at = Arrays.binarySearch(sorted, pValue);
    if (at < 0) {
      return 1;
    }
    // Equal p-values share the q-value of the last of them.
    while (at + 1 < sorted.length && sorted[at + 1] == pValue) {
      at++;
    }
    return qValues[at];
  }

  /** Returns the largest p-value that is a discovery; 0 when none is. */
  public double threshold() {
    return threshold;
  }
}
