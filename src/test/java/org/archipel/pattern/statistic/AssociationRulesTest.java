package org.archipel.pattern.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.archipel.pattern.Holders;
import org.archipel.pattern.Transactions;
import org.archipel.pattern.statistic.Rules.Rule;
import org.junit.jupiter.api.Test;

class AssociationRulesTest {

  private static final double LEVEL = 0.05;
  private static final RuleMining MINING =
      new RuleMining(4, 0.5, 2, 100_000, Duration.ofMinutes(1));

  private static Rules find(Transactions transactions, RuleMining mining) {
    return AssociationRules.find(
        transactions, mining, Significance.ofOwnersOfOne(LEVEL, transactions.base()));
  }

  /** Items 0 to 9; 6 to 9 have an item of 0 to 3 above them. */
  private static Transactions families(Random random, int base) {
    List<int[]> rows = new ArrayList<>();
    for (int row = 0; row < base; row++) {
      double share = random.nextDouble();
      rows.add(IntStream.range(0, 10).filter(i -> random.nextDouble() < share).toArray());
    }
    return new Transactions(10, rows, new int[] {-1, -1, 0, -1, -1, -1, 1, 1, 2, 3});
  }

  @Test
  void findsWhatTheDefinitionSays() {
    int rules = 0;
    for (int seed = 0; seed < 40; seed++) {
      Transactions transactions = families(new Random(seed), 20 + seed);

      Rules found = find(transactions, MINING);

      TreeSet<String> expected = new TreeSet<>();
      for (int[] antecedent : antecedents()) {
        for (int consequent = 0; consequent < 10; consequent++) {
          if (isRule(transactions, Holders.of(transactions), antecedent, consequent)) {
            expected.add(Arrays.toString(antecedent) + consequent);
          }
        }
      }
      assertThat(found.rules())
          .as("seed %d", seed)
          .extracting(rule -> Arrays.toString(rule.antecedent()) + rule.consequent())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(found.truncated()).isFalse();
      rules += expected.size();
    }
    assertThat(rules).isGreaterThan(400);
  }

  private static List<int[]> antecedents() {
    List<int[]> antecedents = new ArrayList<>();
    for (int one = 0; one < 10; one++) {
      antecedents.add(new int[] {one});
      for (int other = one + 1; other < 10; other++) {
        antecedents.add(new int[] {one, other});
      }
    }
    return antecedents;
  }

  private static boolean isRule(
      Transactions transactions, Holders holders, int[] antecedent, int consequent) {
    BitSet having = holders.of(antecedent);
    BitSet both = and(having, holders.of(consequent));
    int[] all = IntStream.concat(IntStream.of(antecedent), IntStream.of(consequent)).toArray();
    boolean related =
        IntStream.of(all)
            .anyMatch(
                a ->
                    IntStream.of(all).filter(b -> a == b || transactions.related(a, b)).count()
                        > 1);
    return !related
        && both.cardinality() >= 4
        && both.cardinality() * 2 >= having.cardinality()
        && IntStream.of(all).noneMatch(item -> hasTwinBelow(transactions, holders, item))
        && noneNarrower(transactions, holders, antecedent, consequent, both)
        && parts(antecedent).stream().noneMatch(part -> holders.of(part).equals(having))
        && parts(antecedent).stream()
            .allMatch(
                part ->
                    share(both, having)
                        > share(and(holders.of(part), holders.of(consequent)), holders.of(part)))
        && share(both, having) > holders.support(consequent) / (double) holders.base();
  }

  private static boolean hasTwinBelow(Transactions transactions, Holders holders, int item) {
    return IntStream.range(0, 10)
        .anyMatch(
            below ->
                transactions.generalises(item, below)
                    && holders.support(below) == holders.support(item));
  }

  private static boolean noneNarrower(
      Transactions transactions, Holders holders, int[] antecedent, int consequent, BitSet both) {
    return IntStream.range(0, 10)
        .filter(below -> transactions.generalises(consequent, below))
        .filter(below -> IntStream.of(antecedent).noneMatch(a -> transactions.related(a, below)))
        .noneMatch(below -> and(holders.of(antecedent), holders.of(below)).equals(both));
  }

  private static List<int[]> parts(int[] antecedent) {
    return antecedent.length == 1
        ? List.of()
        : List.of(new int[] {antecedent[0]}, new int[] {antecedent[1]});
  }

  private static double share(BitSet part, BitSet whole) {
    return part.cardinality() / (double) whole.cardinality();
  }

