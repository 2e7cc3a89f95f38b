package org.archipel.architecture.group;

import java.util.BitSet;
import java.util.List;

/**
 * How unlike offices are by what they have: Jaccard distances with each item weighted by how much
 * it tells, its entropy over the offices. What everybody or nobody has tells nothing. Immutable.
 */
final class Likeness {

  private Likeness() {}

  /**
   * Returns the distance of each to each, from 0 for equal sets to 1 for sets with nothing in
   * common.
   *
   * @param sets per office the numbers of what it has
   * @param items how many things there are
   */
  static double[][] distances(List<BitSet> sets, int items) {
    double[] weights = weights(sets, items);
    double[][] distances = new double[sets.size()][sets.size()];
    for (int i = 0; i < sets.size(); i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = distance(sets.get(i), sets.get(j), weights);
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }

  private static double[] weights(List<BitSet> sets, int items) {
    double[] weights = new double[items];
    sets.forEach(set -> set.stream().forEach(item -> weights[item]++));
    for (int item = 0; item < items; item++) {
      double share = weights[item] / sets.size();
      weights[item] = share <= 0 || share >= 1 ? 0 : entropy(share) + entropy(1 - share);
    }
    return weights;
  }

  private static double entropy(double share) {
    return -share * Math.log(share);
  }

  private static double distance(BitSet one, BitSet other, double[] weights) {
    double both = 0;
    double all = 0;
    for (int item = one.nextSetBit(0); item >= 0; item = one.nextSetBit(item + 1)) {
      all += weights[item];
      both += other.get(item) ? weights[item] : 0;
    }
    for (int item = other.nextSetBit(0); item >= 0; item = other.nextSetBit(item + 1)) {
      all += one.get(item) ? 0 : weights[item];
    }
    return all == 0 ? 0 : 1 - both / all;
  }
}
