package org.archipel.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.archipel.disclosure.Protection.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is withheld, and that somebody who reads the rest cannot get it back. */
class ProtectedTableTest {

  private static final CountRule RULE = CountRule.DEFAULT;

  @Test
  void withholdsAnotherPartWhereTheTotalWouldGiveTheSmallOneAway() {
    ProtectedTable table =
        new ProtectedTable(
            List.of(
                count("all", 12, 0).weighing(3),
                count("small", 1, 0),
                count("middle", 5, 0),
                count("large", 6, 0)),
            List.of(Relation.sum("all", List.of("small", "middle", "large"))));

    Protection protection = table.protect();

    assertThat(protection.decision("small")).isEqualTo(Decision.SENSITIVE);
    assertThat(protection.decision("middle")).isEqualTo(Decision.COMPLEMENTARY);
    assertThat(protection.isShown("large")).isTrue();
    assertThat(protection.isShown("all")).isTrue();
    assertThat(protection.confined()).isEmpty();
  }

  @Test
  void looksAtTheDifferenceFromWhatThePublicKnows() {
    assertThat(RULE.isSmall(9, 8)).isTrue();
    assertThat(RULE.isSmall(8, 8)).isFalse();
    assertThat(RULE.isSmall(8, 9)).as("an office rejects what the public believes").isTrue();
    assertThat(RULE.isSmall(2, 0)).isTrue();
    assertThat(RULE.isSmall(3, 0)).isFalse();
    assertThat(RULE.isNearlyAll(9, 2, 10)).isTrue();
    assertThat(RULE.isNearlyAll(10, 2, 10)).as("all of them").isTrue();
    assertThat(RULE.isNearlyAll(7, 2, 10)).isFalse();
    assertThat(RULE.isNearlyAll(9, 9, 10)).as("the public knows all nine").isFalse();
  }

  @Test
  void withholdsThePartThatABroaderCountWouldGiveAway() {
    // Two offices have it under the narrower block; the same two under the broader one.
    ProtectedTable table =
        new ProtectedTable(
            List.of(count("database", 2, 0), count("relational", 2, 0), count("base", 20, 0)),
            List.of(
                Relation.same("relational", "database"),
                Relation.within("database", "base"),
                Relation.within("relational", "base")));

    assertThat(table.protect().decisions())
        .containsEntry("database", Decision.SENSITIVE)
        .containsEntry("relational", Decision.SENSITIVE)
        .containsEntry("base", Decision.SHOWN);
  }

  @Test
  void withholdsWhatIsKnownToBeBetweenTwoShownFigures() {
    // The hidden option covers the slot together with the shown one: at least one, at most two.
    ProtectedTable table =
        new ProtectedTable(
            List.of(count("slot", 9, 0).weighing(4), count("rare", 1, 0), count("frequent", 8, 0)),
            List.of(
                Relation.within("rare", "slot"),
                Relation.within("frequent", "slot"),
                Relation.covered("slot", List.of("rare", "frequent"))));

    Protection protection = table.protect();

    assertThat(protection.isShown("rare")).isFalse();
    assertThat(new Attacker(table, protection::isShown).byTryingAll()).isEmpty();
  }

  @Test
  void refusesFiguresThatDoNotAddUp() {
    ProtectedTable wrong =
        new ProtectedTable(
            List.of(count("all", 3, 0), count("part", 2, 0)),
            List.of(Relation.sum("all", List.of("part"))));

    assertThatThrownBy(wrong::protect).hasMessageContaining("do not keep");
  }

