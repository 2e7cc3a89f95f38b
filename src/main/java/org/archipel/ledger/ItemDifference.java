package org.archipel.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.ontology.Statements;

/**
 * What changed about one item, a subject of statements, between two states. Immutable.
 *
 * @param kind a subject that is in both states is changed
 * @param values the properties whose values differ, by address
 */
public record ItemDifference(Node subject, Kind kind, List<ValueChange> values) {

  /** Whether the item is new, gone, or in both states. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * The values of one property that are only in the one or only in the other state.
   *
   * @param removed sorted as in N-Triples
   * @param added sorted as in N-Triples
   */
  public record ValueChange(Node property, List<Node> removed, List<Node> added) {}

  /** Compares two sets of statements; the items that differ, sorted by address. */
  public static List<ItemDifference> between(Statements before, Statements after) {
    Set<Node> stayed = new HashSet<>();
    before.forEach(triple -> stayed.add(triple.getSubject()));
    Set<Node> now = new HashSet<>();
    after.forEach(triple -> now.add(triple.getSubject()));
    SortedMap<String, Values> changes = new TreeMap<>();
    before.minus(after).forEach(triple -> Values.in(changes, triple).removed.add(triple));
    after.minus(before).forEach(triple -> Values.in(changes, triple).added.add(triple));
    return changes.values().stream()
        .map(
            values ->
                values.difference(stayed.contains(values.subject), now.contains(values.subject)))
        .toList();
  }

  /** What differs about one subject. */
  private record Values(Node subject, List<Triple> removed, List<Triple> added) {

    static Values in(SortedMap<String, Values> all, Triple triple) {
      Node subject = triple.getSubject();
      return all.computeIfAbsent(
          subject.getURI(), any -> new Values(subject, new ArrayList<>(), new ArrayList<>()));
    }

    ItemDifference difference(boolean wasThere, boolean isThere) {
      Kind kind = wasThere && isThere ? Kind.CHANGED : wasThere ? Kind.REMOVED : Kind.ADDED;
      return new ItemDifference(
          subject,
          kind,
          Stream.concat(removed.stream(), added.stream())
              .map(Triple::getPredicate)
              .distinct()
              .sorted(Comparator.comparing(Node::getURI))
              .map(
                  property -> new ValueChange(property, of(property, removed), of(property, added)))
              .toList());
    }

    private static List<Node> of(Node property, List<Triple> triples) {
      return triples.stream()
          .filter(triple -> triple.predicateMatches(property))
          .map(Triple::getObject)
          .toList();
    }
  }
}
