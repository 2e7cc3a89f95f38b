package org.archipel.store;

import java.util.Arrays;

/**
 * The terms that stand in one column, ranked by their TDB2 node id, so that a row packs into a few
 * bits that sort as its record does. Immutable.
 */
final class Column {

  private final int[] ranks;
  private final long[] ids;

  private Column(int[] ranks, long[] ids) {
    this.ranks = ranks;
    this.ids = ids;
  }

  /**
   * @param byId every term number, sorted by node id as unsigned
   */
  static Column of(Rows rows, int column, int[] byId, Terms terms) {
    boolean[] used = new boolean[byId.length];
    for (int row = 0; row < rows.count(); row++) {
      used[rows.get(row, column)] = true;
    }
    int[] ranks = new int[byId.length];
    long[] ids = new long[byId.length];
    int rank = 0;
    for (int term : byId) {
      if (used[term]) {
        ranks[term] = rank;
        ids[rank++] = terms.id(term);
      }
    }
    return new Column(ranks, Arrays.copyOf(ids, rank));
  }

  /** Returns the rank of a term that stands in this column, from 0. */
  int rank(int term) {
    return ranks[term];
  }

  /** Returns the node id at a rank. */
  long id(int rank) {
    return ids[rank];
  }

  /** Returns how many bits a rank needs. */
  int bits() {
    return 32 - Integer.numberOfLeadingZeros(Math.max(1, ids.length - 1));
  }
}
