package org.archipel.architecture.recur;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.archipel.architecture.count.Holdings.Kind;
import org.archipel.architecture.model.Parameters.Thresholds;
import org.archipel.architecture.model.Recurrence.Rule;
import org.archipel.architecture.model.Recurrence.Strength;
import org.archipel.architecture.statistic.Discoveries;
import org.archipel.architecture.statistic.Table;

/**
 * Tests every two items of every scope in both directions: met together more often than by chance,
 * or less often. One thread.
 */
final class Pairs {

  /**
   * A pair that is not ordinary.
   *
   * @param more whether it is met more often than by chance
   */
  private record Tested(
      Basket basket, int one, int other, Table table, boolean more, double pValue) {}

  private final Thresholds thresholds;
  private final List<Tested> remarkable = new ArrayList<>();
  private long tested;
  private int significant;

  Pairs(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Returns how many hypotheses were tested: two per pair. */
  long tested() {
    return tested;
  }

  int significant() {
    return significant;
  }

  void test(Basket basket) {
    int base = basket.base();
    for (int one = 0; one < basket.items().size(); one++) {
      for (int other = 0; other < one; other++) {
        if (isOfInterest(basket, one, other)) {
          tested += 2;
          BitSet both = basket.holders(one, other);
          Table table =
              new Table(
                  both.cardinality(),
                  basket.sets().get(one).cardinality(),
                  basket.sets().get(other).cardinality(),
                  base);
          if (!table.isOrdinary()) {
            boolean more = table.isMore();
            double p = more ? table.chanceOfMore() : table.chanceOfFewer();
            remarkable.add(new Tested(basket, one, other, table, more, p));
          }
        }
      }
    }
  }

  /** Codes of hosting and protocols say little of each other; only with products are they told. */
  private static boolean isOfInterest(Basket basket, int one, int other) {
    return basket.items().get(one).kind() != Kind.CODE
        || basket.items().get(other).kind() != Kind.CODE;
  }

  /** Returns the rules that are significant, in no order. */
  List<Rule> rules() {
    Discoveries discoveries =
        new Discoveries(
            remarkable.stream().mapToDouble(Tested::pValue).toArray(),
            tested,
            thresholds.falseDiscoveryRate());
    List<Rule> rules = new ArrayList<>();
    for (Tested pair : remarkable) {
      if (pair.pValue() <= discoveries.threshold()) {
        significant++;
        add(rules, pair, discoveries);
      }
    }
    return rules;
  }

  private void add(List<Rule> rules, Tested pair, Discoveries discoveries) {
    Table table = pair.table();
    Strength strength =
        new Strength(
            table.lift(),
            table.leverage(),
            pair.pValue(),
            discoveries.qValue(pair.pValue()),
            stability(table, pair.more(), discoveries.threshold()));
    if (!pair.more()) {
      // Who shuns whom is one statement; the rarer one is the one that tells.
      boolean first = table.first() <= table.second();
      rules.add(rule(pair, first ? pair.one() : pair.other(), strength));
      return;
    }
    if (table.both() < thresholds.leastOffices()) {
      return;
    }
    if (table.both() >= thresholds.leastConfidence() * table.first()) {
      rules.add(rule(pair, pair.one(), strength));
    }
    if (table.both() >= thresholds.leastConfidence() * table.second()) {
      rules.add(rule(pair, pair.other(), strength));
    }
  }

  private static Rule rule(Tested pair, int antecedent, Strength strength) {
    Basket basket = pair.basket();
    int consequent = antecedent == pair.one() ? pair.other() : pair.one();
    return new Rule(
        basket.holdings().capability(),
        List.of(basket.thing(antecedent)),
        basket.thing(consequent),
        basket.adoption(antecedent, consequent),
        basket.sets().get(antecedent).cardinality(),
        basket.sets().get(consequent).cardinality(),
        strength);
  }

  /** Offices with the same of the two are the same to it, so that four cases are all. */
  private static double stability(Table table, boolean more, double threshold) {
    int kept = 0;
    int neither = table.all() - table.first() - table.second() + table.both();
    kept += holds(table.without(true, true), more, threshold) ? table.both() : 0;
    kept += holds(table.without(true, false), more, threshold) ? table.first() - table.both() : 0;
    kept += holds(table.without(false, true), more, threshold) ? table.second() - table.both() : 0;
    kept += holds(table.without(false, false), more, threshold) ? neither : 0;
    return (double) kept / table.all();
  }

  private static boolean holds(Table table, boolean more, double threshold) {
    // A case that nobody is in makes no table; it adds nothing either way.
    boolean possible =
        table.both() >= 0
            && table.first() >= table.both()
            && table.second() >= table.both()
            && table.first() + table.second() - table.both() <= table.all();
    return possible && (more ? table.chanceOfMore() : table.chanceOfFewer()) <= threshold;
  }
}
