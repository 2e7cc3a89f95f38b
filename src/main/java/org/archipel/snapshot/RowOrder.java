package org.archipel.snapshot;

import java.util.Arrays;

/**
 * An order of rows: by a first column, where it is equal by a second, and so on. It depends on the
 * values alone, so rows that it cannot tell apart are the same. Immutable.
 */
final class RowOrder {

  private final int[] rows;

  private RowOrder(int[] rows) {
    this.rows = rows;
  }

  /** Sorts rows by counting, from the last column to the first: time goes with the rows. */
  static RowOrder by(int[]... columns) {
    int[] rows = new int[columns[0].length];
    Arrays.setAll(rows, i -> i);
    for (int i = columns.length - 1; i >= 0; i--) {
      rows = sorted(rows, columns[i]);
    }
    return new RowOrder(rows);
  }

  private static int[] sorted(int[] rows, int[] column) {
    int least = Arrays.stream(column).min().orElse(0);
    int most = Arrays.stream(column).max().orElse(0);
    int[] next = new int[most - least + 2];
    for (int value : column) {
      next[value - least + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[column[row] - least]++] = row;
    }
    return sorted;
  }

  int size() {
    return rows.length;
  }

  int row(int place) {
    return rows[place];
  }

  /** Returns the same order without the rows that have a value in a column. */
  RowOrder without(int[] column, int value) {
    return new RowOrder(Arrays.stream(rows).filter(row -> column[row] != value).toArray());
  }

  int[] apply(int[] column) {
    int[] sorted = new int[rows.length];
    Arrays.setAll(sorted, i -> column[rows[i]]);
    return sorted;
  }
}
