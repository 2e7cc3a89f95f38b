package org.archipel.web.show;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Ids;

/** Reads things out of a store's union graph. One thread, one transaction. */
public final class GraphView {

  private final Graph graph;

  public GraphView(Graph graph) {
    this.graph = graph;
  }

  /** Returns what a thing has under a property, sorted. */
  public List<Node> objects(Node subject, Node predicate) {
    return sorted(graph.find(subject, predicate, Node.ANY), Triple::getObject);
  }

  public Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).stream().findFirst();
  }

  /** Returns what has a thing under a property, sorted. */
  public List<Node> subjects(Node predicate, Node object) {
    return sorted(graph.find(Node.ANY, predicate, object), Triple::getSubject);
  }

  /** Returns everything said of a thing, by property. */
  public Map<Node, List<Node>> properties(Node subject) {
    return grouped(graph.find(subject, Node.ANY, Node.ANY), Triple::getObject, Integer.MAX_VALUE);
  }

  /**
   * Returns the things that point to one, by property.
   *
   * @param but things that are passed over
   * @param most statements of others that are read
   */
  public Map<Node, List<Node>> pointing(Node object, Set<Node> but, int most) {
    return grouped(
        graph
            .find(Node.ANY, Node.ANY, object)
            .filterDrop(triple -> but.contains(triple.getSubject())),
        Triple::getSubject,
        most);
  }

  /** Whether anything has a thing under a property. */
  public boolean isPointedAt(Node predicate, Node object) {
    return graph.contains(Node.ANY, predicate, object);
  }

  public boolean isA(Node thing, Node type) {
    return graph.contains(thing, RDF.type.asNode(), type);
  }

  /** Returns the text of a literal property; empty when there is none. */
  public String text(Node subject, Node predicate) {
    return object(subject, predicate)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** Returns the slug of a code, an office, a product …; empty when there is none. */
  public String slug(Node subject, Node predicate) {
    return object(subject, predicate).map(GraphView::slug).orElse("");
  }

  /** Returns what follows {@code id/<type>/} in an address; empty for anything else. */
  public static String slug(Node node) {
    return node.isURI() ? Ids.localName(node.getURI()).orElse("") : "";
  }

  private interface End {
    Node of(Triple triple);
  }

  private static List<Node> sorted(ExtendedIterator<Triple> found, End end) {
    Set<Node> nodes = new LinkedHashSet<>();
    try {
      found.forEachRemaining(triple -> nodes.add(end.of(triple)));
    } finally {
      found.close();
    }
    return nodes.stream().sorted(NodeCmp::compareRDFTerms).toList();
  }

  private static Map<Node, List<Node>> grouped(ExtendedIterator<Triple> found, End end, int most) {
    Map<Node, Set<Node>> groups = new TreeMap<>(NodeCmp::compareRDFTerms);
    try {
      for (int read = 0; read < most && found.hasNext(); read++) {
        Triple triple = found.next();
        groups
            .computeIfAbsent(triple.getPredicate(), any -> new LinkedHashSet<>())
            .add(end.of(triple));
      }
    } finally {
      found.close();
    }
    Map<Node, List<Node>> lists = new TreeMap<>(NodeCmp::compareRDFTerms);
    groups.forEach(
        (predicate, nodes) ->
            lists.put(predicate, nodes.stream().sorted(NodeCmp::compareRDFTerms).toList()));
    return lists;
  }
}
