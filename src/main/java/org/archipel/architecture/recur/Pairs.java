package org.archipel.architecture.recur;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.archipel.architecture.count.Holdings.Kind;
import org.archipel.architecture.model.Parameters.Thresholds;
import org.archipel.architecture.model.Recurrence.Rule;
import org.archipel.architecture.model.Recurrence.Strength;
import org.archipel.pattern.statistic.Association;
import org.archipel.pattern.statistic.FalseDiscovery;

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
      Basket basket, int one, int other, Association table, boolean more, double pValue) {}

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
          Association table =
              new Association(
                  base,
                  basket.sets().get(one).cardinality(),
                  basket.sets().get(other).cardinality(),
                  both.cardinality());
          if (!table.isOrdinary()) {
            boolean more = table.isMore();
            double p = more ? table.pValue() : table.pValueOfFewer();
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
    double[] pValues = remarkable.stream().mapToDouble(Tested::pValue).toArray();
    double[] qValues = FalseDiscovery.qValues(pValues, (double) tested);
    double cutOff = FalseDiscovery.cutOff(pValues, qValues, thresholds.falseDiscoveryRate());
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < pValues.length; i++) {
      if (pValues[i] <= cutOff) {
        significant++;
        add(rules, remarkable.get(i), qValues[i], cutOff);
      }
    }
    return rules;
  }

  private void add(List<Rule> rules, Tested pair, double qValue, double cutOff) {
    Association table = pair.table();
    Strength strength =
        new Strength(
            table.lift(),
            table.leverage(),
            pair.pValue(),
            qValue,
            stability(table, pair.more(), cutOff));
    if (!pair.more()) {
      // Who shuns whom is one statement; the rarer one is the one that tells.
      boolean first = table.left() <= table.right();
      rules.add(rule(pair, first ? pair.one() : pair.other(), strength));
      return;
    }
    if (table.both() < thresholds.leastOffices()) {
      return;
    }
    if (table.both() >= thresholds.leastConfidence() * table.left()) {
      rules.add(rule(pair, pair.one(), strength));
    }
    if (table.both() >= thresholds.leastConfidence() * table.right()) {
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
  private static double stability(Association table, boolean more, double cutOff) {
    int neither = table.base() - table.left() - table.right() + table.both();
    int[] offices = {
      neither, table.left() - table.both(), table.right() - table.both(), table.both()
    };
    int kept = 0;
    for (int has = 0; has < offices.length; has++) {
      if (offices[has] > 0) {
        Association left = table.without((has & 1) != 0, (has & 2) != 0);
        double p = more ? left.pValue() : left.pValueOfFewer();
        kept += p <= cutOff ? offices[has] : 0;
      }
    }
    return (double) kept / table.base();
  }
}
