package org.archipel.ledger;

import java.util.List;
import org.apache.jena.graph.Node;

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
}
