package org.archipel.pattern;

import java.util.Arrays;
import java.util.List;

/**
 * Transactions over items numbered from 0, and which item generalises which. Immutable; the arrays
 * are not to be changed.
 *
 * @param itemCount how many items there are
 * @param rows per transaction its items, ascending and without repetition; ancestors need not be
 *     listed
 * @param parent per item the item that generalises it, or -1; an item never stands in a set with an
 *     ancestor
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
public record Transactions(int itemCount, List<int[]> rows, int[] parent) {

  /**
   * @throws IllegalArgumentException if an item does not exist, a row is not ascending, or an item
   *     is its own ancestor
   */
  public Transactions {
    if (parent.length != itemCount) {
      throw new IllegalArgumentException(
          "%d items need as many parents, not %d".formatted(itemCount, parent.length));
    }
    checkParents(parent);
    for (int[] row : rows) {
      checkRow(row, itemCount);
    }
  }

  /** Makes transactions over items that do not generalise each other. */
  public static Transactions flat(int itemCount, List<int[]> rows) {
    int[] none = new int[itemCount];
    Arrays.fill(none, -1);
    return new Transactions(itemCount, rows, none);
  }

  /** Returns how many transactions there are. */
  public int base() {
    return rows.size();
  }

  /** Tells whether one of two items is the other or generalises it. */
  public boolean related(int one, int other) {
    return one == other || generalises(one, other) || generalises(other, one);
  }

  /** Tells whether an item generalises another one. */
  public boolean generalises(int broad, int narrow) {
    int item = parent[narrow];
    while (item >= 0 && item != broad) {
      item = parent[item];
    }
    return item == broad;
  }

  private static void checkRow(int[] row, int itemCount) {
    int before = -1;
    for (int item : row) {
      if (item <= before || item >= itemCount) {
        throw new IllegalArgumentException(
            "a row lists items below %d, ascending, not %s"
                .formatted(itemCount, Arrays.toString(row)));
      }
      before = item;
    }
  }

  /** An item whose way up has been followed to the end is marked, so that each is walked once. */
  private static void checkParents(int[] parent) {
    int[] walk = new int[parent.length];
    for (int item = 0; item < parent.length; item++) {
      int at = item;
      while (at >= 0 && at < parent.length && walk[at] == 0) {
        walk[at] = item + 1;
        at = parent[at];
      }
      if (at < -1 || at >= parent.length || (at >= 0 && walk[at] == item + 1)) {
        throw new IllegalArgumentException(
            "item %d has no ancestor at the top: %d".formatted(item, at));
      }
    }
  }
}
