package org.archipel.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.pattern.ItemSets.ItemSet;

/** Collects the sets that a search finds. One thread. */
final class Found {

  private static final Comparator<ItemSet> ORDER =
      Comparator.comparingInt(ItemSet::support)
          .reversed()
          .thenComparing(ItemSet::items, Arrays::compare);

  private final MostSupported<ItemSet> sets;
  private boolean larger;

  Found(Mining mining, int base) {
    this.sets = new MostSupported<>(ItemSet::support, mining.minSupport(), mining.maxSets(), base);
  }

  /** Returns the support that a set must reach now; it only rises. */
  int minSupport() {
    return sets.minSupport();
  }

  void add(int[] items, int support) {
    sets.add(new ItemSet(items, support));
  }

  void sawLarger() {
    larger = true;
  }

  ItemSets result(String stopped) {
    List<ItemSet> list = sets.list();
    list.sort(ORDER);
    String reason =
        Stream.of(stopped.isEmpty() ? "" : "stopped early: " + stopped, sets.reason("sets"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return new ItemSets(List.copyOf(list), larger, !reason.isEmpty(), reason);
  }
}
