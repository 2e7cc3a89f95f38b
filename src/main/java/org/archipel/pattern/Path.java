package org.archipel.pattern;

import java.util.Arrays;

/**
 * The closed set that the search stands on, by ranks of items, and its way back. Among items that
 * generalise each other it holds all; only the narrowest are counted and given out. One thread.
 */
final class Path {

  private final Ranks ranks;
  private final int maxItems;
  private final Found found;
  private final int[] stack;
  private final boolean[] member;

  /** Per item how many of the items that it generalises directly are in the set. */
  private final int[] narrower;

  private int size;
  private int narrowest;

  Path(Ranks ranks, int maxItems, Found found) {
    this.ranks = ranks;
    this.maxItems = maxItems;
    this.found = found;
    this.stack = new int[ranks.count()];
    this.member = new boolean[ranks.count()];
    this.narrower = new int[ranks.count()];
  }

  int size() {
    return size;
  }

  boolean holds(int rank) {
    return member[rank];
  }

  void push(int rank) {
    stack[size++] = rank;
    member[rank] = true;
    if (narrower[rank] == 0) {
      narrowest++;
    }
    int parent = ranks.parent(rank);
    if (parent >= 0 && narrower[parent]++ == 0 && member[parent]) {
      narrowest--;
    }
  }

  /** Goes back to an earlier size. */
  void backTo(int earlier) {
    while (size > earlier) {
      int rank = stack[--size];
      member[rank] = false;
      int parent = ranks.parent(rank);
      if (parent >= 0 && --narrower[parent] == 0 && member[parent]) {
        narrowest++;
      }
      if (narrower[rank] == 0) {
        narrowest--;
      }
    }
  }

  /**
   * Gives the closed set out, unless it has too many items or none, and returns whether wider ones
   * may still be small enough. A wider set never has fewer narrowest items.
   */
  boolean give(int support, boolean widens) {
    if (narrowest > maxItems) {
      found.sawLarger();
      return false;
    }
    if (size > 0 && support >= found.minSupport()) {
      found.add(items(), support);
    }
    if (widens && narrowest == maxItems && ranks.flat()) {
      found.sawLarger();
      return false;
    }
    return widens;
  }

  private int[] items() {
    int[] items = new int[narrowest];
    int end = 0;
    for (int i = 0; i < size; i++) {
      if (narrower[stack[i]] == 0) {
        items[end++] = ranks.item(stack[i]);
      }
    }
    Arrays.sort(items);
    return items;
  }
}
