package org.archipel.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.archipel.pattern.ItemSets.ItemSet;

/**
 * Collects sets and keeps at most as many as were asked for. When there are too many, the least
 * support rises until those that reach it are few enough; so what is kept does not depend on the
 * order in which sets are found, and the search becomes narrower. One thread.
 */
final class Found {

  private static final Comparator<ItemSet> ORDER =
      Comparator.comparingInt(ItemSet::support)
          .reversed()
          .thenComparing(ItemSet::items, Arrays::compare);

  private final Mining mining;

  /** Per support how many sets have it. */
  private final int[] levels;

  private List<ItemSet> sets = new ArrayList<>();
  private int kept;
  private int minSupport;
  private boolean larger;

  Found(Mining mining, int base) {
    this.mining = mining;
    this.levels = new int[base + 1];
    this.minSupport = mining.minSupport();
  }

  /** Returns the support that a set must reach now; it only rises. */
  int minSupport() {
    return minSupport;
  }

  void add(int[] items, int support) {
    sets.add(new ItemSet(items, support));
    levels[support]++;
    kept++;
    while (kept > mining.maxSets()) {
      kept -= levels[minSupport];
      minSupport++;
    }
    if (sets.size() > 2L * kept + 10_000) {
      drop();
    }
  }

  void sawLarger() {
    larger = true;
  }

  ItemSets result(String stopped) {
    drop();
    sets.sort(ORDER);
    String reason = String.join("; ", reasons(stopped));
    return new ItemSets(List.copyOf(sets), larger, !reason.isEmpty(), reason);
  }

  private List<String> reasons(String stopped) {
    List<String> reasons = new ArrayList<>();
    if (!stopped.isEmpty()) {
      reasons.add("stopped early: " + stopped);
    }
    if (minSupport > mining.minSupport()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "more than %,d sets: those that fewer than %,d transactions hold are left out",
              mining.maxSets(),
              minSupport));
    }
    return reasons;
  }

  private void drop() {
    List<ItemSet> enough = new ArrayList<>(kept);
    for (ItemSet set : sets) {
      if (set.support() >= minSupport) {
        enough.add(set);
      }
    }
    sets = enough;
  }
}
