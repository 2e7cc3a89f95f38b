package org.archipel.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ledger.Commit;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.ItemDifference.ValueChange;
import org.archipel.ledger.KeyDifference;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;

/**
 * Says in the graph what a contribution did to each thing: one {@code arc:Change} per thing, with
 * an {@code arc:ValueChange} per property where values went or came.
 *
 * <pre>
 * id/change/0a1b2c3d4e5f/office/AU/system/rio            a arc:Change
 * id/change/0a1b2c3d4e5f/office/AU/system/rio/value/until  a arc:ValueChange
 * </pre>
 *
 * <p>What first stands under a key is no change: nothing was known before, so nothing moved. Of
 * what was added only that it was is said, for its values stand in the graph, or before a later
 * change.
 */
final class ChangeStatements {

  private static final Map<ItemDifference.Kind, Node> KINDS =
      Map.of(
          ItemDifference.Kind.ADDED, Ids.node("change-kind", "added"),
          ItemDifference.Kind.CHANGED, Ids.node("change-kind", "changed"),
          ItemDifference.Kind.REMOVED, Ids.node("change-kind", "removed"));

  private final Commit commit;
  private final Node contribution;
  private final List<Triple> triples;

  private ChangeStatements(Commit commit, Node contribution, List<Triple> triples) {
    this.commit = commit;
    this.contribution = contribution;
    this.triples = triples;
  }

  /**
   * Adds what a commit did under one key that held something before.
   *
   * @param difference from the commit before
   */
  static void add(Commit commit, KeyDifference difference, List<Triple> triples) {
    ChangeStatements changes =
        new ChangeStatements(
            commit, ContributionStatements.node(commit, difference.key()), triples);
    difference.byItem().forEach(changes::item);
  }

  private void item(ItemDifference item) {
    Node change = Ids.node("change", commit.shortId() + "/" + path(item.subject()));
    triples.add(Triple.create(change, RDF.type.asNode(), Arc.CHANGE));
    triples.add(Triple.create(change, Arc.IS_CHANGE_BY, contribution));
    triples.add(Triple.create(change, Arc.CHANGES_THING, item.subject()));
    triples.add(Triple.create(change, Arc.HAS_CHANGE_KIND, KINDS.get(item.kind())));
    Ids.officeOf(item.subject().getURI())
        .ifPresent(
            office -> triples.add(Triple.create(change, Arc.CONCERNS_OFFICE, Ids.office(office))));
    if (item.kind() != ItemDifference.Kind.ADDED) {
      Map<String, Integer> names = new HashMap<>();
      item.values().forEach(value -> value(change, value, names));
    }
  }

  private void value(Node change, ValueChange value, Map<String, Integer> names) {
    String name = localName(value.property());
    // Two properties of different vocabularies may end alike.
    int times = names.merge(name, 1, Integer::sum);
    Node node =
        NodeFactory.createURI(change.getURI() + "/value/" + name + (times == 1 ? "" : "-" + times));
    triples.add(Triple.create(node, RDF.type.asNode(), Arc.VALUE_CHANGE));
    triples.add(Triple.create(node, Arc.IS_PART_OF_CHANGE, change));
    triples.add(Triple.create(node, Arc.CHANGES_PROPERTY, value.property()));
    value.removed().forEach(before -> triples.add(Triple.create(node, Arc.BEFORE, before)));
    value.added().forEach(after -> triples.add(Triple.create(node, Arc.AFTER, after)));
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
