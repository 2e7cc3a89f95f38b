package org.archipel.pattern;

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

  /** Makes transactions over items that do not generalise each other. */
  public static Transactions flat(int itemCount, List<int[]> rows) {
    int[] none = new int[itemCount];
    java.util.Arrays.fill(none, -1);
    return new Transactions(itemCount, rows, none);
  }
}
