package org.archipel.architecture.recur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Counting;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.count.Holdings.Item;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Parameters.Platforms;
import org.archipel.architecture.model.Recurrence;
import org.archipel.architecture.model.Recurrence.Pattern;
import org.archipel.architecture.model.Recurrence.Rule;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On the demonstration's own items, given out anew by lot, false discoveries stay at their rate.
 */
class PermutedDemonstrationTest {

  private static final int ROUNDS = 40;

  private static final Parameters PARAMETERS =
      Parameters.current(LocalDate.parse("2026-11-22"), List.of("members=0a1b2c"), "members");

  @TempDir private static Path folder;

  private static List<Holdings> scopes;

  @BeforeAll
  static void read() throws IOException {
    try (Catalog catalog = Homes.withDemonstration(folder.resolve("home"))) {
      Snapshot snapshot = catalog.store(Audience.MEMBERS).read(Snapshot::of);
      Counting counting = Counting.of(snapshot, PARAMETERS);
      scopes = new ArrayList<>(List.of(Holdings.ofAll(counting)));
      scopes.addAll(Holdings.perCapability(counting));
      scopes.removeIf(scope -> scope.base().cardinality() < EvidenceLevel.OFFICES);
    }
  }

  @Test
  void eachItemIsAtAsManyOfficesAsBefore() {
    Permuted lot = new Permuted(1);
    int moved = 0;
    for (Holdings scope : scopes) {
      Holdings permuted = lot.of(scope);
      for (int i = 0; i < scope.items().size(); i++) {
        Item before = scope.items().get(i);
        Item after = permuted.items().get(i);
        assertThat(after.thing()).isEqualTo(before.thing());
        assertThat(after.offices().cardinality()).isEqualTo(before.offices().cardinality());
        assertThat(scope.base().stream().boxed())
            .containsAll(after.offices().stream().boxed().toList());
        moved += after.offices().equals(before.offices()) ? 0 : 1;
      }
    }
    assertThat(scopes).hasSizeGreaterThan(30);
    assertThat(moved).isGreaterThan(300);
  }

  /** Nothing is true here, so that the rate is the share of rounds in which anything is found. */
  @Test
  void withoutPlatformsFewRoundsFindAnything() {
    List<Holdings> own = scopes.stream().map(PermutedDemonstrationTest::withoutPlatforms).toList();
    int rules = 0;
    int patterns = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Recurrences.Found found = permuted(own, round, Platforms.LEFT_OUT);
      rules += found.rules().isEmpty() ? 0 : 1;
      patterns += found.patterns().isEmpty() ? 0 : 1;
    }

    assertThat(rules).as("rounds of %d with a rule", ROUNDS).isLessThanOrEqualTo(2);
    assertThat(patterns).as("rounds of %d with a pattern", ROUNDS).isLessThanOrEqualTo(2);
  }

  /** What a platform brings stays together, and is told; all else that is told is false. */
  @Test
  void withPlatformsAsAWholeFewOfWhatIsToldIsFalse() {
    Map<String, Node> bringers = bringers();
    double rules = 0;
    double patterns = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Recurrences.Found found = permuted(scopes, round, Platforms.EXPANDED);
      assertThat(found.rules()).as("the power to find what is true").anyMatch(brought());
      rules += shareOfFalse(found.rules(), bringers);
      patterns += shareOfFalse(found.patterns(), bringers);
    }

    assertThat(rules / ROUNDS).as("false among rules").isLessThanOrEqualTo(0.02);
    assertThat(patterns / ROUNDS).as("false among patterns").isLessThanOrEqualTo(0.02);
  }

  private static Recurrences.Found permuted(List<Holdings> from, int round, Platforms platforms) {
    Permuted lot = new Permuted(round);
    return Recurrences.of(from.stream().map(lot::of).toList(), PARAMETERS.with(platforms));
  }

  private static Predicate<Rule> brought() {
    return rule ->
        rule.antecedents().equals(List.of(Ids.product("harbourline-registry")))
            && rule.consequent().equals(Ids.product("mysql"));
  }

  private static Holdings withoutPlatforms(Holdings scope) {
    List<Item> own =
        scope.items().stream()
            .filter(item -> !item.withoutPlatforms().isEmpty())
            .map(
                item ->
                    new Item(
                        item.thing(),
                        item.kind(),
                        item.block(),
                        item.withoutPlatforms(),
                        item.withoutPlatforms(),
                        item.withoutPlatforms()))
            .toList();
    return new Holdings(scope.capability(), scope.base(), own);
  }

  /** Returns per scope and item the platform that brings it; itself where none does. */
  private static Map<String, Node> bringers() {
    Map<String, Node> bringers = new HashMap<>();
    for (Holdings scope : scopes) {
      for (Item item : scope.items()) {
        Node by = Permuted.bringer(item, scope).map(Item::thing).orElse(item.thing());
        bringers.put(scope.capability() + " " + item.thing(), by);
      }
    }
    return bringers;
  }

  private static double shareOfFalse(List<? extends Recurrence> told, Map<String, Node> bringers) {
    long wrong =
        told.stream()
            .filter(
                found ->
                    things(found).stream()
                            .map(
                                thing ->
                                    bringers.getOrDefault(found.capability() + " " + thing, thing))
                            .distinct()
                            .count()
                        > 1)
            .count();
    return told.isEmpty() ? 0 : (double) wrong / told.size();
  }

  private static List<Node> things(Recurrence found) {
    return switch (found) {
      case Pattern pattern -> pattern.items();
      case Rule rule -> {
        List<Node> things = new ArrayList<>(rule.antecedents());
        things.add(rule.consequent());
        yield things;
      }
    };
  }
}
