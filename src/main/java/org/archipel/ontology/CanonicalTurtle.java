package org.archipel.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Writes a graph as Turtle in exactly one way, so that a difference between two files is a
 * difference between two graphs. One thread, one use.
 *
 * <p>Prefixes and subjects are sorted, the ontology first; {@code a}, labels and definitions come
 * before the other predicates; objects are sorted; every predicate and every object has its own
 * line. Blank nodes stand inside the one statement that mentions them, lists as {@code ( … )}.
 */
public final class CanonicalTurtle {

  /** Predicates that come first, in this order; the others follow by address. */
  private static final List<Node> FIRST =
      List.of(
          RDF.type.asNode(),
          RDFS.isDefinedBy.asNode(),
          RDFS.subClassOf.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.definition.asNode(),
          SKOS.scopeNote.asNode(),
          SHACL.targetClass,
          SHACL.path,
          SHACL.severity,
          SHACL.message);

  private static final String LOCAL = "[A-Za-z_0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?";

  private final Graph graph;
  private final Map<String, String> prefixes;
  private final Set<Node> written = new HashSet<>();

  private CanonicalTurtle(Graph graph, Map<String, String> prefixes) {
    this.graph = graph;
    this.prefixes = new TreeMap<>(prefixes);
  }

  /**
   * Returns the graph as Turtle.
   *
   * @param prefixes namespace by prefix without colon
   * @throws IllegalArgumentException if a blank node is mentioned never, more than once, or by
   *     itself
   */
  public static String write(Graph graph, Map<String, String> prefixes) {
    return new CanonicalTurtle(graph, prefixes).write();
  }

  private String write() {
    StringBuilder out = new StringBuilder();
    prefixes.forEach(
        (prefix, ns) ->
            out.append("@prefix ").append(prefix).append(": <").append(ns).append("> .\n"));
    List<Node> subjects = new ArrayList<>();
    Set<Node> blankNodes = new HashSet<>();
    for (Node subject : GraphUtil.listSubjects(graph, Node.ANY, Node.ANY).toList()) {
      if (subject.isBlank()) {
        blankNodes.add(subject);
      } else {
        subjects.add(subject);
      }
    }
    subjects.sort(
        Comparator.comparing((Node subject) -> !isOntology(subject)).thenComparing(Node::getURI));
    for (Node subject : subjects) {
      out.append('\n').append(term(subject)).append(statements(subject, "  ")).append(" .\n");
    }
    if (!written.containsAll(blankNodes)) {
      throw new IllegalArgumentException("a blank node is mentioned by no other node");
    }
    return out.toString();
  }

  private boolean isOntology(Node subject) {
    return graph.contains(subject, RDF.type.asNode(), OWL.Ontology.asNode());
  }

  /** Returns the predicates and objects of a subject, each on a line of its own. */
  private String statements(Node subject, String indent) {
    Map<Node, TreeSet<String>> objects =
        new TreeMap<>(Comparator.comparingInt(CanonicalTurtle::rank).thenComparing(Node::getURI));
    for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
      objects
          .computeIfAbsent(triple.getPredicate(), unused -> new TreeSet<>())
          .add(object(triple.getObject(), indent + "  "));
    }
    List<String> lines = new ArrayList<>();
    objects.forEach(
        (predicate, values) ->
            lines.add(
                verb(predicate)
                    + (values.size() == 1
                        ? " " + values.getFirst()
                        : "\n" + indent + "  " + String.join(" ,\n" + indent + "  ", values))));
    return "\n" + indent + String.join(" ;\n" + indent, lines);
  }

  private static int rank(Node predicate) {
    int place = FIRST.indexOf(predicate);
    return place < 0 ? FIRST.size() : place;
  }

  private String verb(Node predicate) {
    return predicate.equals(RDF.type.asNode()) ? "a" : term(predicate);
  }

  private String object(Node object, String indent) {
    if (!object.isBlank() && !object.equals(RDF.nil.asNode())) {
      return term(object);
    }
    if (object.isBlank()) {
      claim(object);
    }
    if (object.equals(RDF.nil.asNode()) || graph.contains(object, RDF.first.asNode(), Node.ANY)) {
      return list(object, indent);
    }
    if (!graph.contains(object, Node.ANY, Node.ANY)) {
      return "[]";
    }
    return "[" + statements(object, indent + "  ") + "\n" + indent + "]";
  }

  private String list(Node head, String indent) {
    StringBuilder out = new StringBuilder("(");
    Node rest = head;
    while (!rest.equals(RDF.nil.asNode())) {
      out.append("\n").append(indent).append("  ");
      out.append(object(only(rest, RDF.first.asNode()), indent + "  "));
      rest = only(rest, RDF.rest.asNode());
      if (rest.isBlank()) {
        claim(rest);
      }
    }
    return out.append(rest.equals(head) ? "" : "\n" + indent).append(")").toString();
  }

  private Node only(Node subject, Node predicate) {
    List<Triple> found = graph.find(subject, predicate, Node.ANY).toList();
    if (found.size() != 1 || graph.find(subject, Node.ANY, Node.ANY).toList().size() != 2) {
      throw new IllegalArgumentException("a list is not well formed");
    }
    return found.getFirst().getObject();
  }

  /** Notes that a blank node is written here, and nowhere else. */
  private void claim(Node blank) {
    if (!written.add(blank)) {
      throw new IllegalArgumentException("a blank node is mentioned more than once");
    }
  }

  private String term(Node node) {
    if (node.isURI()) {
      return prefixed(node.getURI());
    }
    if (node.isLiteral() && node.getLiteralLanguage().isEmpty()) {
      boolean bare =
          (node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
                  && node.getLiteralLexicalForm().matches("true|false"))
              || (node.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
                  && node.getLiteralLexicalForm().matches("-?[0-9]+"));
      if (bare) {
        return node.getLiteralLexicalForm();
      }
      if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
        return quoted(node.getLiteralLexicalForm()) + "^^" + prefixed(node.getLiteralDatatypeURI());
      }
    }
    return ntriples(node);
  }

  private String prefixed(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String ns = prefix.getValue();
      if (iri.startsWith(ns) && iri.substring(ns.length()).matches(LOCAL)) {
        return prefix.getKey() + ":" + iri.substring(ns.length());
      }
    }
    return "<" + iri + ">";
  }

  private static String quoted(String text) {
    return ntriples(NodeFactory.createLiteralString(text));
  }

  private static String ntriples(Node node) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    new NodeFormatterNT().format(out, node);
    return out.asString();
  }
}
