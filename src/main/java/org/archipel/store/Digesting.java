package org.archipel.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Statements;

/** Counts and digests per named graph. */
final class Digesting {

  private Digesting() {}

  static Map<Node, GraphDigest> of(DatasetGraph dataset) {
    Map<Node, GraphDigest.Builder> builders = new HashMap<>();
    var quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      builders
          .computeIfAbsent(quad.getGraph(), graph -> new GraphDigest.Builder())
          .add(Statements.line(quad.asTriple()));
    }
    Map<Node, GraphDigest> digests = new HashMap<>();
    builders.forEach((graph, builder) -> digests.put(graph, builder.build()));
    return digests;
  }

  static List<Node> differing(Map<Node, GraphDigest> expected, Map<Node, GraphDigest> found) {
    Set<Node> graphs = new TreeSet<>(NodeCmp::compareRDFTerms);
    graphs.addAll(expected.keySet());
    graphs.addAll(found.keySet());
    List<Node> differing = new ArrayList<>();
    for (Node graph : graphs) {
      GraphDigest should = expected.getOrDefault(graph, GraphDigest.NONE);
      if (!should.equals(found.getOrDefault(graph, GraphDigest.NONE))) {
        differing.add(graph);
      }
    }
    return differing;
  }
}
