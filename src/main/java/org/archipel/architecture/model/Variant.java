package org.archipel.architecture.model;

import org.apache.jena.graph.Node;

/**
 * The figures of a slot or option among some offices only, where they differ from those among all.
 * Immutable.
 *
 * @param among whose
 * @param adoption with the offices of that group as base
 */
public record Variant(Among among, Figures.Adoption adoption) {

  /** Some of the offices. */
  public sealed interface Among {
    /** Returns what tells it apart in an address: {@code among/<key>}. */
    String key();
  }

  /** The offices of a group. */
  public record Group(String key) implements Among {}

  /** The offices that said anything for an IP right, and what they have for it. */
  public record Right(String key, Node right) implements Among {}
}
