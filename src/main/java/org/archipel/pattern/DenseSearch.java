package org.archipel.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Closed sets below a branch whose items are bit columns.
 *
 * <p>Depth first, each closed set once and without remembering any: a branch is left when an item
 * that was tried before holds for all its transactions (order-preserving generators of Lucchese,
 * Orlando and Perego, DCI-Closed, FIMI 2004; the same as prefix-preserving closure extension of
 * Uno, Kiyomi and Arimura, LCM ver. 2, FIMI 2004). Items of either side that become infrequent are
 * not looked at again further down. When at least half the transactions are gone, the columns are
 * squeezed, so that all columns of a way down take less than twice those of its beginning.
 */
final class DenseSearch {

  /** A set is not widened more often than that; only data made for it comes here. */
  private static final int MAX_DEPTH = 1_000;

  private final Path path;
  private final Found found;
  private final Watch watch;
  private final List<Columns> levels = new ArrayList<>();
  private final Squeeze squeeze = new Squeeze();

  DenseSearch(Path path, Found found, Watch watch) {
    this.path = path;
    this.found = found;
    this.watch = watch;
    levels.add(new Columns());
  }

  /** Returns what is to be filled before {@link #run}; used again for the next branch. */
  Columns branch() {
    Columns columns = levels.getFirst();
    columns.clear();
    return columns;
  }

  /** Finds all closed sets in the branch that was filled. */
  void run() {
    levels.getFirst().sort();
    below(0);
  }

  private void below(int depth) {
    if (depth == MAX_DEPTH) {
      watch.stop("sets grew beyond %,d steps".formatted(MAX_DEPTH));
      return;
    }
    if (levels.size() == depth + 1) {
      levels.add(new Columns());
    }
    Columns above = levels.get(depth);
    for (int i = 0; i < above.afterCount; i++) {
      if (watch.stopsAfter((long) above.width * (above.beforeCount + above.afterCount))) {
        return;
      }
      if (above.afterSupport[i] >= found.minSupport()) {
        add(above, i, depth);
      }
    }
  }

  private void add(Columns above, int i, int depth) {
    Columns below = levels.get(depth + 1);
    int support = above.afterSupport[i];
    long[] holders = above.bits;
    int begin = above.after[i];
    if (above.masked) {
      holders = below.makeMask(above.width);
      and(above.mask, above.bits, begin, holders, above.width);
      begin = 0;
    }
    if (seenBefore(above, i, holders, begin)) {
      return;
    }
    int size = path.size();
    path.push(above.afterRank[i]);
    below.clear();
    below.makeRoom(above.beforeCount + above.afterCount);
    close(above, i, holders, begin, below);
    if (path.give(support, below.afterCount > 0)) {
      keepBefore(above, i, holders, begin, below);
      descend(above, holders, begin, support, below);
      below(depth + 1);
    }
    path.backTo(size);
  }

  private static boolean seenBefore(Columns above, int i, long[] holders, int begin) {
    int support = above.afterSupport[i];
    for (int j = 0; j < above.beforeCount; j++) {
      if (above.beforeSupport[j] >= support
          && holdsAll(above.bits, above.before[j], holders, begin, above.width)) {
        return true;
      }
    }
    for (int j = i - 1; j >= 0 && above.afterSupport[j] == support; j--) {
      if (holdsAll(above.bits, above.after[j], holders, begin, above.width)) {
        return true;
      }
    }
    return false;
  }

  /** Adds to the set what holds for all of the branch, and keeps what is frequent in it. */
  private void close(Columns above, int i, long[] holders, int begin, Columns below) {
    int support = above.afterSupport[i];
    int least = found.minSupport();
    for (int j = i + 1; j < above.afterCount; j++) {
      int both = count(above.bits, above.after[j], holders, begin, above.width);
      if (both == support) {
        path.push(above.afterRank[j]);
      } else if (both >= least) {
        below.addAfter(above.after[j], both, above.afterRank[j]);
      }
    }
  }

  private void keepBefore(Columns above, int i, long[] holders, int begin, Columns below) {
    int least = found.minSupport();
    for (int j = 0; j < above.beforeCount; j++) {
      int both = count(above.bits, above.before[j], holders, begin, above.width);
      if (both >= least) {
        below.addBefore(above.before[j], both);
      }
    }
    for (int j = 0; j < i; j++) {
      int both = count(above.bits, above.after[j], holders, begin, above.width);
      if (both >= least) {
        below.addBefore(above.after[j], both);
      }
    }
  }

  private void descend(Columns above, long[] holders, int begin, int support, Columns below) {
    below.sort();
    if (Squeeze.words(support) * 2 <= above.width) {
      squeeze.into(below, above, holders, begin, support);
    } else {
      if (!above.masked) {
        long[] mask = below.makeMask(above.width);
        System.arraycopy(holders, begin, mask, 0, above.width);
      }
      below.share(above);
    }
  }

  private static boolean holdsAll(long[] bits, int column, long[] holders, int begin, int width) {
    for (int w = 0; w < width; w++) {
      if ((holders[begin + w] & ~bits[column + w]) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int count(long[] bits, int column, long[] holders, int begin, int width) {
    int count = 0;
    for (int w = 0; w < width; w++) {
      count += Long.bitCount(bits[column + w] & holders[begin + w]);
    }
    return count;
  }

  private static void and(long[] mask, long[] bits, int column, long[] into, int width) {
    for (int w = 0; w < width; w++) {
      into[w] = mask[w] & bits[column + w];
    }
  }
}
