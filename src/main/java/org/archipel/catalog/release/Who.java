package org.archipel.catalog.release;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.disclosure.CountRule;

/**
 * The offices that are counted in one figure, as members see it and as the public does. Immutable.
 */
record Who(Set<Node> members, Set<Node> open) {

  Who {
    members = Set.copyOf(members);
    open = Set.copyOf(open);
  }

  Who among(Set<Node> offices) {
    return new Who(intersection(members, offices), intersection(open, offices));
  }

  /** Returns those that are not in another figure. */
  Who without(Who other) {
    return new Who(difference(members, other.members), difference(open, other.open));
  }

  long count() {
    return members.size();
  }

  long known() {
    return open.size();
  }

  /** Returns what the count is known to reach: an office may deny what the public believes. */
  long least() {
    return intersection(members, open).size();
  }

  /** Whether the count would tell of a few offices what only members know. */
  boolean isSmall(CountRule rule) {
    return rule.isSmall(count(), known())
        || rule.isSmall(difference(members, open).size(), 0)
        || rule.isSmall(difference(open, members).size(), 0);
  }

  private static Set<Node> intersection(Set<Node> some, Set<Node> others) {
    Set<Node> left = new HashSet<>(some);
    left.retainAll(others);
    return left;
  }

  private static Set<Node> difference(Set<Node> some, Set<Node> others) {
    Set<Node> left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
