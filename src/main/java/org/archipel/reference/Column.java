package org.archipel.reference;

/**
 * A column of a table, and what may stand in its cells. Immutable.
 *
 * @param required whether the cell may not be empty
 * @param target what a reference points to: a file's name without suffix, or {@code codes:} and a
 *     scheme; empty for other cells
 */
record Column(String name, Cell cell, boolean required, String target) {

  /** What may stand in a cell. */
  enum Cell {
    TEXT,
    TEXTS,
    SLUG,
    OFFICE_CODE,
    /** A slug, or several joined by slashes: {@code ST.10/A}. */
    STANDARD_CODE,
    DATE,
    /** An ISO day, or {@code past}. */
    MILESTONE,
    DAY,
    /** Web addresses, separated by spaces. */
    ADDRESSES,
    /** Tags of languages that have a column of that name, separated by spaces. */
    LANGUAGES,
    REFERENCE,
    REFERENCES
  }

  static Column of(Cell cell, String name) {
    return new Column(name, cell, false, "");
  }

  static Column text(String name) {
    return of(Cell.TEXT, name);
  }

  static Column texts(String name) {
    return of(Cell.TEXTS, name);
  }

  static Column slug(String name) {
    return of(Cell.SLUG, name).must();
  }

  static Column date(String name) {
    return of(Cell.DATE, name);
  }

  static Column milestone(String name) {
    return of(Cell.MILESTONE, name);
  }

  static Column addresses(String name) {
    return of(Cell.ADDRESSES, name);
  }

  static Column reference(String name, String target) {
    return new Column(name, Cell.REFERENCE, false, target);
  }

  static Column references(String name, String target) {
    return new Column(name, Cell.REFERENCES, false, target);
  }

  /** Returns the same column, required. */
  Column must() {
    return new Column(name, cell, true, target);
  }
}
