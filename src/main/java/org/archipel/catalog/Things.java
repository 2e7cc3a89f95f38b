package org.archipel.catalog;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.store.Reading;
import org.archipel.store.Store;

/** Reads things and counts out of a store. */
final class Things {

  private static final int MOST_INBOUND = 500;

  private Things() {}

  static Optional<Thing> find(Store store, String iri) {
    Node node = NodeFactory.createURI(iri);
    try (Reading reading = store.reading()) {
      Set<Triple> own = new LinkedHashSet<>();
      Set<Triple> inbound = new LinkedHashSet<>();
      DatasetGraph dataset = reading.dataset();
      dataset
          .findNG(Node.ANY, node, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> own.add(quad.asTriple()));
      boolean isDerived = dataset.contains(Derived.GRAPH, node, Node.ANY, Node.ANY);
      Iterator<Quad> about = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, node);
      boolean more = collect(isDerived ? about : Iter.filter(about, Things::isSaid), inbound);
      return own.isEmpty() && inbound.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Thing(
                  node, List.copyOf(own), List.copyOf(inbound), more, reading.stamp().version()));
    }
  }

  /** What is counted of a thing that somebody speaks of would hide who does. */
  private static boolean isSaid(Quad quad) {
    return !quad.getGraph().equals(Derived.GRAPH);
  }

  static Counts counts(Store store) {
    try (Reading reading = store.reading()) {
      DatasetGraph dataset = reading.dataset();
      Set<Node> claims = subjects(dataset, Arc.HAS_CLAIM_STATUS, Node.ANY);
      Set<Node> stated =
          subjects(dataset, Arc.HAS_CLAIM_STATUS, Ids.node("claim-status", "stated"));
      Set<Node> confirming =
          subjects(dataset, Arc.HAS_VERDICT, Ids.node("claim-status", "confirmed"));
      for (Node review : confirming) {
        dataset
            .findNG(Node.ANY, review, Arc.REVIEWS_CLAIM, Node.ANY)
            .forEachRemaining(quad -> stated.add(quad.getObject()));
      }
      stated.retainAll(claims);
      return new Counts(
          instances(dataset, Arc.OFFICE),
          offices(claims),
          instances(dataset, Arc.SYSTEM),
          instances(dataset, Arc.TECHNOLOGY_USE),
          instances(dataset, Arc.STANDARD_USE),
          instances(dataset, Arc.PRODUCT),
          instances(dataset, Arc.RELEASE),
          claims.size(),
          stated.size(),
          reading.stamp().version());
    }
  }

  static long statements(Store store) {
    return store.read(
        dataset -> {
          long count = 0;
          for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
              quads.hasNext(); ) {
            quads.next();
            count++;
          }
          return count;
        });
  }

  private static boolean collect(Iterator<Quad> quads, Set<Triple> triples) {
    while (quads.hasNext() && triples.size() < MOST_INBOUND) {
      triples.add(quads.next().asTriple());
    }
    return quads.hasNext();
  }

  private static long instances(DatasetGraph dataset, Node type) {
    return subjects(dataset, RDF.type.asNode(), type).size();
  }

  private static long offices(Set<Node> claims) {
    return claims.stream()
        .flatMap(claim -> Ids.officeOf(claim.getURI()).stream())
        .distinct()
        .count();
  }

  private static Set<Node> subjects(DatasetGraph dataset, Node predicate, Node object) {
    Set<Node> subjects = new HashSet<>();
    dataset
        .findNG(Node.ANY, Node.ANY, predicate, object)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }
}
