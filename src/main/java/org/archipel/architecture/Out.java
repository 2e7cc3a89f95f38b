package org.archipel.architecture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;

/** Collects the statements about one thing after the other. One thread. */
final class Out {

  /** How many digits of a measured number are told: more would pretend to a precision. */
  private static final MathContext DIGITS = new MathContext(4);

  private final List<Triple> triples = new ArrayList<>();

  /** Most counts are among a few; a node each would be most of the nodes of a derivation. */
  private final Map<Integer, Node> counts = new HashMap<>();

  private Node subject = Node.ANY;

  /** Begins a thing of a class. */
  Out thing(Node address, Node type) {
    subject = address;
    return add(RDF.Nodes.type, type);
  }

  Out add(Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
    return this;
  }

  Out label(String english) {
    return add(SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(english, "en"));
  }

  Out text(Node property, String text) {
    return add(property, NodeFactory.createLiteralString(text));
  }

  Out count(Node property, int count) {
    return add(property, counts.computeIfAbsent(count, Out::integer));
  }

  Out truth(Node property, boolean value) {
    return typed(property, Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  Out number(Node property, double number) {
    String written = BigDecimal.valueOf(number).round(DIGITS).toPlainString();
    return typed(property, written, XSDDatatype.XSDdecimal);
  }

  /** Says which architecture it is a finding of. */
  Out of(Node architecture) {
    return add(Arc.IS_FINDING_OF, architecture);
  }

  private Out typed(Node property, String written, XSDDatatype type) {
    return add(property, NodeFactory.createLiteralDT(written, type));
  }

  private static Node integer(int count) {
    return NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger);
  }

  List<Triple> triples() {
    return triples;
  }
}
