package org.archipel.architecture.group;

import java.util.Arrays;

/**
 * Average linkage (UPGMA; Sokal and Michener 1958): the two groups that are nearest on average
 * become one, again and again. Of equal distances the first counts, so that the result is always
 * the same.
 */
final class Linkage {

  private final double[][] distances;
  private final int[] sizes;
  private final int[] nearest;
  private final int[] label;

  private Linkage(double[][] distances) {
    int n = distances.length;
    this.distances = new double[n][];
    for (int i = 0; i < n; i++) {
      this.distances[i] = distances[i].clone();
    }
    this.sizes = new int[n];
    Arrays.fill(sizes, 1);
    this.label = new int[n];
    this.nearest = new int[n];
    Arrays.setAll(label, i -> i);
    for (int i = 0; i < n; i++) {
      findNearest(i);
    }
  }

  /**
   * Returns the divisions into 2, 3, … groups: per number of groups, per office the number of its
   * group.
   *
   * @param most the largest number of groups; index of the last division, those below 2 are empty
   */
  static int[][] divisions(double[][] distances, int most) {
    int[][] divisions = new int[most + 1][0];
    Linkage linkage = new Linkage(distances);
    for (int groups = distances.length; groups > 1; groups--) {
      if (groups <= most) {
        divisions[groups] = linkage.label.clone();
      }
      linkage.join();
    }
    return divisions;
  }

  private void join() {
    int one = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (nearest[i] >= 0 && (one < 0 || apart(i) < apart(one))) {
        one = i;
      }
    }
    int gone = Math.max(one, nearest[one]);
    int kept = Math.min(one, nearest[one]);
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0 && i != gone && i != kept) {
        double mean =
            (sizes[gone] * distances[gone][i] + sizes[kept] * distances[kept][i])
                / (sizes[gone] + sizes[kept]);
        distances[kept][i] = mean;
        distances[i][kept] = mean;
      }
    }
    sizes[kept] += sizes[gone];
    sizes[gone] = 0;
    nearest[gone] = -1;
    for (int i = 0; i < sizes.length; i++) {
      label[i] = label[i] == gone ? kept : label[i];
      if (sizes[i] > 0 && (i == kept || nearest[i] == gone || nearest[i] == kept)) {
        findNearest(i);
      } else if (sizes[i] > 0 && i != kept && distances[i][kept] < apart(i)) {
        nearest[i] = kept;
      }
    }
  }

  private double apart(int i) {
    return distances[i][nearest[i]];
  }

  private void findNearest(int i) {
    int best = -1;
    for (int j = 0; j < sizes.length; j++) {
      if (j != i && sizes[j] > 0 && (best < 0 || distances[i][j] < distances[i][best])) {
        best = j;
      }
    }
    nearest[i] = best;
  }
}
