package org.archipel.pattern.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archipel.pattern.Holders;
import org.archipel.pattern.MostSupported;
import org.archipel.pattern.Transactions;
import org.archipel.pattern.Watch;
import org.archipel.pattern.statistic.RuleSearch.Candidate;
import org.archipel.pattern.statistic.Rules.Rule;

/**
 * Rules with one consequent: who holds these items often holds that one.
 *
 * <p>Listed are rules that say something, and say it once. The antecedent is minimal (no part of it
 * is held by the same transactions), the items are the narrowest that are held by the same
 * transactions, and the confidence is above that of each part of the antecedent and above the share
 * of the consequent in the base (productive rules: Webb, Discovering significant patterns, Machine
 * Learning 68, 2007). Never does the consequent generalise an item of the antecedent, or the other
 * way round: that would be true by definition (Srikant and Agrawal, VLDB 1995).
 *
 * <p>A rule must pass several of Fisher's tests, and its p-value is the largest: antecedent and
 * consequent in the base; and for each item of the antecedent, whether having it makes the
 * consequent more frequent among those that have the other items and what generalises it. So a
 * product gets no rule that only its family explains.
 *
 * <p>Every antecedent that is frequent enough counts as tested with every consequent that is,
 * whether a rule came of it or not; each size of antecedent is a layer (see {@link SetStatistics}).
 */
public final class AssociationRules {

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt((Candidate candidate) -> candidate.association().both())
          .reversed()
          .thenComparing(Candidate::items, Arrays::compare)
          .thenComparingInt(Candidate::consequent);

  private final Transactions transactions;
  private final Holders holders;
  private final RuleMining mining;
  private final Significance significance;
  private final Owners owners;

  private AssociationRules(
      Transactions transactions, RuleMining mining, Significance significance) {
    this.transactions = transactions;
    this.holders = Holders.of(transactions);
    this.mining = mining;
    this.significance = significance;
    this.owners = Owners.of(significance);
  }

  /**
   * Finds the rules within the bounds. When time is over or the thread is interrupted (it stays
   * so), the result is what was found until then.
   *
   * @throws IllegalArgumentException if not every transaction has an owner
   */
  public static Rules find(
      Transactions transactions, RuleMining mining, Significance significance) {
    significance.checkCovers(transactions.base());
    return new AssociationRules(transactions, mining, significance).find();
  }

  private Rules find() {
    Watch watch = new Watch(mining.budget());
    RuleSearch search = new RuleSearch(transactions, holders, mining, watch);
    MostSupported<Candidate> found = search.run();
    List<Tested> tested = new ArrayList<>();
    for (Candidate candidate : found.list().stream().sorted(ORDER).toList()) {
      tested.add(test(candidate));
    }
    Rule[] rules = new Rule[tested.size()];
    for (int size = 1; size <= mining.maxAntecedent(); size++) {
      layer(tested, size, search.tested()[size], rules);
    }
    String reason =
        Stream.of(
                watch.reason().isEmpty() ? "" : "stopped early: " + watch.reason(),
                found.reason("rules"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return new Rules(
        List.of(rules), Arrays.stream(search.tested()).sum(), !reason.isEmpty(), reason);
  }

  private record Tested(Candidate rule, Cells cells, List<Integer> broader, double pValue) {}

  private Tested test(Candidate rule) {
    int size = rule.items().length;
    int[] items = Arrays.copyOf(rule.items(), size * 2 + 1);
    items[size] = rule.consequent();
    int end = size + 1;
    List<Integer> broader = new ArrayList<>();
    broader.add(0);
    int antecedent = (1 << size) - 1;
    for (int i = 0; i < size; i++) {
      int general = broader(rule, i);
      int part = antecedent & ~(1 << i);
      if (general >= 0) {
        items[end] = general;
        part |= 1 << end++;
      }
      broader.add(part);
    }
    Cells cells = Cells.of(holders, Arrays.copyOf(items, end), owners);
    return new Tested(rule, cells, broader, pValue(cells.supports(), size, broader));
  }

  /** Returns the nearest that generalises an item and lets more transactions in, or -1. */
  private int broader(Candidate rule, int i) {
    int[] items = rule.items().clone();
    for (int above = transactions.parent()[items[i]];
        above >= 0;
        above = transactions.parent()[above]) {
      items[i] = above;
      if (holders.of(items).cardinality() > rule.association().left()) {
        return above;
      }
    }
    return -1;
  }

  /** Returns the largest p-value of the antecedent against each broader one, named by its bits. */
  private static double pValue(int[] supports, int size, List<Integer> broader) {
    int antecedent = (1 << size) - 1;
    int consequent = 1 << size;
    double largest = 0;
    for (int part : broader) {
      Association within =
          new Association(
              supports[part],
              supports[part | antecedent],
              supports[part | consequent],
              supports[part | antecedent | consequent]);
      largest = Math.max(largest, within.pValue());
    }
    return largest;
  }

  private void layer(List<Tested> all, int size, long count, Rule[] rules) {
    int[] members =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).rule().items().length == size)
            .toArray();
    double[] pValues = IntStream.of(members).mapToDouble(i -> all.get(i).pValue()).toArray();
    double[] qValues = FalseDiscovery.qValues(pValues, (double) count * mining.maxAntecedent());
    double cutOff = FalseDiscovery.cutOff(pValues, qValues, significance.level());
    for (int i = 0; i < members.length; i++) {
      rules[members[i]] = rule(all.get(members[i]), qValues[i], cutOff);
    }
  }

  private Rule rule(Tested tested, double qValue, double cutOff) {
    Candidate rule = tested.rule();
    int size = rule.items().length;
    int antecedent = (1 << size) - 1;
    boolean significant = qValue <= significance.level();
    double stability =
        tested
            .cells()
            .stability(
                supports -> {
                  int both = supports[antecedent | 1 << size];
                  return both >= mining.minSupport()
                      && both >= mining.minConfidence() * supports[antecedent]
                      && (!significant || pValue(supports, size, tested.broader()) <= cutOff);
                });
    return new Rule(
        rule.items(),
        rule.consequent(),
        rule.association(),
        tested.pValue(),
        qValue,
        significant,
        stability);
  }
}
