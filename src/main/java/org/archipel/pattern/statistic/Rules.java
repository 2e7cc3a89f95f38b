package org.archipel.pattern.statistic;

import java.util.List;

/**
 * The association rules that were found. Immutable.
 *
 * @param rules by support, largest first, then by antecedent and consequent
 * @param tested how many rules were tried, also those not listed
 * @param truncated whether there may be more; then {@code reason} says why
 * @param reason half a sentence, empty when nothing is missing
 */
public record Rules(List<Rule> rules, long tested, boolean truncated, String reason) {

  /**
   * Who holds the antecedent often holds the consequent.
   *
   * @param antecedent items, ascending; not to be changed
   * @param consequent an item that neither generalises one of these nor is generalised by it
   * @param association the antecedent on the left, the consequent on the right
   * @param pValue the largest of the tests that the rule must pass
   * @param qValue the same after taking into account how many rules were tried
   * @param significant whether the q-value reaches the level
   * @param stability share of owners without any one of which the rule still has the least support
   *     and confidence and, if it is significant, still is (a fraction)
   */
  @SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
  public record Rule(
      int[] antecedent,
      int consequent,
      Association association,
      double pValue,
      double qValue,
      boolean significant,
      double stability) {}
}
