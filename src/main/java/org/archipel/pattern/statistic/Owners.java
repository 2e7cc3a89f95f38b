package org.archipel.pattern.statistic;

import java.util.Arrays;

/**
 * The transactions of each owner that has any. Immutable.
 *
 * @param rows per owner the numbers of transactions
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
record Owners(int[][] rows) {

  static Owners of(Significance significance) {
    int[] owners = significance.owners();
    int[] counts = new int[Arrays.stream(owners).max().orElse(-1) + 1];
    for (int owner : owners) {
      counts[owner]++;
    }
    int[][] rows = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    Arrays.fill(counts, 0);
    for (int row = 0; row < owners.length; row++) {
      rows[owners[row]][counts[owners[row]]++] = row;
    }
    return new Owners(Arrays.stream(rows).filter(own -> own.length > 0).toArray(int[][]::new));
  }
}
