package org.archipel.pattern;

import java.util.Arrays;

/**
 * A branch of the search as bit columns: which of its transactions hold each item that is still
 * frequent. Columns are shared with the branch above through a mask, or copied with the
 * transactions that are gone squeezed out. Reused for every branch of the same depth. One thread.
 */
final class Columns {

  /** Columns one after the other; perhaps those of another branch. */
  long[] bits = new long[0];

  private long[] own = new long[0];

  /** Words of a column. */
  int width;

  /** Which transactions the branch has; not looked at when all. */
  long[] mask = new long[0];

  boolean masked;

  /**
   * Where the columns begin of items that may not be added: when one of them holds for all of a
   * branch, that branch was seen before.
   */
  int[] before = new int[0];

  int[] beforeSupport = new int[0];
  int beforeCount;

  /** Where the columns begin of items to add, the rarest first. */
  int[] after = new int[0];

  int[] afterSupport = new int[0];
  int[] afterRank = new int[0];
  int afterCount;

  private long[] order = new long[0];

  void clear() {
    beforeCount = 0;
    afterCount = 0;
  }

  void makeRoom(int items) {
    if (before.length < items) {
      int room = Math.max(items, before.length * 2);
      before = new int[room];
      beforeSupport = new int[room];
      after = new int[room];
      afterSupport = new int[room];
      afterRank = new int[room];
      order = new long[room];
    }
  }

  void addBefore(int column, int support) {
    before[beforeCount] = column;
    beforeSupport[beforeCount++] = support;
  }

  void addAfter(int column, int support, int rank) {
    after[afterCount] = column;
    afterSupport[afterCount] = support;
    afterRank[afterCount++] = rank;
  }

  /** Brings the items to add into order by support; those with equal support keep theirs. */
  void sort() {
    if (afterCount < 2) {
      return;
    }
    for (int i = 0; i < afterCount; i++) {
      order[i] = (long) afterSupport[i] << 32 | i;
    }
    Arrays.sort(order, 0, afterCount);
    int[] columns = Arrays.copyOf(after, afterCount);
    int[] ranks = Arrays.copyOf(afterRank, afterCount);
    for (int i = 0; i < afterCount; i++) {
      int from = (int) order[i];
      after[i] = columns[from];
      afterRank[i] = ranks[from];
      afterSupport[i] = (int) (order[i] >>> 32);
    }
  }

  /** Makes room for columns of its own, whose content is left from earlier. */
  long[] makeBits(int room, int columnWidth) {
    if (own.length < room) {
      own = new long[Math.max(room, Math.min(own.length * 2, 1 << 16))];
    }
    bits = own;
    width = columnWidth;
    masked = false;
    return own;
  }

  /** Makes room for a mask, whose content is left from earlier. */
  long[] makeMask(int columnWidth) {
    if (mask.length < columnWidth) {
      mask = new long[columnWidth];
    }
    return mask;
  }

  /** Shares the columns of another branch, of which the mask says what is left. */
  void share(Columns above) {
    bits = above.bits;
    width = above.width;
    masked = true;
  }
}
