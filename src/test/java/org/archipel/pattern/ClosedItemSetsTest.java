package org.archipel.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archipel.pattern.ItemSets.ItemSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedItemSetsTest {

  private static final int SEEDS = 150;
  private static final Mining ALL =
      new Mining(1, Integer.MAX_VALUE, 1_000_000, Duration.ofMinutes(1));

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 80})
  void findsWhatTryingEverySubsetFinds(int narrower) {
    int sets = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Transactions transactions =
          EverySubset.random(
              random,
              1 + random.nextInt(12),
              random.nextInt(40),
              0.05 + random.nextDouble(),
              narrower);
      int minSupport = 1 + random.nextInt(4);

      ItemSets found = ClosedItemSets.find(transactions, ALL.withMinSupport(minSupport));

      assertThat(found.truncated()).isFalse();
      assertThat(EverySubset.asMap(found))
          .as("seed %d", seed)
          .hasSize(found.sets().size())
          .isEqualTo(new EverySubset(transactions).closed(minSupport));
      sets += found.sets().size();
    }
    assertThat(sets).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50})
  void findsTheSameInDataOfManyWords(int narrower) {
    for (int seed = 0; seed < 4; seed++) {
      Transactions few = EverySubset.random(new Random(seed), 13, 3_000, 0.3, narrower);

      assertThat(EverySubset.asMap(ClosedItemSets.find(few, ALL.withMinSupport(40))))
          .isEqualTo(new EverySubset(few).closed(40));
    }
  }

  /**
   * Many groups of transactions with items of their own and some items that any may hold: so thin
   * that the search goes by transactions, also two and three items deep.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 60})
  void findsInEachGroupOfThinDataWhatTheGroupHolds(int narrower) {
    for (int seed = 0; seed < 3; seed++) {
      Groups groups = Groups.random(new Random(seed), 150, narrower);

      ItemSets found = ClosedItemSets.find(groups.together(), ALL.withMinSupport(2));

      assertThat(found.truncated()).isFalse();
      assertThat(EverySubset.asMap(found))
          .hasSizeGreaterThan(3_000)
          .hasSize(found.sets().size())
          .isEqualTo(groups.closed(2));
    }
  }

  @Test
  void ordersBySupportAndThenByItems() {
    List<ItemSet> sets =
        ClosedItemSets.find(EverySubset.random(new Random(7), 12, 60, 0.4, 30), ALL).sets();

    assertThat(sets).hasSizeGreaterThan(100);
    assertThat(sets)
        .isSortedAccordingTo(
            (a, b) ->
                a.support() != b.support()
                    ? Integer.compare(b.support(), a.support())
                    : Arrays.compare(a.items(), b.items()));
  }

  @Test
  void listsAnItemNeverWithWhatGeneralisesIt() {
    // 0 generalises 1, which generalises 2; 3 stands alone
    Transactions transactions =
        new Transactions(
            4,
            List.of(new int[] {2, 3}, new int[] {2, 3}, new int[] {1, 3}, new int[] {0}),
            new int[] {-1, 0, 1, -1});

    assertThat(EverySubset.asMap(ClosedItemSets.find(transactions, ALL)))
        .isEqualTo(Map.of(List.of(0), 4, List.of(1, 3), 3, List.of(2, 3), 2));
  }

  @Test
  void leavesOutClosedSetsOfTooManyItemsAndSaysSo() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Transactions transactions = EverySubset.random(new Random(seed), 11, 30, 0.5, seed % 60);
      Map<List<Integer>, Integer> all = new EverySubset(transactions).closed(2);

      ItemSets found =
          ClosedItemSets.find(transactions, new Mining(2, 3, 10_000, Duration.ofMinutes(1)));

      assertThat(EverySubset.asMap(found)).isEqualTo(keep(all, set -> set.getKey().size() <= 3));
      assertThat(found.larger()).isEqualTo(found.sets().size() < all.size());
      assertThat(found.truncated()).isFalse();
    }
  }

  @Test
  void raisesTheLeastSupportWhenThereAreTooManySets() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Transactions transactions = EverySubset.random(new Random(seed), 12, 50, 0.4, seed % 60);
      Map<List<Integer>, Integer> all = new EverySubset(transactions).closed(2);

      ItemSets found = ClosedItemSets.find(transactions, new Mining(2, 99, 40, Duration.ofDays(1)));

      assertThat(found.sets().size()).isLessThanOrEqualTo(40);
      int least = leastThatFits(all, 40);
      assertThat(EverySubset.asMap(found)).isEqualTo(keep(all, set -> set.getValue() >= least));
      assertThat(found.truncated()).isEqualTo(all.size() > 40);
      if (found.truncated()) {
        assertThat(found.reason())
            .isEqualTo(
                "more than 40 sets: those that fewer than %d transactions hold are left out"
                    .formatted(least));
      }
    }
  }

  private static int leastThatFits(Map<List<Integer>, Integer> all, int most) {
    return IntStream.iterate(2, least -> least + 1)
        .filter(least -> all.values().stream().filter(s -> s >= least).count() <= most)
        .findFirst()
        .orElseThrow();
  }

  private static Map<List<Integer>, Integer> keep(
      Map<List<Integer>, Integer> sets,
      java.util.function.Predicate<Map.Entry<List<Integer>, Integer>> rule) {
    return sets.entrySet().stream()
        .filter(rule)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void staysWithinTimeAndMemoryWhenSetsExplode() {
    Transactions dense = everythingButOne(400);

    long start = System.nanoTime();
    ItemSets found =
        ClosedItemSets.find(
            dense, new Mining(1, Integer.MAX_VALUE, 10_000, Duration.ofMillis(300)));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(found.truncated()).isTrue();
    assertThat(found.sets()).hasSizeLessThanOrEqualTo(10_000);
  }

  @Test
  void saysThatTheTimeWasOver() {
    ItemSets found =
        ClosedItemSets.find(
            everythingButOne(300),
            new Mining(150, Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMillis(20)));

    assertThat(found.truncated()).isTrue();
    assertThat(found.reason()).isEqualTo("stopped early: the time of 0.02 s was over");
    assertThat(found.sets()).isNotEmpty();
  }

  @Test
  void stopsWhenInterruptedAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    ItemSets found = ClosedItemSets.find(everythingButOne(300), ALL);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(found.truncated()).isTrue();
    assertThat(found.reason()).isEqualTo("stopped early: interrupted");
  }

  /** Each transaction lacks one item: every set is closed. */
  private static Transactions everythingButOne(int items) {
    return Transactions.flat(
        items,
        IntStream.range(0, items)
            .mapToObj(gone -> IntStream.range(0, items).filter(item -> item != gone).toArray())
            .toList());
  }

  @Test
  void findsNothingAboveTheBaseAndSaysWhy() {
    ItemSets found =
        ClosedItemSets.find(
            Transactions.flat(2, List.of(new int[] {0, 1}, new int[] {1})), ALL.withMinSupport(3));

    assertThat(found.sets()).isEmpty();
    assertThat(found.truncated()).isFalse();
    assertThat(found.reason()).isEqualTo("nothing can be held by 3 transactions: there are only 2");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(ClosedItemSets.find(Transactions.flat(3, List.of(new int[0])), ALL).sets())
        .isEmpty();
    assertThat(ClosedItemSets.find(Transactions.flat(0, List.of()), ALL).sets()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ALL.withMinSupport(0))
        .withMessageStartingWith("support, items, sets and budget must be positive, not 0,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transactions.flat(2, List.of(new int[] {1, 0})))
        .withMessageContaining("ascending");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transactions.flat(2, List.of(new int[] {2})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Transactions(2, List.of(), new int[] {1, 0}))
        .withMessageContaining("no ancestor at the top");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Transactions(2, List.of(), new int[] {-1}));
  }
}
