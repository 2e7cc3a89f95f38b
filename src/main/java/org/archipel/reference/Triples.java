package org.archipel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.ontology.Statements;

/** Collects the statements of rows, in the forms that all tables share. One thread, one use. */
final class Triples {

  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final List<Triple> triples = new ArrayList<>();

  Statements build() {
    return Statements.of(triples);
  }

  void named(Node node, Node type, String name) {
    add(node, RDF.type, type);
    text(node, SKOS.prefLabel.asNode(), name);
  }

  /** Adds the other names of a thing, which are of no one language. */
  void others(Node node, List<String> aliases) {
    aliases.forEach(alias -> text(node, SKOS.altLabel.asNode(), alias));
  }

  void inScheme(Node node, String scheme) {
    add(node, RDF.type, SKOS.Concept.asNode());
    add(node, SKOS.inScheme, Ids.node("scheme", scheme));
  }

  void label(Node node, String name, String lang) {
    text(node, SKOS.prefLabel, name, lang);
  }

  void definition(Node node, Optional<String> text) {
    text.ifPresent(t -> text(node, SKOS.definition, t, "en"));
  }

  void origin(Node node, Origin origin) {
    origin.sources().forEach(source -> source(node, source));
    date(node, Arc.AS_OF, origin.asOf());
  }

  void source(Node node, String address) {
    add(node, DCTerms.source, NodeFactory.createURI(address));
  }

  void wikidata(Node node, Optional<String> item) {
    item.ifPresent(q -> add(node, SKOS.exactMatch, NodeFactory.createURI(WIKIDATA + q)));
  }

  void address(Node node, Node property, Optional<String> address) {
    address.ifPresent(text -> add(node, property, NodeFactory.createURI(text)));
  }

  void each(Node node, Node property, ThingType type, List<String> slugs) {
    slugs.forEach(slug -> add(node, property, type.node(slug)));
  }

  void day(Node node, Node property, String day) {
    add(node, property, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
  }

  void text(Node node, Node property, Optional<String> text) {
    text.ifPresent(t -> text(node, property, t));
  }

  void text(Node node, Node property, String text) {
    add(node, property, NodeFactory.createLiteralString(text));
  }

  void text(Node node, Property property, String text, String lang) {
    add(node, property, NodeFactory.createLiteralLang(text, lang));
  }

  void date(Node node, Node property, Optional<PartialDate> date) {
    date.ifPresent(d -> add(node, property, d.toNode()));
  }

  void add(Node subject, Property property, Node object) {
    add(subject, property.asNode(), object);
  }

  void add(Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
