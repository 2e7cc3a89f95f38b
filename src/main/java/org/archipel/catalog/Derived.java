package org.archipel.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.store.Stamp;
import org.archipel.store.StoreDelta;

/**
 * What was derived and stands in a store, as its stamp names it. Immutable.
 *
 * @param basis a digest of everything that it follows from: commits, parameters, program
 * @param digest of the statements
 */
record Derived(String basis, GraphDigest digest) {

  /** The graph that every store has for itself; no contribution's key names it. */
  static final Node GRAPH = Ids.graph("derived/current");

  /** Returns what a stamp says; empty if nothing was derived, or nobody can tell what. */
  static Optional<Derived> of(Stamp stamp) {
    int slash = stamp.derived().indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.of(
            new Derived(
                stamp.derived().substring(0, slash),
                GraphDigest.parse(stamp.derived().substring(slash + 1))));
  }

  /** Returns what is derived in a store, inside a read transaction on it. */
  static Statements statements(DatasetGraph dataset) {
    List<Triple> triples = new ArrayList<>();
    dataset
        .find(GRAPH, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    return Statements.of(triples);
  }

  /** Returns a difference that also takes away what is derived. */
  static StoreDelta without(Statements derived, StoreDelta delta) {
    Map<Node, Statements> removed = new HashMap<>(delta.removed());
    removed.put(GRAPH, derived);
    return new StoreDelta(removed, delta.added());
  }

  /** Returns the difference from what is derived in a store to what should be. */
  static StoreDelta difference(Statements is, Statements should) {
    return new StoreDelta(Map.of(GRAPH, is.minus(should)), Map.of(GRAPH, should.minus(is)));
  }

  /** Returns {@code <basis>/<digest>}. */
  @Override
  public String toString() {
    return basis + "/" + digest;
  }
}
