package org.archipel.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;

/**
 * A thing and its names, as one store knows them. Immutable.
 *
 * @param type the word of its class, as {@link Hit#type}
 * @param label its preferred name
 * @param names all its names and codes, no one twice
 */
record NamedThing(Node node, String type, String label, List<String> names) {

  /** What can be found, in the order in which hits that are equally good are shown. */
  private static final Map<Node, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(Arc.OFFICE, "Office");
    TYPES.put(Arc.PRODUCT, "Product");
    TYPES.put(Arc.STANDARD, "Standard");
    TYPES.put(Arc.FRAMEWORK, "Framework");
    TYPES.put(Arc.CAPABILITY, "Capability");
    TYPES.put(Arc.BUILDING_BLOCK, "BuildingBlock");
    TYPES.put(Arc.IP_RIGHT, "IpRight");
    TYPES.put(Arc.SYSTEM, "System");
    TYPES.put(Arc.API, "Api");
    TYPES.put(Arc.AI_USE, "AiUse");
    TYPES.put(Arc.EMERGING_TECHNOLOGY_USE, "EmergingTechnologyUse");
    TYPES.put(Arc.VENDOR, "Vendor");
    TYPES.put(Arc.RECOMMENDATION, "Recommendation");
    TYPES.put(Arc.DOCUMENT, "Document");
    TYPES.put(Arc.TECHNOLOGY_USE, "TechnologyUse");
  }

  /** The properties whose values are names; the first is the preferred one. */
  private static final List<Node> NAMES =
      List.of(
          SKOS.prefLabel.asNode(),
          Arc.OFFICE_NAME,
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          Arc.ACRONYM,
          Arc.ST3_CODE,
          SKOS.notation.asNode(),
          Arc.TECHNOLOGY_NAME);

  NamedThing {
    names = List.copyOf(names);
  }

  /** Returns the place of its type in the order of types. */
  int rank() {
    return List.copyOf(TYPES.values()).indexOf(type);
  }

  /** Tells every thing with a name; a thing may be told again by another of its names. */
  static void eachNamed(DatasetGraph dataset, Consumer<Node> user) {
    Set<Node> told = new HashSet<>();
    for (Node property : NAMES) {
      for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY);
          quads.hasNext(); ) {
        Node subject = quads.next().getSubject();
        if (told.add(subject)) {
          user.accept(subject);
        }
      }
    }
  }

  /** Whether a statement can change what a thing is found by. */
  static boolean isAboutNames(Triple triple) {
    return NAMES.contains(triple.getPredicate()) || triple.predicateMatches(RDF.type.asNode());
  }

  /** Returns a thing as a store knows it; empty when it is of no type that can be found. */
  static Optional<NamedThing> read(DatasetGraph dataset, Node subject) {
    Set<Node> types = new HashSet<>(objects(dataset, subject, RDF.type.asNode()));
    Optional<String> type =
        TYPES.entrySet().stream()
            .filter(entry -> types.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new java.util.LinkedHashSet<>();
    String label = "";
    for (Node property : NAMES) {
      for (Node value : objects(dataset, subject, property)) {
        if (value.isLiteral()) {
          names.add(value.getLiteralLexicalForm());
          label = label.isEmpty() || isPreferred(property, value) ? text(value) : label;
        }
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedThing(subject, type.get(), label, List.copyOf(names)));
  }

  private static boolean isPreferred(Node property, Node value) {
    String language = value.getLiteralLanguage();
    return property.equals(SKOS.prefLabel.asNode())
        && (language.isEmpty() || language.equals("en"));
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  private static List<Node> objects(DatasetGraph dataset, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    dataset
        .findNG(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }
}
