package org.archipel.architecture.group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shuffles who has what so that each office keeps how many things it has and each thing at how many
 * offices it is: swap randomisation (Gionis, Mannila, Mielikäinen and Tsaparas, Assessing data
 * mining results via swap randomization, KDD 2006).
 */
public final class Shuffle {

  /** Tried swaps per thing had: enough to forget where it began. */
  private static final int SWAPS = 10;

  private Shuffle() {}

  /**
   * Returns shuffled sets; the same seed gives the same.
   *
   * @param sets per office the numbers of what it has
   */
  public static List<BitSet> of(List<BitSet> sets, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BitSet> shuffled = new ArrayList<>();
    List<int[]> had = new ArrayList<>();
    for (int office = 0; office < sets.size(); office++) {
      BitSet set = (BitSet) sets.get(office).clone();
      shuffled.add(set);
      int holder = office;
      set.stream().forEach(item -> had.add(new int[] {holder, item}));
    }
    for (int tried = 0; had.size() > 1 && tried < SWAPS * had.size(); tried++) {
      int[] one = had.get(random.nextInt(had.size()));
      int[] other = had.get(random.nextInt(had.size()));
      BitSet first = shuffled.get(one[0]);
      BitSet second = shuffled.get(other[0]);
      if (!first.get(other[1]) && !second.get(one[1])) {
        swap(one, other, first, second);
      }
    }
    return shuffled;
  }

  private static void swap(int[] one, int[] other, BitSet first, BitSet second) {
    first.clear(one[1]);
    first.set(other[1]);
    second.clear(other[1]);
    second.set(one[1]);
    int item = one[1];
    one[1] = other[1];
    other[1] = item;
  }
}
