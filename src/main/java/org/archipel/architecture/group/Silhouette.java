package org.archipel.architecture.group;

/**
 * How well groups are apart: per office how much nearer it is to its own group than to the nearest
 * other, from -1 to 1 (Rousseeuw, Silhouettes, Journal of Computational and Applied Mathematics 20,
 * 1987).
 */
final class Silhouette {

  private Silhouette() {}

  /**
   * Returns the mean over all; one that is alone in its group counts 0.
   *
   * @param groups per office the number of its group, less than the number of offices
   */
  static double mean(double[][] distances, int[] groups) {
    double sum = 0;
    int[] sizes = new int[groups.length];
    for (int group : groups) {
      sizes[group]++;
    }
    for (int i = 0; i < groups.length; i++) {
      sum += sizes[groups[i]] == 1 ? 0 : of(i, distances, groups, sizes);
    }
    return sum / groups.length;
  }

  private static double of(int i, double[][] distances, int[] groups, int[] sizes) {
    double[] sums = new double[groups.length];
    for (int j = 0; j < groups.length; j++) {
      sums[groups[j]] += distances[i][j];
    }
    double own = sums[groups[i]] / (sizes[groups[i]] - 1);
    double other = Double.POSITIVE_INFINITY;
    for (int group = 0; group < sums.length; group++) {
      if (group != groups[i] && sizes[group] > 0) {
        other = Math.min(other, sums[group] / sizes[group]);
      }
    }
    double larger = Math.max(own, other);
    return larger == 0 ? 0 : (other - own) / larger;
  }
}
