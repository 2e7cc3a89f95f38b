package org.archipel.architecture.recur;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.archipel.architecture.count.Holdings.Item;
import org.archipel.architecture.count.Holdings.Kind;
import org.archipel.architecture.model.Parameters.Thresholds;
import org.archipel.architecture.model.Recurrence.Pattern;
import org.archipel.architecture.model.Recurrence.Strength;
import org.archipel.pattern.ClosedItemSets;
import org.archipel.pattern.ItemSets;
import org.archipel.pattern.Mining;
import org.archipel.pattern.Transactions;
import org.archipel.pattern.statistic.Association;
import org.archipel.pattern.statistic.FalseDiscovery;

/**
 * Tests the closed sets of products and standards of every scope. A set is a pattern when each of
 * its items is met with all the others together more often than by chance: its weakest item counts
 * (a productive set; Webb, Discovering significant patterns, Machine Learning 68, 2007). Sets were
 * chosen by the count that is tested; so all sets of as many items count as tested, found or not,
 * and each size is a layer (see {@link org.archipel.pattern.statistic.SetStatistics}). One thread.
 */
final class Sets {

  private static final int MOST_ITEMS = 5;

  /** Sets of two, three, four and five items. */
  private static final int LAYERS = MOST_ITEMS - 1;

  /** So many sets of a scope are tested, those of most offices. */
  private static final int MOST_TESTED = 300;

  /** So many patterns of a scope are told, those furthest from chance. */
  private static final int MOST_TOLD = 40;

  /** Never reached within the other bounds; there for data that nobody thought of. */
  private static final Duration BUDGET = Duration.ofSeconds(10);

  @SuppressWarnings("ArrayRecordComponent") // made and read here
  private record Tested(Basket basket, int[] items, List<Association> tables, double pValue) {

    double leverage() {
      double independent = 1;
      for (int item : items) {
        independent *= (double) basket.sets().get(item).cardinality() / basket.base();
      }
      return (double) tables.getFirst().both() / basket.base() - independent;
    }

    double lift() {
      double share = (double) tables.getFirst().both() / basket.base();
      return share / (share - leverage());
    }
  }

  private final Thresholds thresholds;
  private final List<Tested> remarkable = new ArrayList<>();
  private final double[] possible = new double[MOST_ITEMS + 1];
  private long tested;
  private int untested;
  private int untold;
  private int significant;

