package org.archipel.pattern;

import java.util.Arrays;

/**
 * The frequent items in the order in which the search takes them: the rarest first, so that wide
 * branches have few items left to try. Immutable.
 */
final class Ranks {

  private final int[] itemOf;
  private final int[] rankOf;
  private final int[] parent;
  private final boolean flat;

  Ranks(int[] supports, int[] parents, int minSupport) {
    long[] keys = new long[supports.length];
    int count = 0;
    for (int item = 0; item < supports.length; item++) {
      if (supports[item] >= minSupport) {
        keys[count++] = (long) supports[item] << 32 | item;
      }
    }
    Arrays.sort(keys, 0, count);
    itemOf = new int[count];
    rankOf = new int[supports.length];
    Arrays.fill(rankOf, -1);
    for (int rank = 0; rank < count; rank++) {
      itemOf[rank] = (int) keys[rank];
      rankOf[itemOf[rank]] = rank;
    }
    parent = new int[count];
    boolean none = true;
    for (int rank = 0; rank < count; rank++) {
      int broader = parents[itemOf[rank]];
      parent[rank] = broader < 0 ? -1 : rankOf[broader];
      none &= broader < 0;
    }
    flat = none;
  }

  int count() {
    return itemOf.length;
  }

  int item(int rank) {
    return itemOf[rank];
  }

  /** Returns the rank of an item, or -1 if it is not frequent. */
  int rank(int item) {
    return rankOf[item];
  }

  /** Returns the rank of what generalises an item, or -1. */
  int parent(int rank) {
    return parent[rank];
  }

  /** Tells whether no item generalises another. */
  boolean flat() {
    return flat;
  }
}
