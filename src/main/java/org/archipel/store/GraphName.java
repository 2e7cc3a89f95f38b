package org.archipel.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The rule for names of graphs. */
final class GraphName {

  private GraphName() {}

  /**
   * @throws IllegalArgumentException if the graph has no IRI, or one that Jena keeps for itself
   */
  static void check(Node graph) {
    if (!graph.isURI() || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
      throw new IllegalArgumentException("not the name of a graph: " + graph);
    }
  }
}
