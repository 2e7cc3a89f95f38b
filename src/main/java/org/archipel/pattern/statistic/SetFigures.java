package org.archipel.pattern.statistic;

import org.archipel.pattern.ItemSets.ItemSet;

/**
 * What statistics say of a set. Immutable.
 *
 * @param set the set; its support is a count of transactions
 * @param weakest the set cut in two where its parts go together least surely; lift and leverage of
 *     the set are those of this cut; of a single item: the item and everything
 * @param pValue how probable at least this support is, if the two parts of the weakest cut had
 *     nothing to do with each other; 1 of a single item
 * @param qValue the same after taking into account how many sets could have been found
 * @param significant whether the q-value reaches the level
 * @param stability share of owners without any one of which the set still has the least support
 *     and, if it is significant, still is (a fraction)
 */
public record SetFigures(
    ItemSet set,
    Association weakest,
    double pValue,
    double qValue,
    boolean significant,
    double stability) {

  /** Returns how many times as often as by chance the parts of the weakest cut go together. */
  public double lift() {
    return weakest.lift();
  }

  /** Returns by how much the support is above that by chance (a difference of fractions). */
  public double leverage() {
    return weakest.leverage();
  }
}
