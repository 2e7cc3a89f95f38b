package org.archipel.store;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.ontology.Statements;

/**
 * The difference between what two stamps stand for, per named graph. Immutable.
 *
 * <p>Removals are made first. Removing what is not there and adding what is there already changes
 * nothing.
 *
 * @param removed per graph, sorted by graph
 * @param added per graph, sorted by graph
 */
public record StoreDelta(Map<Node, Statements> removed, Map<Node, Statements> added) {

  public static final StoreDelta NONE = new StoreDelta(Map.of(), Map.of());

  /**
   * @throws IllegalArgumentException if a graph is not named by an IRI
   */
  public StoreDelta {
    removed = checked(removed);
    added = checked(added);
  }

  /** Returns how many statements are named, removed and added together. */
  public long size() {
    return size(removed) + size(added);
  }

  private static long size(Map<Node, Statements> part) {
    return part.values().stream().mapToLong(Statements::size).sum();
  }

  private static Map<Node, Statements> checked(Map<Node, Statements> part) {
    Map<Node, Statements> sorted = new TreeMap<>(NodeCmp::compareRDFTerms);
    part.forEach(
        (graph, statements) -> {
          GraphName.check(graph);
          if (!statements.isEmpty()) {
            sorted.put(graph, statements);
          }
        });
    return Collections.unmodifiableMap(sorted);
  }
}
