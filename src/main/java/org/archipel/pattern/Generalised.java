package org.archipel.pattern;

import java.util.Arrays;

/**
 * Transactions with all that generalises their items, one after the other. A transaction that holds
 * an item holds its ancestors (Srikant and Agrawal, Mining Generalized Association Rules, VLDB
 * 1995), so that what follows needs to know nothing of taxonomies.
 *
 * @param start where each transaction begins in {@code items}, and one end more
 * @param items the items of all transactions, each once per transaction, in no order
 * @param supports per item how many transactions hold it
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
record Generalised(int[] start, int[] items, int[] supports) {

  static Generalised of(Transactions transactions) {
    int[] start = new int[transactions.base() + 1];
    int[] items = new int[1024];
    int[] supports = new int[transactions.itemCount()];
    int[] lastRow = new int[transactions.itemCount()];
    int end = 0;
    for (int row = 0; row < transactions.base(); row++) {
      for (int listed : transactions.rows().get(row)) {
        for (int item = listed;
            item >= 0 && lastRow[item] != row + 1;
            item = transactions.parent()[item]) {
          lastRow[item] = row + 1;
          supports[item]++;
          if (end == items.length) {
            items = Arrays.copyOf(items, end * 2);
          }
          items[end++] = item;
        }
      }
      start[row + 1] = end;
    }
    return new Generalised(start, items, supports);
  }

  int base() {
    return start.length - 1;
  }

  /** Returns the same transactions with only the frequent items, by their ranks. */
  Generalised frequent(Ranks ranks) {
    int[] starts = new int[start.length];
    int[] kept = new int[items.length];
    int end = 0;
    for (int row = 0; row < base(); row++) {
      for (int at = start[row]; at < start[row + 1]; at++) {
        int rank = ranks.rank(items[at]);
        if (rank >= 0) {
          kept[end++] = rank;
        }
      }
      starts[row + 1] = end;
    }
    return new Generalised(starts, kept, supports);
  }
}
