package org.archipel.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Ids;
import org.archipel.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What people call things, in one preference of languages. Immutable.
 *
 * <p>A thing is called by its {@code skos:prefLabel}; an office by name and code, {@code Australia
 * (AU)}; what has no label by the end of its address. Literals are what they say.
 */
public final class Labels {

  private static final Node PREF_LABEL = SKOS.prefLabel.asNode();

  private final Map<Node, String> labels;

  private Labels(Map<Node, String> labels) {
    this.labels = Map.copyOf(labels);
  }

  /** Returns no labels: every thing is called by the end of its address. */
  public static Labels none() {
    return new Labels(Map.of());
  }

  /**
   * Reads the labels of everything in an answer, its arguments included.
   *
   * @param languages most wanted first; English, then any, is what remains
   */
  public static Labels of(Store store, Answer answer, List<String> languages) {
    Set<Node> things = new LinkedHashSet<>();
    answer.rows().forEach(row -> things.addAll(withoutNull(row)));
    answer.arguments().values().values().forEach(things::addAll);
    return store.read(dataset -> of(dataset, things, languages));
  }

  /** Reads the labels of these things inside the caller's transaction. */
  public static Labels of(DatasetGraph dataset, Collection<Node> things, List<String> languages) {
    Map<Node, String> labels = new HashMap<>();
    for (Node thing : things) {
      if (thing.isURI() && !labels.containsKey(thing)) {
        best(dataset, thing, languages).ifPresent(label -> labels.put(thing, named(thing, label)));
      }
    }
    return new Labels(labels);
  }

  /** Returns what to call a node. */
  public String of(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    String label = labels.get(node);
    return label != null ? label : id(node).orElse(node.getURI());
  }

  /** Whether a label was found for a node. */
  public boolean knows(Node node) {
    return labels.containsKey(node);
  }

  /**
   * Returns what is short for an address of the catalogue and may be given as an argument: {@code
   * AU}, {@code postgresql/15}.
   */
  public static Optional<String> id(Node node) {
    return node.isURI() ? Ids.localName(node.getURI()) : Optional.empty();
  }

  private static Optional<String> best(DatasetGraph dataset, Node thing, List<String> languages) {
    Optional<Node> best = Optional.empty();
    Comparator<Node> order =
        Comparator.<Node>comparingInt(label -> rank(label, languages))
            .thenComparing(Node::getLiteralLanguage)
            .thenComparing(Node::getLiteralLexicalForm);
    Iterator<Quad> found = dataset.find(Node.ANY, thing, PREF_LABEL, Node.ANY);
    while (found.hasNext()) {
      Node label = found.next().getObject();
      if (label.isLiteral() && (best.isEmpty() || order.compare(label, best.get()) < 0)) {
        best = Optional.of(label);
      }
    }
    return best.map(Node::getLiteralLexicalForm);
  }

  private static int rank(Node label, List<String> languages) {
    String language = label.getLiteralLanguage();
    int wanted = languages.indexOf(language);
    if (wanted >= 0) {
      return wanted;
    }
    int after = languages.size();
    if (language.isEmpty()) {
      return after;
    }
    return language.equals("en") ? after + 1 : after + 2;
  }

  private static String named(Node thing, String label) {
    return id(thing)
        .filter(id -> thing.getURI().startsWith(Ids.ID + "office/") && id.indexOf('/') < 0)
        .map(code -> label + " (" + code + ")")
        .orElse(label);
  }

  private static List<Node> withoutNull(List<@Nullable Node> row) {
    return row.stream().filter(java.util.Objects::nonNull).toList();
  }
}
