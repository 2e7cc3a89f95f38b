package org.archipel.architecture.group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.count.Holdings.Item;
import org.archipel.architecture.count.Holdings.Kind;
import org.archipel.architecture.model.Background;

/**
 * Divides offices by what they have: average linkage over weighted correlation distances, into as
 * many groups as give the best mean silhouette. A shared platform is no item, only what is inside:
 * who joined the same one is not alike by that. One thread.
 */
final class AlikeOffices {

  /** Whoever has fewer things cannot be compared. */
  private static final int LEAST_ITEMS = 3;

  private static final int LEAST_OFFICES = 20;
  private static final int MOST_OFFICES = 500;
  private static final int MOST_GROUPS = 8;

  /** With 19 shuffled ones, being better than all of them has a chance of one in twenty. */
  private static final int SHUFFLES = 19;

  /**
   * Offices that are alike.
   *
   * @param label the things that tell them from the others
   */
  record Alike(String label, String method, BitSet offices, OptionalDouble silhouette) {}

  @SuppressWarnings("ArrayRecordComponent") // made and read here
  private record Division(int[] groups, double silhouette) {}

  private final List<Item> items;
  private final Background background;

  AlikeOffices(Holdings holdings, Background background) {
    this.items = holdings.items().stream().filter(item -> item.kind() != Kind.PLATFORM).toList();
    this.background = background;
  }

  /** Returns the groups, the largest first; none where there is no clear division. */
  List<Alike> find() {
    List<Integer> offices = new ArrayList<>();
    List<BitSet> sets = new ArrayList<>();
    int last = items.stream().mapToInt(item -> item.offices().length()).max().orElse(0);
    for (int office = 0; office < last; office++) {
      BitSet set = set(office);
      if (set.cardinality() >= LEAST_ITEMS) {
        offices.add(office);
        sets.add(set);
      }
    }
    if (offices.size() < LEAST_OFFICES || offices.size() > MOST_OFFICES) {
      return List.of();
    }
    Division division = best(sets);
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      if (best(Shuffle.of(sets, seed)).silhouette() >= division.silhouette()) {
        return List.of();
      }
    }
    return groups(offices, division);
  }

  private BitSet set(int office) {
    BitSet set = new BitSet(items.size());
    for (int item = 0; item < items.size(); item++) {
      set.set(item, items.get(item).offices().get(office));
    }
    return set;
  }

  private Division best(List<BitSet> sets) {
    double[][] distances = Likeness.distances(sets, items.size());
    int[][] divisions = Linkage.divisions(distances, MOST_GROUPS);
    Division best = new Division(divisions[2], Silhouette.mean(distances, divisions[2]));
    for (int groups = 3; groups <= MOST_GROUPS; groups++) {
      double silhouette = Silhouette.mean(distances, divisions[groups]);
      if (silhouette > best.silhouette()) {
        best = new Division(divisions[groups], silhouette);
      }
    }
    return best;
  }

  private List<Alike> groups(List<Integer> offices, Division division) {
    Map<Integer, BitSet> groups = new TreeMap<>();
    for (int i = 0; i < offices.size(); i++) {
      groups.computeIfAbsent(division.groups()[i], unused -> new BitSet()).set(offices.get(i));
    }
    BitSet all = new BitSet();
    offices.forEach(all::set);
    String method =
        String.format(
            Locale.ROOT,
            "likeness: average linkage over correlation distances of products and standards weighted"
                + " by entropy; %d groups by best mean silhouette, better"
                + " than in %d shuffles",
            groups.size(),
            SHUFFLES);
    return groups.values().stream()
        .sorted(
            Comparator.comparingInt((BitSet group) -> -group.cardinality())
                .thenComparingInt(group -> group.nextSetBit(0)))
        .map(
            group ->
                new Alike(
                    telling(group, all), method, group, OptionalDouble.of(division.silhouette())))
        .toList();
  }

  /** Names the three things that the group has most more often than the others. */
  private String telling(BitSet group, BitSet all) {
    BitSet others = (BitSet) all.clone();
    others.andNot(group);
    return items.stream()
        .filter(item -> ahead(item, group, others) > 0)
        .sorted(
            Comparator.comparingDouble((Item item) -> -ahead(item, group, others))
                .thenComparing(item -> item.thing().toString()))
        .limit(3)
        .map(item -> background.label(item.thing()))
        .collect(Collectors.joining(", ", "Offices alike: ", ""));
  }

  private static double ahead(Item item, BitSet group, BitSet others) {
    return share(item, group) - share(item, others);
  }

  private static double share(Item item, BitSet among) {
    BitSet both = (BitSet) item.offices().clone();
    both.and(among);
    return among.isEmpty() ? 0 : (double) both.cardinality() / among.cardinality();
  }
}
