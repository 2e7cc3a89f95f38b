package org.archipel.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.archipel.demonstration.Watermark;
import org.archipel.ledger.Commit;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;

/** Describes a store to machines that find it: a VoID and DCAT dataset. */
final class AboutStatements {

  static final Node GRAPH = Ids.graph("about");

  private AboutStatements() {}

  /**
   * @param heads the commits that the store stands for
   * @param demonstration whether they are of a demonstration
   */
  static Statements of(Audience audience, List<Commit> heads, boolean demonstration) {
    Node dataset = dataset(audience);
    List<Triple> triples = new ArrayList<>();
    if (demonstration) {
      triples.add(notice(audience));
    }
    triples.add(Triple.create(dataset, RDF.type.asNode(), VOID.Dataset.asNode()));
    triples.add(Triple.create(dataset, RDF.type.asNode(), DCAT.Dataset.asNode()));
    triples.add(
        Triple.create(
            dataset,
            DCTerms.title.asNode(),
            NodeFactory.createLiteralLang("Archipel, as seen by: " + audience.name(), "en")));
    triples.add(
        Triple.create(
            dataset,
            DCTerms.license.asNode(),
            NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/")));
    triples.add(Triple.create(dataset, FOAF.homepage.asNode(), NodeFactory.createURI(Ids.BASE)));
    triples.add(Triple.create(dataset, VOID.vocabulary.asNode(), NodeFactory.createURI(Arc.NS)));
    triples.add(
        Triple.create(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(Ids.ID)));
    heads.stream()
        .map(Commit::recorded)
        .max(Comparator.naturalOrder())
        .ifPresent(
            last -> triples.add(Triple.create(dataset, DCTerms.modified.asNode(), time(last))));
    return Statements.of(triples);
  }

  /** Says of a dataset that everything in it about offices is invented. */
  static Triple notice(Audience audience) {
    return Triple.create(
        dataset(audience),
        Arc.DEMONSTRATION_NOTICE,
        NodeFactory.createLiteralString(Watermark.SENTENCE));
  }

  private static Node dataset(Audience audience) {
    return NodeFactory.createURI(Ids.BASE + "catalogue/" + audience.name());
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }
}
