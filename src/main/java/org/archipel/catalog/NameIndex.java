package org.archipel.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;

/**
 * Every name that one store knows, for the search box: preferred and other labels, office names,
 * acronyms, technologies as text. Made from one store version; immutable, thread-safe.
 *
 * <p>A scan, not an index: a hundred thousand names take some milliseconds.
 */
final class NameIndex {

  private static final List<Node> LABELS =
      List.of(
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          Arc.OFFICE_NAME,
          Arc.ACRONYM,
          Arc.ST3_CODE,
          Arc.TECHNOLOGY_NAME);

  private static final Map<Node, String> TYPES =
      Map.of(
          Arc.OFFICE, "Office",
          Arc.PRODUCT, "Product",
          Arc.SHARED_PLATFORM, "Product",
          Arc.SYSTEM, "System",
          Arc.TECHNOLOGY_USE, "TechnologyUse",
          Arc.VENDOR, "Vendor",
          Arc.STANDARD, "Standard",
          Arc.CAPABILITY, "Capability",
          Arc.BUILDING_BLOCK, "BuildingBlock");

  private static final List<String> ORDER =
      List.of(
          "Office",
          "Product",
          "Standard",
          "Capability",
          "BuildingBlock",
          "System",
          "Vendor",
          "TechnologyUse");

  private record Name(Node node, String type, String text, String folded) {}

  private final String version;
  private final List<Name> names;
  private final Map<Node, String> preferred;

  private NameIndex(String version, List<Name> names, Map<Node, String> preferred) {
    this.version = version;
    this.names = names;
    this.preferred = preferred;
  }

  static NameIndex of(DatasetGraph dataset, String version) {
    Map<Node, String> types = new HashMap<>();
    TYPES.forEach(
        (type, word) ->
            each(dataset, RDF.type.asNode(), type, triple -> types.put(triple.getSubject(), word)));
    List<Name> names = new ArrayList<>();
    Map<Node, String> preferred = new HashMap<>();
    for (Node label : LABELS) {
      each(dataset, label, Node.ANY, triple -> add(triple, types, names, preferred));
    }
    return new NameIndex(version, names, preferred);
  }

  String version() {
    return version;
  }

  /** Returns the things with a name that contains the text, exact and leading matches first. */
  List<Found> find(String text, int limit) {
    String wanted = fold(text.strip());
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<Node> seen = new HashSet<>();
    return names.stream()
        .filter(name -> name.folded.contains(wanted))
        .sorted(
            Comparator.<Name>comparingInt(name -> rank(name, wanted))
                .thenComparingInt(name -> ORDER.indexOf(name.type))
                .thenComparing(Name::text)
                .thenComparing(name -> name.node.getURI()))
        .filter(name -> seen.add(name.node))
        .limit(limit)
        .map(
            name ->
                new Found(
                    name.node, name.type, preferred.getOrDefault(name.node, name.text), name.text))
        .toList();
  }

  private static int rank(Name name, String wanted) {
    if (name.folded.equals(wanted)) {
      return 0;
    }
    if (name.folded.startsWith(wanted)) {
      return 1;
    }
    return name.folded.contains(" " + wanted) ? 2 : 3;
  }

  private static void add(
      Triple triple, Map<Node, String> types, List<Name> names, Map<Node, String> preferred) {
    String type = types.get(triple.getSubject());
    if (type == null || !triple.getObject().isLiteral()) {
      return;
    }
    String text = triple.getObject().getLiteralLexicalForm();
    names.add(new Name(triple.getSubject(), type, text, fold(text)));
    String language = triple.getObject().getLiteralLanguage();
    if (triple.predicateMatches(SKOS.prefLabel.asNode())
        && (language.isEmpty() || language.equals("en"))) {
      preferred.put(triple.getSubject(), text);
    }
  }

  private interface TripleUser {
    void use(Triple triple);
  }

  private static void each(DatasetGraph dataset, Node predicate, Node object, TripleUser user) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, predicate, object);
    while (quads.hasNext()) {
      user.use(quads.next().asTriple());
    }
  }

  private static String fold(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
