package org.archipel.pattern;

import java.util.List;

/**
 * The closed frequent item sets that were found. Immutable.
 *
 * @param sets by support, largest first, then by their items; no set has a superset with the same
 *     support; the empty set is not listed
 * @param larger whether there are also closed sets of more items than were asked for
 * @param truncated whether there may be more of those that were asked for; then {@code reason} says
 *     why
 * @param reason one sentence, empty when there is nothing to say
 */
public record ItemSets(List<ItemSet> sets, boolean larger, boolean truncated, String reason) {

  /**
   * A set of items and how many transactions hold all of it.
   *
   * @param items ascending; not to be changed
   * @param support a count of transactions
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
  public record ItemSet(int[] items, int support) {}
}
