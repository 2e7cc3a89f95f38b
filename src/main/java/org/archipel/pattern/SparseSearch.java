package org.archipel.pattern;

import java.util.Arrays;

/**
 * Closed sets of data with many items and few of them in each transaction: counts by going through
 * the transactions of a branch (occurrence deliver of LCM ver. 2, Uno, Kiyomi and Arimura, FIMI
 * 2004), until columns are the smaller. One thread.
 */
final class SparseSearch {

  /** Columns are made when they take at most so many bits for one that is set. */
  private static final long BITS_PER_ITEM = 64;

  private static final int MAX_DEPTH = 1_000;

  private final int[] start;
  private final int[] items;
  private final Path path;
  private final Found found;
  private final Watch watch;
  private final DenseSearch dense;
  private final int[] counts;
  private final int[] columns;

  /** The items that have a count now. */
  private final int[] counted;

  private int countedEnd;

  /**
   * @param start where each transaction begins in {@code items}, and one end more
   * @param items by rank
   */
  SparseSearch(int[] start, int[] items, int ranks, Path path, Found found, Watch watch) {
    this.start = start;
    this.items = items;
    this.path = path;
    this.found = found;
    this.watch = watch;
    this.dense = new DenseSearch(path, found, watch);
    this.counts = new int[ranks];
    this.columns = new int[ranks];
    this.counted = new int[ranks];
  }

  /** Some items and in how many transactions of a branch they are; ascending by rank. */
  @SuppressWarnings("ArrayRecordComponent") // short-lived
  private record Items(int[] ranks, int[] supports) {

    long total() {
      long total = 0;
      for (int support : supports) {
        total += support;
      }
      return total;
    }
  }

  /** Finds all closed sets that add items to what the path holds already. */
  void run() {
    int[] all = new int[start.length - 1];
    Arrays.setAll(all, row -> row);
    count(all, 0, all.length);
    below(all, 0, all.length, -1, frequent(), 0);
  }

  private void below(int[] rows, int from, int to, int core, Items frequent, int depth) {
    long words = (long) Squeeze.words(to - from) * frequent.ranks().length;
    if (words * 64 <= BITS_PER_ITEM * frequent.total()) {
      fill(dense.branch(), rows, from, to, core, frequent);
      dense.run();
    } else if (depth == MAX_DEPTH) {
      watch.stop("sets grew beyond %,d steps".formatted(MAX_DEPTH));
    } else {
      deliver(rows, from, to, core, frequent, depth);
    }
  }

  /** Sorts the transactions by the items to add that they hold, and goes on with each. */
  private void deliver(int[] rows, int from, int to, int core, Items frequent, int depth) {
    int[] ranks = frequent.ranks();
    int first = firstAfter(ranks, core);
    int[] ends = new int[ranks.length];
    int end = 0;
    for (int i = first; i < ranks.length; i++) {
      columns[ranks[i]] = i + 1;
      ends[i] = end;
      end += frequent.supports()[i];
    }
    int[] holders = new int[end];
    for (int i = from; i < to; i++) {
      for (int at = start[rows[i]]; at < start[rows[i] + 1]; at++) {
        int column = columns[items[at]];
        if (column > 0) {
          holders[ends[column - 1]++] = rows[i];
        }
      }
    }
    for (int i = first; i < ranks.length; i++) {
      columns[ranks[i]] = 0;
    }
    for (int i = first; i < ranks.length; i++) {
      if (watch.stopsAfter(frequent.supports()[i])) {
        return;
      }
      if (frequent.supports()[i] >= found.minSupport()) {
        add(holders, ends[i] - frequent.supports()[i], ends[i], ranks[i], depth);
      }
    }
  }

  private void add(int[] rows, int from, int to, int core, int depth) {
    int support = to - from;
    count(rows, from, to);
    int size = path.size();
    path.push(core);
    boolean seenBefore = false;
    for (int at = start[rows[from]]; at < start[rows[from] + 1]; at++) {
      int rank = items[at];
      if (counts[rank] == support && !path.holds(rank)) {
        seenBefore |= rank < core;
        path.push(rank);
      }
    }
    Items frequent = frequent();
    boolean widens =
        frequent.ranks().length > 0 && frequent.ranks()[frequent.ranks().length - 1] > core;
    if (!seenBefore && path.give(support, widens)) {
      below(rows, from, to, core, frequent, depth + 1);
    }
    path.backTo(size);
  }

  private void count(int[] rows, int from, int to) {
    for (int i = from; i < to; i++) {
      for (int at = start[rows[i]]; at < start[rows[i] + 1]; at++) {
        int rank = items[at];
        if (counts[rank]++ == 0) {
          counted[countedEnd++] = rank;
        }
      }
    }
  }

  /** Returns what was counted often enough and is not in the set, and begins counts anew. */
  private Items frequent() {
    int least = found.minSupport();
    int end = 0;
    for (int i = 0; i < countedEnd; i++) {
      int rank = counted[i];
      if (counts[rank] >= least && !path.holds(rank)) {
        counted[end++] = rank;
      } else {
        counts[rank] = 0;
      }
    }
    int[] ranks = Arrays.copyOf(counted, end);
    Arrays.sort(ranks);
    int[] supports = new int[end];
    for (int i = 0; i < end; i++) {
      supports[i] = counts[ranks[i]];
      counts[ranks[i]] = 0;
    }
    countedEnd = 0;
    return new Items(ranks, supports);
  }

  private void fill(Columns branch, int[] rows, int from, int to, int core, Items frequent) {
    int[] ranks = frequent.ranks();
    int width = Squeeze.words(to - from);
    branch.makeRoom(ranks.length);
    long[] bits = branch.makeBits(width * ranks.length, width);
    Arrays.fill(bits, 0, width * ranks.length, 0);
    for (int i = 0; i < ranks.length; i++) {
      columns[ranks[i]] = i * width + 1;
      if (ranks[i] > core) {
        branch.addAfter(i * width, frequent.supports()[i], ranks[i]);
      } else {
        branch.addBefore(i * width, frequent.supports()[i]);
      }
    }
    for (int i = from; i < to; i++) {
      int word = (i - from) >>> 6;
      long bit = 1L << (i - from);
      for (int at = start[rows[i]]; at < start[rows[i] + 1]; at++) {
        int column = columns[items[at]];
        if (column > 0) {
          bits[column - 1 + word] |= bit;
        }
      }
    }
    for (int rank : ranks) {
      columns[rank] = 0;
    }
  }

  private static int firstAfter(int[] ranks, int core) {
    int at = Arrays.binarySearch(ranks, core + 1);
    return at >= 0 ? at : -at - 1;
  }
}
