package org.archipel.benchmark;

import java.util.Arrays;
import org.archipel.pattern.Transactions;

/**
 * Counts frequent item sets in the plainest way, one column of bits per item and set (Zaki,
 * Scalable Algorithms for Association Mining, TKDE 2000), as a witness for the miner.
 */
final class FrequentSets {

  private final int minSupport;
  private long count;

  private FrequentSets(int minSupport) {
    this.minSupport = minSupport;
  }

  /** Returns how many sets of at least one item are in at least so many transactions. */
  static long count(Transactions transactions, int minSupport) {
    int words = transactions.base() / 64 + 1;
    int[] supports = new int[transactions.itemCount()];
    transactions.rows().forEach(row -> Arrays.stream(row).forEach(item -> supports[item]++));
    long[][] columns = new long[transactions.itemCount()][];
    for (int row = 0; row < transactions.base(); row++) {
      for (int item : transactions.rows().get(row)) {
        if (supports[item] >= minSupport) {
          columns[item] = columns[item] == null ? new long[words] : columns[item];
          columns[item][row >> 6] |= 1L << row;
        }
      }
    }
    long[][] frequent =
        Arrays.stream(columns).filter(column -> column != null).toArray(long[][]::new);
    FrequentSets sets = new FrequentSets(minSupport);
    sets.widen(frequent, frequent.length);
    return sets.count;
  }

  private void widen(long[][] columns, int size) {
    count += size;
    for (int i = 0; i < size; i++) {
      long[][] next = new long[size - i - 1][];
      int kept = 0;
      for (int j = i + 1; j < size; j++) {
        long[] both = both(columns[i], columns[j]);
        if (both.length > 0) {
          next[kept++] = both;
        }
      }
      widen(next, kept);
    }
  }

  private long[] both(long[] one, long[] other) {
    int support = 0;
    for (int w = 0; w < one.length; w++) {
      support += Long.bitCount(one[w] & other[w]);
    }
    if (support < minSupport) {
      return new long[0];
    }
    long[] both = new long[one.length];
    for (int w = 0; w < one.length; w++) {
      both[w] = one[w] & other[w];
    }
    return both;
  }
}