  @Test
  void saysWhatNobodyCanHide() {
    // Anybody knows that there are two offices of this size, and that one has it.
    ProtectedTable table =
        new ProtectedTable(
            List.of(new Cell("largest", 2, 1, 2, 0, 1).sensitive(3), count("all", 2, 1)),
            List.of(Relation.same("largest", "all")));

    assertThat(table.protect().isShown("largest")).isFalse();
    assertThat(table.protect().isShown("all")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noAttackOnGeneratedTablesSucceedsAndWithoutComplementsManyDo(long seed) {
    Random random = new Random(seed);
    int broken = 0;
    for (int i = 0; i < 40; i++) {
      ProtectedTable table = generated(random, 2 + random.nextInt(3), 2 + random.nextInt(3));
      Protection protection = table.protect();
      assertThat(new Attacker(table, protection::isShown).byLinearProgramming())
          .as("seed %s, table %s", seed, i)
          .isEmpty();
      // The control: the same attack on the sensitive cells alone.
      if (!new Attacker(table, name -> protection.decision(name) != Decision.SENSITIVE)
          .byLinearProgramming()
          .isEmpty()) {
        broken++;
      }
    }
    assertThat(broken)
        .as("tables that fall where only sensitive cells are withheld")
        .isGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void tryingAllWholeNumbersBreaksNoSmallTable(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      ProtectedTable table = generated(random, 1 + random.nextInt(2), 2);
      Protection protection = table.protect();
      assertThat(new Attacker(table, protection::isShown).byTryingAll())
          .as("seed %s, table %s: %s", seed, i, table)
          .isEmpty();
    }
  }

  @Test
  void losesNotMuchMoreThanTheLeastThatIsSafe() {
    Random random = new Random(5);
    int lost = 0;
    int least = 0;
    for (int i = 0; i < 60; i++) {
      ProtectedTable table = generated(random, 1 + random.nextInt(2), 2);
      Protection protection = table.protect();
      int hidden =
          table.cells().stream()
              .filter(cell -> !protection.isShown(cell.name()))
              .mapToInt(Cell::weight)
              .sum();
      lost += hidden;
      least += leastLoss(table, hidden);
    }
    assertThat(lost).as("weight withheld, the least being %s", least).isLessThan(least * 21 / 20);
  }

  @Test
  void givesTheSameAnswerTwice() {
    ProtectedTable table = generated(new Random(3), 4, 4);

    assertThat(table.protect()).isEqualTo(table.protect());
  }

  @Test
  void knowsADominatedTotal() {
    MagnitudeRule rule = MagnitudeRule.DEFAULT;

    assertThat(rule.isSensitive(80, 10, 10)).as("80 %% of it").isTrue();
    assertThat(rule.isSensitive(50, 48, 2)).as("the second knows the first within 4 %%").isTrue();
    assertThat(rule.isSensitive(30, 30, 40)).isFalse();
    assertThat(rule.isSensitive()).isFalse();
    assertThat(rule.isSensitive(7)).as("one alone").isTrue();
    assertThat(rule.cell("systems", 1000, 80, 10, 10).need()).isEqualTo(16);
  }

  /** Returns the least weight that hides enough, by trying every choice of cells. */
  private static int leastLoss(ProtectedTable table, int atMost) {
    List<Cell> cells = table.cells();
    int best = atMost;
    for (int choice = 0; choice < 1 << cells.size(); choice++) {
      int chosen = choice;
      int weight = 0;
      boolean allowed = true;
      for (int i = 0; i < cells.size(); i++) {
        boolean hidden = (chosen >> i & 1) == 1;
        weight += hidden ? cells.get(i).weight() : 0;
        allowed &= hidden || cells.get(i).need() == 0;
      }
      if (allowed && weight < best) {
        List<String> names = cells.stream().map(Cell::name).toList();
        if (new Attacker(table, name -> (chosen >> names.indexOf(name) & 1) == 0)
            .byTryingAll()
            .isEmpty()) {
          best = weight;
        }
      }
    }
    return best;
  }

  /** Returns options by bands with bases and a slot, counted from offices that draw lots. */
  private static ProtectedTable generated(Random random, int options, int bands) {
    int perBand = options > 2 ? 12 : 4;
    int[][] in = new int[options + 2][bands];
    int[][] known = new int[options + 2][bands];
    for (int band = 0; band < bands; band++) {
      int offices = 1 + random.nextInt(perBand);
      for (int office = 0; office < offices; office++) {
        boolean open = random.nextInt(3) == 0;
        boolean any = false;
        for (int option = 0; option < options; option++) {
          boolean has = random.nextInt(options + 1) == 0;
          any |= has;
          in[option][band] += has ? 1 : 0;
          known[option][band] += has && open ? 1 : 0;
        }
        in[options][band] += any ? 1 : 0;
        known[options][band] += any && open ? 1 : 0;
        in[options + 1][band]++;
        known[options + 1][band] += open ? 1 : 0;
      }
    }
    return table(in, known, perBand);
  }

  private static ProtectedTable table(int[][] in, int[][] known, int most) {
    int bands = in[0].length;
    int rows = in.length;
    List<Cell> cells = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> parts = new ArrayList<>();
      int all = Arrays.stream(in[row]).sum();
      int allKnown = Arrays.stream(known[row]).sum();
      int base = Arrays.stream(in[rows - 1]).sum();
      String total = row + "/all";
      cells.add(
          cell(total, all, allKnown, most * bands, row < rows - 1 ? base : Long.MAX_VALUE)
              .weighing(row < rows - 1 ? 3 : 5));
      for (int band = 0; band < bands; band++) {
        String name = row + "/" + band;
        parts.add(name);
        long bandBase = row < rows - 1 ? in[rows - 1][band] : Long.MAX_VALUE;
        cells.add(cell(name, in[row][band], known[row][band], most, bandBase));
        if (row < rows - 1) {
          relations.add(Relation.within(name, rows - 1 + "/" + band));
        }
        if (row < rows - 2) {
          relations.add(Relation.within(name, rows - 2 + "/" + band));
        }
      }
      relations.add(Relation.sum(total, parts));
    }
    for (int band = -1; band < bands; band++) {
      String column = band < 0 ? "/all" : "/" + band;
      List<String> options = new ArrayList<>();
      for (int row = 0; row < rows - 2; row++) {
        options.add(row + column);
      }
      relations.add(Relation.covered(rows - 2 + column, options));
    }
    return new ProtectedTable(cells, relations);
  }

  private static Cell cell(String name, long value, long known, long most, long base) {
    Cell cell = new Cell(name, value, known, most, 0, 1);
    boolean sensitive = RULE.isSmall(value, known) || RULE.isNearlyAll(value, known, base);
    return sensitive ? cell.sensitive(RULE.need()) : cell;
  }

  private static Cell count(String name, long value, long known) {
    return cell(name, value, known, 200, Long.MAX_VALUE);
  }
}
