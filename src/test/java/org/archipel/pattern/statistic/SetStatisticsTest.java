package org.archipel.pattern.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.archipel.pattern.ClosedItemSets;
import org.archipel.pattern.Holders;
import org.archipel.pattern.ItemSets;
import org.archipel.pattern.ItemSets.ItemSet;
import org.archipel.pattern.Mining;
import org.archipel.pattern.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetStatisticsTest {

  private static final double LEVEL = 0.05;
  private static final Mining MINING = new Mining(8, 4, 100_000, Duration.ofMinutes(1));

  private static List<SetFigures> judge(Transactions transactions, Mining mining) {
    return new SetStatistics(
            Holders.of(transactions),
            mining,
            Significance.ofOwnersOfOne(LEVEL, transactions.base()))
        .figures(ClosedItemSets.find(transactions, mining));
  }

  @Test
  void findsWhatWasPlanted() {
    for (int seed = 0; seed < 20; seed++) {
      List<SetFigures> figures = judge(Offices.planted(new Random(seed), 25, 200), MINING);

      assertThat(figures)
          .filteredOn(SetFigures::significant)
          .extracting(one -> Arrays.toString(one.set().items()))
          .contains("[0, 1]", "[0, 2]", "[1, 2]", "[0, 1, 2]");
    }
  }

  /** Rare items: of thousands of pairs only those are found that go together by chance. */
  @Test
  void isRarelyWrongWhereThereIsNothingToFind() {
    int wrong = 0;
    int sets = 0;
    for (int seed = 0; seed < 60; seed++) {
      List<SetFigures> figures =
          judge(
              Offices.unrelated(new Random(seed), 80, 100, 0.25),
              new Mining(6, 4, 100_000, Duration.ofMinutes(1)));
      sets += figures.size();
      wrong += figures.stream().anyMatch(SetFigures::significant) ? 1 : 0;
    }
    assertThat(sets).isGreaterThan(10_000);
    assertThat(wrong).as("of 60, at a rate of one in twenty").isLessThanOrEqualTo(3);
  }

  @Test
  void keepsTheShareOfFalseOnesAmongWhatItFinds() {
    double falseShare = 0;
    for (int seed = 0; seed < 20; seed++) {
      List<ItemSet> significant =
          judge(Offices.planted(new Random(seed), 25, 200), MINING).stream()
              .filter(SetFigures::significant)
              .map(SetFigures::set)
              .toList();
      long wrong =
          significant.stream()
              .filter(set -> Arrays.stream(set.items()).max().getAsInt() > 2)
              .count();
      falseShare += wrong / (double) Math.max(1, significant.size());
    }
    assertThat(falseShare / 20).isLessThanOrEqualTo(LEVEL);
  }

  @Test
  void judgesASetByTheCutThatExplainsItBest() {
    Transactions transactions = Offices.planted(new Random(3), 20, 150);
    Holders holders = Holders.of(transactions);

    List<SetFigures> figures = judge(transactions, MINING);

    assertThat(figures).anyMatch(one -> one.set().items().length == 4);
    for (SetFigures one : figures) {
      int[] items = one.set().items();
      if (items.length > 1) {
        double largest =
            IntStream.range(1, (1 << items.length) - 1)
                .mapToDouble(part -> ofCut(holders, items, part).pValue())
                .max()
                .orElseThrow();
        assertThat(one.pValue()).isEqualTo(largest, within(1e-12));
        assertThat(one.qValue()).isGreaterThanOrEqualTo(one.pValue());
      } else {
        assertThat(one.pValue()).isEqualTo(1);
        assertThat(one.significant()).isFalse();
      }
    }
  }

  private static Association ofCut(Holders holders, int[] items, int part) {
    int[] left =
        IntStream.range(0, items.length)
            .filter(i -> (part >> i & 1) == 1)
            .map(i -> items[i])
            .toArray();
    int[] right =
        IntStream.range(0, items.length)
            .filter(i -> (part >> i & 1) == 0)
            .map(i -> items[i])
            .toArray();
    return new Association(
        holders.base(),
        holders.of(left).cardinality(),
        holders.of(right).cardinality(),
        holders.of(items).cardinality());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void knowsWithoutMiningAgainWhatHangsOnOneOwner(int rowsOfAnOwner) {
    Transactions transactions = Offices.planted(new Random(5), 12, 60);
    int[] owners = IntStream.range(0, 60).map(row -> row / rowsOfAnOwner).toArray();
    Mining mining = new Mining(6, 3, 100_000, Duration.ofMinutes(1));
    ItemSets sets = ClosedItemSets.find(transactions, mining);

    List<SetFigures> figures =
        new SetStatistics(Holders.of(transactions), mining, new Significance(LEVEL, owners))
            .figures(sets);

    assertThat(figures)
        .anyMatch(one -> one.stability() == 1)
        .anyMatch(one -> one.stability() < 0.9);
    assertThat(figures).anyMatch(one -> one.significant() && one.stability() < 1);
    for (SetFigures one : figures) {
      assertThat(one.stability()).isEqualTo(stability(transactions, owners, one, figures));
    }
  }

  /** Counts anew in the transactions that are left. */
  private static double stability(
      Transactions transactions, int[] owners, SetFigures one, List<SetFigures> all) {
    int size = one.set().items().length;
    double cutOff =
        all.stream()
            .filter(other -> other.significant() && other.set().items().length == size)
            .mapToDouble(SetFigures::pValue)
            .max()
            .orElse(-1);
    int count = Arrays.stream(owners).max().getAsInt() + 1;
    long kept =
        IntStream.range(0, count)
            .filter(
                owner -> {
                  Holders left = Holders.of(Offices.without(transactions, owners, owner));
                  int[] items = one.set().items();
                  return left.of(items).cardinality() >= 6
                      && (!one.significant()
                          || IntStream.range(1, (1 << size) - 1)
                              .allMatch(part -> ofCut(left, items, part).pValue() <= cutOff));
                })
            .count();
    return kept / (double) count;
  }

  @Test
  void findsNothingSignificantAmongFew() {
    Transactions few =
        Transactions.flat(2, List.of(new int[] {0, 1}, new int[] {0, 1}, new int[0]));

    SetFigures pair = judge(few, new Mining(2, 2, 10, Duration.ofMinutes(1))).getFirst();

    assertThat(pair.pValue()).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(pair.lift()).isEqualTo(1.5);
    assertThat(pair.significant()).isFalse();
    assertThat(pair.stability()).as("either of the two holders is needed").isEqualTo(1 / 3.0);
  }

  @Test
  void refusesSetsOfTooManyItemsAndOwnersOfOtherTransactions() {
    Transactions wide = Transactions.flat(13, List.of(IntStream.range(0, 13).toArray()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> judge(wide, new Mining(1, 20, 10, Duration.ofMinutes(1))))
        .withMessage("a set of 13 items has too many parts to test; ask for at most 12");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SetStatistics(Holders.of(wide), MINING, Significance.ofOwnersOfOne(LEVEL, 2)))
        .withMessage("1 transactions need as many owners, not 2");
    assertThatIllegalArgumentException().isThrownBy(() -> Significance.ofOwnersOfOne(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Significance(0.05, new int[] {-1}));
  }
}
