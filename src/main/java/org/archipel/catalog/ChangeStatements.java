package org.archipel.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ledger.Commit;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.ItemDifference.Kind;
import org.archipel.ledger.ItemDifference.ValueChange;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/**
 * Says in the graph what contributions did to the things under one key: one {@code arc:Change} per
 * contribution and thing, with an {@code arc:ValueChange} per property whose values went or came.
 * One thread.
 *
 * <pre>
 * id/change/0a1b2c3d4e5f/office/AU/system/rio            a arc:Change
 * id/change/0a1b2c3d4e5f/office/AU/system/rio/value/until  a arc:ValueChange
 * </pre>
 *
 * <p>Only of things that stand under the key now, and of properties that have a value there now; a
 * value of which the present one is the beginning ({@code 15.4} of {@code 15}) is kept back, for it
 * was coarsened. That a table was read again, and the latest version within a cycle, are no change
 * of the catalogue's own tables. Of what was added only that it was is said: its values stand in
 * the graph, or before a later change. Of components of systems nothing is told.
 */
final class ChangeStatements {

  private static final Map<Kind, Node> KINDS =
      Map.of(
          Kind.ADDED, Ids.node("change-kind", "added"),
          Kind.CHANGED, Ids.node("change-kind", "changed"));

  /** What the catalogue's own tables say anew each time that their sources are read. */
  private static final Set<Node> READ_AGAIN =
      Set.of(Arc.AS_OF, Arc.LATEST_VERSION, Arc.LATEST_VERSION_DATE);

  private final ContributionKey key;
  private final Map<Node, Map<Node, Set<Node>>> now = new HashMap<>();
  private final List<Triple> triples;

  /**
   * @param now what stands under the key
   * @param triples what is told is added here
   */
  ChangeStatements(ContributionKey key, Statements now, List<Triple> triples) {
    this.key = key;
    this.triples = triples;
    for (Triple triple : now) {
      this.now
          .computeIfAbsent(triple.getSubject(), any -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate(), any -> new HashSet<>())
          .add(triple.getObject());
    }
  }

  /** Adds what a commit did to one thing, as far as it may be told. */
  void add(Commit commit, ItemDifference item) {
    Map<Node, Set<Node>> present = now.get(item.subject());
    if (present == null || item.kind() == Kind.REMOVED || isComponent(present)) {
      return;
    }
    Node change = Ids.node("change", commit.shortId() + "/" + path(item.subject()));
    boolean told = item.kind() == Kind.ADDED;
    if (item.kind() == Kind.CHANGED) {
      Map<String, Integer> names = new HashMap<>();
      for (ValueChange value : item.values()) {
        Set<Node> current = present.getOrDefault(value.property(), Set.of());
        told |= !current.isEmpty() && add(change, value, current, names);
      }
    }
    if (told) {
      head(commit, item, change);
    }
  }

  /** A new release of a system replaces thousands of them, which would hide every other change. */
  private static boolean isComponent(Map<Node, Set<Node>> present) {
    return present.getOrDefault(RDF.type.asNode(), Set.of()).contains(Arc.SOFTWARE_COMPONENT);
  }

  private void head(Commit commit, ItemDifference item, Node change) {
    triples.add(Triple.create(change, RDF.type.asNode(), Arc.CHANGE));
    triples.add(Triple.create(change, Arc.IS_CHANGE_BY, ContributionStatements.node(commit, key)));
    triples.add(Triple.create(change, Arc.CHANGES_THING, item.subject()));
    triples.add(Triple.create(change, Arc.HAS_CHANGE_KIND, KINDS.get(item.kind())));
    Ids.officeOf(item.subject().getURI())
        .ifPresent(
            office -> triples.add(Triple.create(change, Arc.CONCERNS_OFFICE, Ids.office(office))));
  }

  private boolean add(
      Node change, ValueChange value, Set<Node> current, Map<String, Integer> names) {
    if (key.equals(ContributionKey.REFERENCE) && READ_AGAIN.contains(value.property())) {
      return false;
    }
    List<Node> before = value.removed().stream().filter(v -> !isFiner(v, current)).toList();
    List<Node> after = value.added().stream().filter(v -> !isFiner(v, current)).toList();
    if (before.isEmpty() && after.isEmpty()) {
      return false;
    }
    // Two properties of different vocabularies may end alike.
    String name = localName(value.property());
    int times = names.merge(name, 1, Integer::sum);
    Node node =
        NodeFactory.createURI(change.getURI() + "/value/" + name + (times == 1 ? "" : "-" + times));
    triples.add(Triple.create(node, RDF.type.asNode(), Arc.VALUE_CHANGE));
    triples.add(Triple.create(node, Arc.IS_PART_OF_CHANGE, change));
    triples.add(Triple.create(node, Arc.CHANGES_PROPERTY, value.property()));
    before.forEach(v -> triples.add(Triple.create(node, Arc.BEFORE, v)));
    after.forEach(v -> triples.add(Triple.create(node, Arc.AFTER, v)));
    return true;
  }

  /** Whether a value says more than a present one that it begins with. */
  private static boolean isFiner(Node value, Set<Node> current) {
    return !current.contains(value)
        && current.stream().anyMatch(now -> text(value).startsWith(text(now)));
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private static String path(Node thing) {
    String iri = thing.getURI();
    return iri.startsWith(Ids.ID) ? iri.substring(Ids.ID.length()) : localName(thing);
  }

  private static String localName(Node property) {
    String iri = property.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