  private static BitSet and(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  @Test
  void leavesToTheFamilyWhatTheFamilyExplains() {
    // 0 databases, of which 1 and 2 are products; whoever has a database often has 3
    Random random = new Random(2);
    List<int[]> rows = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      int product = 1 + random.nextInt(2);
      boolean database = random.nextBoolean();
      boolean three = random.nextDouble() < (database ? 0.9 : 0.1);
      rows.add(IntStream.of(database ? product : -1, three ? 3 : -1).filter(i -> i >= 0).toArray());
    }

    Rules rules = find(new Transactions(4, rows, new int[] {-1, 0, 0, -1}), MINING);

    assertThat(rules.rules())
        .filteredOn(Rule::significant)
        .extracting(rule -> rule.antecedent()[0], Rule::consequent)
        .containsExactly(tuple(0, 3), tuple(3, 0));
    assertThat(rules.rules()).anyMatch(rule -> rule.antecedent()[0] == 1 && !rule.significant());
  }

  @Test
  void isRarelyWrongWhereThereIsNothingToFind() {
    int wrong = 0;
    int rules = 0;
    for (int seed = 0; seed < 100; seed++) {
      List<Rule> found =
          find(
                  Offices.unrelated(new Random(seed), 40, 100, 0.4),
                  new RuleMining(5, 0.3, 2, 100_000, Duration.ofMinutes(1)))
              .rules();
      rules += found.size();
      wrong += found.stream().anyMatch(Rule::significant) ? 1 : 0;
    }
    assertThat(rules).isGreaterThan(10_000);
    assertThat(wrong).as("of 100, at a rate of one in twenty").isLessThanOrEqualTo(5);
  }

  @Test
  void findsWhatWasPlanted() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(find(Offices.planted(new Random(seed), 25, 200), MINING).rules())
          .filteredOn(Rule::significant)
          .extracting(rule -> Arrays.toString(rule.antecedent()) + rule.consequent())
          .contains("[0]1", "[1]0", "[0]2", "[2]0", "[1]2", "[2]1");
    }
  }

  @Test
  void knowsWithoutSearchingAgainWhatHangsOnOneOwner() {
    Transactions transactions = families(new Random(9), 40);
    int[] owners = IntStream.range(0, 40).map(row -> row % 13).toArray();

    Rules rules = AssociationRules.find(transactions, MINING, new Significance(0.999, owners));

    assertThat(rules.rules()).anyMatch(rule -> rule.stability() < 1 && !rule.significant());
    for (Rule rule : rules.rules()) {
      if (!rule.significant()) {
        long kept =
            IntStream.range(0, 13)
                .mapToObj(owner -> Holders.of(Offices.without(transactions, owners, owner)))
                .filter(
                    left -> {
                      BitSet having = left.of(rule.antecedent());
                      int both = and(having, left.of(rule.consequent())).cardinality();
                      return both >= 4 && both * 2 >= having.cardinality();
                    })
                .count();
        assertThat(rule.stability()).isEqualTo(kept / 13.0, within(1e-12));
      }
    }
  }

  @Test
  void keepsTheMostSupportedWhenThereAreTooMany() {
    Transactions transactions = families(new Random(4), 60);
    List<Rule> all = find(transactions, MINING).rules();

    Rules few = find(transactions, new RuleMining(4, 0.5, 2, 20, Duration.ofMinutes(1)));

    assertThat(few.truncated()).isTrue();
    assertThat(few.reason()).startsWith("more than 20 rules: those that fewer than ");
    assertThat(few.rules()).hasSizeBetween(1, 20);
    assertThat(few.rules())
        .extracting(rule -> Arrays.toString(rule.antecedent()) + rule.consequent())
        .containsExactlyElementsOf(
            all.stream()
                .limit(few.rules().size())
                .map(rule -> Arrays.toString(rule.antecedent()) + rule.consequent())
                .toList());
  }

  @Test
  void stopsWhenTimeIsOverOrInterrupted() {
    Transactions many = Offices.unrelated(new Random(1), 300, 2_000, 0.6);
    RuleMining hasty = new RuleMining(2, 0, 3, 1_000, Duration.ofMillis(50));

    assertThat(find(many, hasty).reason()).contains("stopped early: the time of 0.05 s was over");
    Thread.currentThread().interrupt();
    assertThat(find(many, hasty).reason()).isEqualTo("stopped early: interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void findsNothingInNothing() {
    assertThat(find(Transactions.flat(3, List.of()), MINING).rules()).isEmpty();
  }

  @Test
  void refusesBoundsThatCannotBe() {
    Duration minute = Duration.ofMinutes(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleMining(0, 0.5, 2, 10, minute))
        .withMessage("support, rules and budget must be positive, not 0, 10, PT1M");
    assertThatIllegalArgumentException().isThrownBy(() -> new RuleMining(1, 1.5, 2, 10, minute));
    assertThatIllegalArgumentException().isThrownBy(() -> new RuleMining(1, 0.5, 4, 10, minute));
  }
}
