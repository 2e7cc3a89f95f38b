package org.archipel.pattern.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archipel.pattern.Holders;

/**
 * In how many transactions exactly these of some items are, for all and for each owner. From this
 * follows the support of every part of the items, with and without an owner, by adding up: nothing
 * is mined again. Immutable.
 */
final class Cells {

  /** All splits of so many items are still looked at within milliseconds. */
  static final int MOST_ITEMS = 12;

  private final int[] all;
  private final List<Owned> owned;
  private final int owners;

  /**
   * What some owners, all alike, have of each combination.
   *
   * @param combinations each as often as one of the owners has it
   * @param owners how many they are
   */
  private record Owned(List<Integer> combinations, int owners) {}

  private Cells(int[] all, List<Owned> owned, int owners) {
    this.all = all;
    this.owned = owned;
    this.owners = owners;
  }

  static Cells of(Holders holders, int[] items, Owners owners) {
    int[] combination = new int[holders.base()];
    for (int i = 0; i < items.length; i++) {
      BitSet rows = holders.of(items[i]);
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        combination[row] |= 1 << i;
      }
    }
    int[] all = new int[1 << items.length];
    for (int row : combination) {
      all[row]++;
    }
    return new Cells(all, owned(owners, combination, all.length), owners.rows().length);
  }

  /** Counts owners that are alike together; most often an owner has one transaction. */
  private static List<Owned> owned(Owners owners, int[] combination, int combinations) {
    int[] single = new int[combinations];
    Map<List<Integer>, Integer> several = new HashMap<>();
    for (int[] rows : owners.rows()) {
      if (rows.length == 1) {
        single[combination[rows[0]]]++;
      } else {
        List<Integer> own =
            Arrays.stream(rows).map(row -> combination[row]).sorted().boxed().toList();
        several.merge(own, 1, Integer::sum);
      }
    }
    List<Owned> owned = new ArrayList<>();
    several.forEach((own, count) -> owned.add(new Owned(own, count)));
    for (int one = 0; one < combinations; one++) {
      if (single[one] > 0) {
        owned.add(new Owned(List.of(one), single[one]));
      }
    }
    return owned;
  }

  /**
   * Decides from the supports of all parts of the items, by their bits, whether something holds.
   */
  interface Rule {

    boolean holds(int[] supports);
  }

  /** Returns per part of the items, by their bits, how many transactions hold it. */
  int[] supports() {
    return addUp(all.clone());
  }

  /** Returns the share of owners without whose transactions a rule still holds (a fraction). */
  double stability(Rule rule) {
    int kept = 0;
    for (Owned some : owned) {
      int[] left = all.clone();
      some.combinations().forEach(combination -> left[combination]--);
      if (rule.holds(addUp(left))) {
        kept += some.owners();
      }
    }
    return owners == 0 ? 0 : kept / (double) owners;
  }

  /** Turns counts of exact combinations into counts of those that hold at least these items. */
  private static int[] addUp(int[] counts) {
    for (int bit = 1; bit < counts.length; bit <<= 1) {
      for (int part = 0; part < counts.length; part++) {
        if ((part & bit) == 0) {
          counts[part] += counts[part | bit];
        }
      }
    }
    return counts;
  }
}
