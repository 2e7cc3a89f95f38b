package org.archipel.store;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;

/** Small graphs and stamps for the tests of this package. */
final class Sample {

  private Sample() {}

  static Node graph(int number) {
    return Ids.graph("X%d/X%d/stack".formatted(number, number));
  }

  static Triple triple(int subject, int predicate, String object) {
    return Triple.create(
        NodeFactory.createURI(Ids.ID + "thing/" + subject),
        NodeFactory.createURI("https://example.org/p" + predicate),
        NodeFactory.createLiteralString(object));
  }

  /** {@code size} statements that differ from those of another seed. */
  static Statements statements(int seed, int size) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      triples.add(triple(seed, i % 7, "value " + i + " of " + seed));
    }
    return Statements.of(triples);
  }

  static Stamp stamp(String commit) {
    return new Stamp(1, Map.of("public", commit));
  }

  static GraphSource source(Map<Node, Statements> graphs) {
    return sink ->
        graphs.forEach(
            (graph, statements) ->
                sink.ntriples(graph, new ByteArrayInputStream(statements.toBytes())));
  }

  static Map<Node, GraphDigest> digests(Map<Node, Statements> graphs) {
    Map<Node, GraphDigest> digests = new HashMap<>();
    graphs.forEach(
        (graph, statements) -> {
          if (!statements.isEmpty()) {
            digests.put(graph, statements.digest());
          }
        });
    return digests;
  }

  /** What the graphs are after a difference. */
  static Map<Node, Statements> after(Map<Node, Statements> graphs, StoreDelta delta) {
    Map<Node, Statements> result = new TreeMap<>((a, b) -> a.getURI().compareTo(b.getURI()));
    result.putAll(graphs);
    delta
        .removed()
        .forEach((graph, gone) -> result.computeIfPresent(graph, (g, s) -> s.minus(gone)));
    delta.added().forEach((graph, more) -> result.merge(graph, more, Statements::plus));
    return result;
  }
}
