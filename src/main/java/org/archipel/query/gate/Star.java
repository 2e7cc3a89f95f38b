package org.archipel.query.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A pattern split in two: the core, which finds the subjects, and the properties that are then
 * looked up, whose values stand nowhere else in the pattern.
 */
final class Star {

  private final List<Triple> core = new ArrayList<>();
  private final List<LookUps.Property> properties = new ArrayList<>();

  /** The first row tells which variables have values already: they find subjects. */
  Star(List<Triple> pattern, Binding first) {
    Map<Node, Integer> uses = new HashMap<>();
    for (Triple triple : pattern) {
      uses.merge(triple.getSubject(), 1, Integer::sum);
      uses.merge(triple.getPredicate(), 1, Integer::sum);
      uses.merge(triple.getObject(), 1, Integer::sum);
    }
    List<Triple> leaves = new ArrayList<>();
    Set<Node> found = new HashSet<>();
    for (Triple triple : pattern) {
      if (isLeaf(triple, uses, first)) {
        leaves.add(triple);
      } else {
        core.add(triple);
        found.add(triple.getSubject());
        found.add(triple.getObject());
      }
    }
    for (Triple leaf : leaves) {
      boolean bound = first.contains(Var.alloc(leaf.getSubject()));
      if (bound || found.contains(leaf.getSubject())) {
        LookUps.Property.of(leaf, false).ifPresent(properties::add);
      } else {
        core.add(leaf);
        found.add(leaf.getSubject());
      }
    }
  }

  private static boolean isLeaf(Triple triple, Map<Node, Integer> uses, Binding first) {
    return LookUps.Property.of(triple, false).isPresent()
        && Integer.valueOf(1).equals(uses.get(triple.getObject()))
        && !first.contains(Var.alloc(triple.getObject()));
  }

  /** Empty when the rows know every subject already. */
  List<Triple> core() {
    return core;
  }

  List<LookUps.Property> properties() {
    return properties;
  }
}
