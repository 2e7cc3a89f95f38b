package org.archipel.architecture.group;

import java.util.BitSet;
import java.util.List;

/**
 * How unlike offices are by what they have: one less the correlation of what each has beyond, or
 * lacks of, the mean of all. Each item is weighted by how much it tells, its entropy over the
 * offices; what everybody or nobody has tells nothing.
 *
 * <p>A Jaccard index, which looks at what is had alone, takes offices with few things for unlike
 * each other and those with many for alike, whatever the things are. Immutable.
 */
final class Likeness {

  private final List<BitSet> sets;
  private final double[] shares;
  private final double[] weights;

  private Likeness(List<BitSet> sets, int items) {
    this.sets = sets;
    this.shares = new double[items];
    this.weights = new double[items];
    sets.forEach(set -> set.stream().forEach(item -> shares[item] += 1.0 / sets.size()));
    for (int item = 0; item < items; item++) {
      double share = Math.min(1, shares[item]);
      weights[item] = share <= 0 || share >= 1 ? 0 : entropy(share) + entropy(1 - share);
    }
  }

  /**
   * Returns the distance of each to each, from 0 for equal sets over 1 for sets that tell nothing
   * of each other to 2 for opposite ones.
   *
   * @param sets per office the numbers of what it has
   * @param items how many things there are
   */
  static double[][] distances(List<BitSet> sets, int items) {
    return new Likeness(sets, items).distances();
  }

  private double[][] distances() {
    int n = sets.size();
    double ofMean = 0;
    for (int item = 0; item < weights.length; item++) {
      ofMean += weights[item] * shares[item] * shares[item];
    }
    double[] withMean = new double[n];
    double[] length = new double[n];
    for (int i = 0; i < n; i++) {
      double own = 0;
      for (int item = sets.get(i).nextSetBit(0);
          item >= 0;
          item = sets.get(i).nextSetBit(item + 1)) {
        own += weights[item];
        withMean[i] += weights[item] * shares[item];
      }
      length[i] = Math.sqrt(Math.max(0, own - 2 * withMean[i] + ofMean));
    }
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double product = shared(i, j) - withMean[i] - withMean[j] + ofMean;
        double lengths = length[i] * length[j];
        distances[i][j] = lengths == 0 ? 1 : Math.max(0, 1 - product / lengths);
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }

  /** Returns the weight of what two offices both have. */
  private double shared(int one, int other) {
    BitSet its = sets.get(one);
    BitSet others = sets.get(other);
    double shared = 0;
    for (int item = its.nextSetBit(0); item >= 0; item = its.nextSetBit(item + 1)) {
      shared += others.get(item) ? weights[item] : 0;
    }
    return shared;
  }

  private static double entropy(double share) {
    return -share * Math.log(share);
  }
}
