package org.archipel.pattern;

/** Copies columns without the transactions that a branch does not have. One thread. */
final class Squeeze {

  private int[] word = new int[0];
  private long[] keep = new long[0];
  private int words;

  /** Returns how many words a column takes. */
  static int words(int transactions) {
    return (transactions + 63) >>> 6;
  }

  /** Replaces the columns that a branch names of the branch above by copies of its own. */
  void into(Columns below, Columns above, long[] holders, int begin, int support) {
    find(holders, begin, above.width);
    int width = words(support);
    long[] from = above.bits;
    long[] to = below.makeBits((below.beforeCount + below.afterCount) * width, width);
    int end = 0;
    for (int i = 0; i < below.afterCount; i++) {
      copy(from, below.after[i], to, end);
      below.after[i] = end;
      end += width;
    }
    for (int i = 0; i < below.beforeCount; i++) {
      copy(from, below.before[i], to, end);
      below.before[i] = end;
      end += width;
    }
  }

  private void find(long[] holders, int begin, int width) {
    if (word.length < width) {
      word = new int[width];
      keep = new long[width];
    }
    words = 0;
    for (int w = 0; w < width; w++) {
      long held = holders[begin + w];
      if (held != 0) {
        word[words] = w;
        keep[words++] = held;
      }
    }
  }

  private void copy(long[] from, int column, long[] to, int begin) {
    int end = begin;
    long last = 0;
    int filled = 0;
    for (int i = 0; i < words; i++) {
      long bits = Long.compress(from[column + word[i]], keep[i]);
      int count = Long.bitCount(keep[i]);
      last |= bits << filled;
      filled += count;
      if (filled >= 64) {
        to[end++] = last;
        filled -= 64;
        last = filled == 0 ? 0 : bits >>> (count - filled);
      }
    }
    if (filled > 0) {
      to[end] = last;
    }
  }
}
