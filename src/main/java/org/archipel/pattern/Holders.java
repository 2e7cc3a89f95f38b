package org.archipel.pattern;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which transactions hold an item, or all of some items; a transaction that holds an item holds
 * what generalises it. Immutable, thread-safe.
 */
public final class Holders {

  private final int base;
  private final int[][] rowsOf;

  private Holders(int base, int[][] rowsOf) {
    this.base = base;
    this.rowsOf = rowsOf;
  }

  /** Indexes transactions; takes one number per item of a transaction and per ancestor. */
  public static Holders of(Transactions transactions) {
    return of(Generalised.of(transactions));
  }

  static Holders of(Generalised rows) {
    int[][] rowsOf = new int[rows.supports().length][];
    Arrays.setAll(rowsOf, item -> new int[rows.supports()[item]]);
    int[] filled = new int[rowsOf.length];
    for (int row = 0; row < rows.base(); row++) {
      for (int at = rows.start()[row]; at < rows.start()[row + 1]; at++) {
        int item = rows.items()[at];
        rowsOf[item][filled[item]++] = row;
      }
    }
    return new Holders(rows.base(), rowsOf);
  }

  /** Returns how many transactions there are. */
  public int base() {
    return base;
  }

  /** Returns how many items there are. */
  public int itemCount() {
    return rowsOf.length;
  }

  /** Returns how many transactions hold an item. */
  public int support(int item) {
    return rowsOf[item].length;
  }

  /**
   * Returns the transactions that hold all of some items, by their number; all if there is none.
   */
  public BitSet of(int... items) {
    BitSet holders = new BitSet(base);
    if (items.length == 0) {
      holders.set(0, base);
      return holders;
    }
    for (int row : rowsOf[items[0]]) {
      holders.set(row);
    }
    for (int i = 1; i < items.length; i++) {
      holders.and(of(items[i]));
    }
    return holders;
  }
}
