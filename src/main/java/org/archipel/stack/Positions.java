package org.archipel.stack;

import org.archipel.problem.Position;

/** Where the fields of one document stand in the file as it was sent. */
@FunctionalInterface
public interface Positions {

  /**
   * Returns the place of a value.
   *
   * @param pointer its JSON Pointer, {@code /systems/3/uses/0/product}; where nothing stands there,
   *     the nearest enclosing value answers
   */
  Position at(String pointer);

  /** Returns the positions of a document that came from no file. */
  static Positions none() {
    return pointer -> Position.whole("document");
  }
}
