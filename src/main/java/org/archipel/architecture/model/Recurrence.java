package org.archipel.architecture.model;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What is met together at offices. */
public sealed interface Recurrence {

  /** Returns the capability for which it was looked for; empty for all together. */
  Optional<Node> capability();

  /** Returns who has all of it; the base are the offices that said anything there. */
  Figures.Adoption adoption();

  /** Returns how sure it is. */
  Strength strength();

  /**
   * How sure it is.
   *
   * @param lift how many times as often together as if the parts were independent
   * @param leverage by what share of the base more often than then
   * @param pValue chance of as many or more offices if they were independent, by Fisher's exact
   *     test, one-sided
   * @param qValue false discovery rate at which it is still significant, after Benjamini and
   *     Hochberg over all that were tested
   * @param stability share of its offices of which each can be left out without its being lost
   */
  record Strength(double lift, double leverage, double pValue, double qValue, double stability) {}

  /**
   * A set that recurs.
   *
   * @param items sorted by address
   */
  record Pattern(
      Optional<Node> capability, List<Node> items, Figures.Adoption adoption, Strength strength)
      implements Recurrence {
    public Pattern {
      items = List.copyOf(items);
    }
  }

  /**
   * Who has the first also has the second; or, where the lift is below 1, seldom has.
   *
   * @param antecedents sorted by address
   * @param antecedentCount offices that have the antecedents
   * @param consequentCount offices that have the consequent
   */
  record Rule(
      Optional<Node> capability,
      List<Node> antecedents,
      Node consequent,
      Figures.Adoption adoption,
      int antecedentCount,
      int consequentCount,
      Strength strength)
      implements Recurrence {
    public Rule {
      antecedents = List.copyOf(antecedents);
    }

    public double confidence() {
      return (double) adoption().offices() / antecedentCount;
    }

    /** Whether it says that the two shun each other. */
    public boolean isExclusion() {
      return strength().lift() < 1;
    }
  }
}
