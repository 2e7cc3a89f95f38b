package org.archipel.stack;

import org.apache.jena.graph.Node;

/**
 * A field of an {@link ItemKind}: what a document calls it, what it says, what may stand in it.
 * Immutable.
 *
 * @param name in documents, in the normal form and in its JSON
 * @param property that its values become objects of
 */
public record Field(String name, Node property, ValueKind value, Count count) {

  /** How many values a field takes. */
  public enum Count {
    /** One, or none. */
    ONE,
    /** One; without it the item is incomplete. */
    MUST,
    /** Any number. */
    MANY,
    /** At least one. */
    SOME
  }

  static Field of(String name, Node property, ValueKind value) {
    return new Field(name, property, value, Count.ONE);
  }

  Field must() {
    return new Field(name, property, value, count == Count.MANY ? Count.SOME : Count.MUST);
  }

  Field many() {
    return new Field(name, property, value, count == Count.MUST ? Count.SOME : Count.MANY);
  }

  /** Whether a document may give several values. */
  public boolean isList() {
    return count == Count.MANY || count == Count.SOME;
  }

  /** Whether documents say it; else it follows from other fields. */
  public boolean isWritten() {
    return !(value instanceof ValueKind.Made);
  }

  /** Whether an item is incomplete without it. */
  public boolean isRequired() {
    return count == Count.MUST || count == Count.SOME;
  }
}