  Sets(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Returns how many closed sets were put to the test. */
  long tested() {
    return tested;
  }

  /** Returns how many sets could have been found, and count as tested. */
  double possible() {
    return Arrays.stream(possible).sum();
  }

  /** Returns how many are significant, told or not; known after {@link #patterns}. */
  int significant() {
    return significant;
  }

  /** Returns in how many scopes only the most frequent sets were tested. */
  int untested() {
    return untested;
  }

  /** Returns how many patterns are not told because others of their scope are clearer. */
  int untold() {
    return untold;
  }

  void test(Basket basket) {
    int frequent = (int) basket.items().stream().filter(Sets::isMined).count();
    for (int size = 2; size <= MOST_ITEMS; size++) {
      possible[size] += FalseDiscovery.choose(frequent, size);
    }
    ItemSets found =
        ClosedItemSets.find(
            transactions(basket),
            new Mining(thresholds.leastOffices(), MOST_ITEMS, MOST_TESTED, BUDGET));
    untested += found.truncated() ? 1 : 0;
    for (ItemSets.ItemSet set : found.sets()) {
      if (set.items().length > 1) {
        tested++;
        add(basket, set);
      }
    }
  }

  private void add(Basket basket, ItemSets.ItemSet set) {
    List<Association> tables = tables(basket, set.items());
    if (tables.stream().allMatch(table -> table.isMore() && !table.isOrdinary())) {
      double p = tables.stream().mapToDouble(Association::pValue).max().orElse(1);
      remarkable.add(new Tested(basket, set.items(), tables, p));
    }
  }

  private static boolean isMined(Item item) {
    return item.kind() != Kind.CODE;
  }

  private static Transactions transactions(Basket basket) {
    List<int[]> rows = new ArrayList<>();
    basket.holdings().base().stream()
        .forEach(
            office ->
                rows.add(
                    IntStream.range(0, basket.items().size())
                        .filter(item -> isMined(basket.items().get(item)))
                        .filter(item -> basket.sets().get(item).get(office))
                        .toArray()));
    return Transactions.flat(basket.items().size(), rows);
  }

  /** Returns per item the table of the item against all the others together. */
  private static List<Association> tables(Basket basket, int[] items) {
    int both = basket.holders(items).cardinality();
    return Arrays.stream(items)
        .mapToObj(
            item -> {
              int[] rest = Arrays.stream(items).filter(other -> other != item).toArray();
              return new Association(
                  basket.base(),
                  basket.sets().get(item).cardinality(),
                  basket.holders(rest).cardinality(),
                  both);
            })
        .toList();
  }

  /** Returns the patterns, in no order. */
  List<Pattern> patterns() {
    IdentityHashMap<Basket, List<Pattern>> scopes = new IdentityHashMap<>();
    for (int size = 2; size <= MOST_ITEMS; size++) {
      layer(size, scopes);
    }
    List<Pattern> patterns = new ArrayList<>();
    for (List<Pattern> scope : scopes.values()) {
      untold += Math.max(0, scope.size() - MOST_TOLD);
      scope.stream()
          .sorted(
              Comparator.comparingDouble((Pattern set) -> -set.strength().leverage())
                  .thenComparing(set -> set.items().toString()))
          .limit(MOST_TOLD)
          .forEach(patterns::add);
    }
    return patterns;
  }

  /** Sets of one size are judged among all of that size, in all scopes. */
  private void layer(int size, IdentityHashMap<Basket, List<Pattern>> scopes) {
    List<Tested> sets = remarkable.stream().filter(set -> set.items().length == size).toList();
    double[] pValues = sets.stream().mapToDouble(Tested::pValue).toArray();
    double[] qValues = FalseDiscovery.qValues(pValues, possible[size] * LAYERS);
    double cutOff = FalseDiscovery.cutOff(pValues, qValues, thresholds.falseDiscoveryRate());
    for (int i = 0; i < pValues.length; i++) {
      if (pValues[i] <= cutOff) {
        significant++;
        scopes
            .computeIfAbsent(sets.get(i).basket(), unused -> new ArrayList<>())
            .add(pattern(sets.get(i), qValues[i], cutOff));
      }
    }
  }

  private Pattern pattern(Tested set, double qValue, double cutOff) {
    return new Pattern(
        set.basket().holdings().capability(),
        Arrays.stream(set.items()).mapToObj(set.basket()::thing).toList(),
        set.basket().adoption(set.items()),
        new Strength(set.lift(), set.leverage(), set.pValue(), qValue, stability(set, cutOff)));
  }

  /** Offices with the same items of the set are the same to it. */
  private double stability(Tested set, double cutOff) {
    Map<Integer, Integer> alike = new TreeMap<>();
    BitSet base = set.basket().holdings().base();
    base.stream()
        .forEach(
            office -> {
              int has = 0;
              for (int i = 0; i < set.items().length; i++) {
                has |= set.basket().sets().get(set.items()[i]).get(office) ? 1 << i : 0;
              }
              alike.merge(has, 1, Integer::sum);
            });
    int kept = 0;
    for (Map.Entry<Integer, Integer> entry : alike.entrySet()) {
      kept += holdsWithout(set, entry.getKey(), cutOff) ? entry.getValue() : 0;
    }
    return (double) kept / set.basket().base();
  }

  private boolean holdsWithout(Tested set, int has, double cutOff) {
    int all = (1 << set.items().length) - 1;
    for (int i = 0; i < set.items().length; i++) {
      int others = all & ~(1 << i);
      Association table =
          set.tables().get(i).without((has & 1 << i) != 0, (has & others) == others);
      if (table.both() < thresholds.leastOffices() || table.pValue() > cutOff) {
        return false;
      }
    }
    return true;
  }
}
