package org.archipel.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Transactions in groups, each over the same few shared items and items of its own, so that what is
 * closed among all follows from what is closed in each.
 */
record Groups(List<Transactions> groups) {

  private static final int SHARED = 4;
  private static final int ITEMS = 10;

  static Groups random(Random random, int count, int narrower) {
    List<Transactions> groups = new ArrayList<>();
    for (int group = 0; group < count; group++) {
      int[] parent = new int[ITEMS];
      Arrays.fill(parent, -1);
      for (int item = SHARED + 1; item < ITEMS; item++) {
        parent[item] = random.nextInt(100) < narrower ? SHARED + random.nextInt(item - SHARED) : -1;
      }
      List<int[]> rows = new ArrayList<>();
      for (int row = 0; row < 20; row++) {
        rows.add(
            IntStream.range(0, ITEMS)
                .filter(item -> random.nextDouble() < (item < SHARED ? 0.6 : 0.3))
                .toArray());
      }
      groups.add(new Transactions(ITEMS, rows, parent));
    }
    return new Groups(groups);
  }

  Transactions together() {
    int own = ITEMS - SHARED;
    int[] parent = new int[SHARED + own * groups.size()];
    Arrays.fill(parent, -1);
    List<int[]> rows = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      int shift = own * group;
      Transactions transactions = groups.get(group);
      for (int item = SHARED; item < ITEMS; item++) {
        int above = transactions.parent()[item];
        parent[item + shift] = above < 0 ? -1 : above + shift;
      }
      for (int[] row : transactions.rows()) {
        rows.add(Arrays.stream(row).map(item -> item < SHARED ? item : item + shift).toArray());
      }
    }
    return new Transactions(parent.length, rows, parent);
  }

  /**
   * A set with an item of a group is closed if it is in the group; others need the shared items.
   */
  Map<List<Integer>, Integer> closed(int minSupport) {
    List<int[]> shared = new ArrayList<>();
    Map<List<Integer>, Integer> closed = new HashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      int shift = (ITEMS - SHARED) * group;
      new EverySubset(groups.get(group))
          .closed(minSupport)
          .forEach(
              (set, support) -> {
                if (set.getLast() >= SHARED) {
                  closed.put(
                      set.stream().map(item -> item < SHARED ? item : item + shift).toList(),
                      support);
                }
              });
      for (int[] row : groups.get(group).rows()) {
        shared.add(Arrays.stream(row).filter(item -> item < SHARED).toArray());
      }
    }
    closed.putAll(new EverySubset(Transactions.flat(SHARED, shared)).closed(minSupport));
    return closed;
  }
}
