package org.archipel.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.archipel.pattern.ItemSets.ItemSet;

/** A witness that tries every subset of at most twenty items. */
record EverySubset(Transactions transactions) {

  /** Makes transactions at random; with {@code narrower} of a hundred items below another one. */
  static Transactions random(Random random, int items, int rows, double density, int narrower) {
    int[] parent = new int[items];
    for (int item = 0; item < items; item++) {
      parent[item] = item > 0 && random.nextInt(100) < narrower ? random.nextInt(item) : -1;
    }
    int[] order = shuffled(random, items);
    int[] shuffled = new int[items];
    for (int item = 0; item < items; item++) {
      shuffled[order[item]] = parent[item] < 0 ? -1 : order[parent[item]];
    }
    List<int[]> list = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double own = Math.min(1, density * (0.5 + random.nextDouble()));
      list.add(IntStream.range(0, items).filter(i -> random.nextDouble() < own).toArray());
    }
    return new Transactions(items, list, shuffled);
  }

  static int[] shuffled(Random random, int size) {
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int item = order[i];
      order[i] = order[j];
      order[j] = item;
    }
    return order;
  }

  /** Returns the closed sets, by their narrowest items, with their support. */
  Map<List<Integer>, Integer> closed(int minSupport) {
    Map<List<Integer>, Integer> closed = new HashMap<>();
    int[] rows = rows();
    for (int set = 1; set < 1 << transactions.itemCount(); set++) {
      int all = -1;
      int support = 0;
      for (int row : rows) {
        if ((row & set) == set) {
          all &= row;
          support++;
        }
      }
      if (support >= minSupport && all == set) {
        closed.put(narrowest(set), support);
      }
    }
    return closed;
  }

  private int[] rows() {
    int[] rows = new int[transactions.base()];
    for (int row = 0; row < rows.length; row++) {
      for (int item : transactions.rows().get(row)) {
        for (int at = item; at >= 0; at = transactions.parent()[at]) {
          rows[row] |= 1 << at;
        }
      }
    }
    return rows;
  }

  private List<Integer> narrowest(int set) {
    int broader = 0;
    for (int item = 0; item < transactions.itemCount(); item++) {
      if ((set >> item & 1) == 1 && transactions.parent()[item] >= 0) {
        broader |= 1 << transactions.parent()[item];
      }
    }
    int narrow = set & ~broader;
    return IntStream.range(0, 31).filter(item -> (narrow >> item & 1) == 1).boxed().toList();
  }

  static Map<List<Integer>, Integer> asMap(ItemSets sets) {
    Map<List<Integer>, Integer> map = new HashMap<>();
    for (ItemSet set : sets.sets()) {
      map.put(Arrays.stream(set.items()).boxed().toList(), set.support());
    }
    return map;
  }
}
