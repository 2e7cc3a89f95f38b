package org.archipel.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/** What changed under one key between two states of an audience. Immutable. */
public record KeyDifference(ContributionKey key, Statements added, Statements removed) {

  /**
   * Returns what differs, item by item, sorted by address. An item is new when its type is, and
   * gone when its type is: every item under a key has one as long as it is there.
   */
  public List<ItemDifference> byItem() {
    Set<Node> came = typed(added);
    Set<Node> went = typed(removed);
    return ItemDifference.between(removed, added).stream()
        .map(
            item ->
                new ItemDifference(item.subject(), kind(came, went, item.subject()), item.values()))
        .toList();
  }

  private static ItemDifference.Kind kind(Set<Node> came, Set<Node> went, Node item) {
    if (came.contains(item) == went.contains(item)) {
      return ItemDifference.Kind.CHANGED;
    }
    return came.contains(item) ? ItemDifference.Kind.ADDED : ItemDifference.Kind.REMOVED;
  }

  private static Set<Node> typed(Statements statements) {
    Set<Node> typed = new HashSet<>();
    for (Triple triple : statements) {
      if (triple.predicateMatches(RDF.type.asNode())) {
        typed.add(triple.getSubject());
      }
    }
    return typed;
  }
}
