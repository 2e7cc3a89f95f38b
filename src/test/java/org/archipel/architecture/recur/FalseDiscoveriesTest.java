package org.archipel.architecture.recur;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.count.Holdings.Item;
import org.archipel.architecture.count.Holdings.Kind;
import org.archipel.architecture.model.Parameters;
import org.archipel.ontology.Ids;
import org.junit.jupiter.api.Test;

/** In data where nothing depends on anything, little is found: as much as was agreed to. */
class FalseDiscoveriesTest {

  private static final int OFFICES = 200;
  private static final int ITEMS = 40;
  private static final int ROUNDS = 60;

  private static final Parameters PARAMETERS =
      Parameters.current(LocalDate.parse("2026-11-22"), List.of(), "members");

  @Test
  void fewRoundsFindAnythingAmongItemsShuffledOverOffices() {
    int rules = 0;
    int patterns = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Recurrences.Found found = Recurrences.of(List.of(shuffled(round, false)), PARAMETERS);
      rules += found.rules().isEmpty() ? 0 : 1;
      patterns += found.patterns().isEmpty() ? 0 : 1;
    }

    // Where nothing is true, the rate of false discoveries is the share of rounds that find
    // anything.
    assertThat((double) rules / ROUNDS).isLessThanOrEqualTo(0.10);
    assertThat((double) patterns / ROUNDS).isLessThanOrEqualTo(0.10);
  }

  @Test
  void findsTheOnePairThatDependsAndSaysWhenThereIsNone() {
    Recurrences.Found one = Recurrences.of(List.of(shuffled(1, true)), PARAMETERS);
    Recurrences.Found none = Recurrences.of(List.of(shuffled(1, false)), PARAMETERS);

    assertThat(one.rules())
        .anySatisfy(
            rule -> assertThat(rule.antecedents()).containsExactly(Ids.product("product-38")));
    assertThat(one.patterns())
        .anySatisfy(
            pattern ->
                assertThat(pattern.items())
                    .containsExactly(Ids.product("product-38"), Ids.product("product-39")));
    assertThat(none.rules()).isEmpty();
    assertThat(none.sentences())
        .contains("Nothing is met together more or less often than chance explains.");
  }

  /** Each item at a fixed number of offices, drawn for itself; the last two the same if asked. */
  private static Holdings shuffled(int seed, boolean dependent) {
    SplittableRandom random = new SplittableRandom(seed);
    BitSet base = new BitSet();
    base.set(0, OFFICES);
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      BitSet offices = new BitSet();
      int many = 10 + 3 * item;
      while (offices.cardinality() < many) {
        offices.set(random.nextInt(OFFICES));
      }
      if (dependent && item == ITEMS - 1) {
        offices = (BitSet) items.getLast().offices().clone();
      }
      items.add(
          new Item(
              Ids.product("product-%02d".formatted(item)),
              Kind.PRODUCT,
              0,
              offices,
              offices,
              offices));
    }
    return new Holdings(Optional.empty(), base, items);
  }
}
