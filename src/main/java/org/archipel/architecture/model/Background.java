package org.archipel.architecture.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;

/**
 * What a derivation takes from a store beside the snapshot: what things are called in English, and
 * the slots and options that the network specified or decided on, which are told even though nobody
 * or hardly anybody has them. Immutable.
 *
 * @param labels per thing; a name that no table knows, folded to lower case, to the name as it was
 *     said
 * @param prescribed places that the network speaks of
 * @param options that it speaks of, by their addresses
 */
public record Background(Map<Node, String> labels, Set<Place> prescribed, Set<Node> options) {

  public static final Background NONE = new Background(Map.of(), Set.of(), Set.of());

  private static final String DERIVED = Ids.GRAPH + "derived/";

  public Background {
    labels = Map.copyOf(labels);
    prescribed = Set.copyOf(prescribed);
    options = Set.copyOf(options);
  }

  /** Reads it inside the caller's read transaction. */
  public static Background of(DatasetGraph dataset) {
    Map<Node, String> labels = new HashMap<>();
    for (Node type :
        List.of(
            Arc.CAPABILITY,
            Arc.BUILDING_BLOCK,
            Arc.PRODUCT,
            Arc.SHARED_PLATFORM,
            Arc.IP_RIGHT,
            Arc.STANDARD,
            Arc.CODE)) {
      each(dataset, RDF.Nodes.type, type, quad -> label(dataset, quad.getSubject(), labels));
    }
    each(
        dataset,
        Arc.TECHNOLOGY_NAME,
        Node.ANY,
        quad -> {
          if (isDerived(quad.getGraph())) {
            return;
          }
          String said = quad.getObject().getLiteralLexicalForm();
          Node folded = NodeFactory.createLiteralString(said.toLowerCase(Locale.ROOT));
          labels.merge(folded, said, Background::first);
        });
    return new Background(labels, prescribed(dataset), options(dataset));
  }

  /** Returns what a thing is called; the end of its address where no table says it. */
  public String label(Node thing) {
    String label = labels.get(thing);
    if (label != null) {
      return label;
    }
    return thing.isURI()
        ? Ids.localName(thing.getURI()).orElse(thing.getURI())
        : thing.getLiteralLexicalForm();
  }

  private static void label(DatasetGraph dataset, Node thing, Map<Node, String> labels) {
    Iterator<Quad> quads = dataset.find(Node.ANY, thing, SKOS.prefLabel.asNode(), Node.ANY);
    quads.forEachRemaining(
        quad -> {
          String language = quad.getObject().getLiteralLanguage();
          if (language.isEmpty() || language.equals("en")) {
            labels.merge(thing, quad.getObject().getLiteralLexicalForm(), Background::first);
          }
        });
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Reads the slots of contributed documents; those of derivations are our own echo. */
  private static Set<Place> prescribed(DatasetGraph dataset) {
    Set<Place> places = new HashSet<>();
    each(
        dataset,
        RDF.Nodes.type,
        Arc.SLOT,
        quad -> {
          Node graph = quad.getGraph();
          Node slot = quad.getSubject();
          Node capability = one(dataset, graph, slot, Arc.IS_FOR_CAPABILITY);
          Node block = one(dataset, graph, slot, Arc.FILLS_BLOCK);
          if (!isDerived(graph) && !capability.equals(Node.ANY) && !block.equals(Node.ANY)) {
            places.add(new Place(capability, block));
          }
        });
    return places;
  }

  private static Set<Node> options(DatasetGraph dataset) {
    Set<Node> options = new HashSet<>();
    each(
        dataset,
        RDF.Nodes.type,
        Arc.OPTION,
        quad -> {
          if (!isDerived(quad.getGraph())) {
            options.add(quad.getSubject());
          }
        });
    return options;
  }

  private static boolean isDerived(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(DERIVED);
  }

  private static Node one(DatasetGraph dataset, Node graph, Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject() : Node.ANY;
  }

  private static void each(
      DatasetGraph dataset, Node property, Node object, java.util.function.Consumer<Quad> action) {
    dataset.find(Node.ANY, Node.ANY, property, object).forEachRemaining(action);
  }
}
