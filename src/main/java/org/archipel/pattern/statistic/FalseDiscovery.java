package org.archipel.pattern.statistic;

import java.util.stream.IntStream;

/**
 * Keeps the expected share of false ones among what is called significant below a rate, however
 * many were tested (Benjamini and Hochberg, Controlling the False Discovery Rate, JRSS B 57, 1995).
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * Returns the q-value of each p-value, in their order: the smallest rate at which it is
   * significant. Tests that are not listed count with a p-value of 1.
   *
   * @param tested how many were tested, also those that are not listed (a count; fractional or huge
   *     where it is a bound)
   * @throws IllegalArgumentException if fewer were tested than there are p-values
   */
  public static double[] qValues(double[] pValues, double tested) {
    if (!(tested >= pValues.length)) {
      throw new IllegalArgumentException(
          "%d p-values from %s tests cannot be".formatted(pValues.length, tested));
    }
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] qValues = new double[pValues.length];
    double least = 1;
    for (int rank = order.length; rank > 0; rank--) {
      least = Math.min(least, pValues[order[rank - 1]] * tested / rank);
      qValues[order[rank - 1]] = least;
    }
    return qValues;
  }

  /** Returns the largest p-value whose q-value reaches a level, or -1 if none does. */
  public static double cutOff(double[] pValues, double[] qValues, double level) {
    return IntStream.range(0, pValues.length)
        .filter(i -> qValues[i] <= level)
        .mapToDouble(i -> pValues[i])
        .max()
        .orElse(-1);
  }

  /** Returns in how many ways so many can be taken of so many, or infinity. */
  public static double choose(int all, int taken) {
    double ways = 1;
    for (int i = 0; i < taken; i++) {
      ways *= (all - i) / (i + 1.0);
    }
    return Math.rint(ways);
  }
}
