package org.archipel.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What of a table is shown. Immutable.
 *
 * @param decisions one per cell, by its name
 * @param confined names of withheld cells, in the order of the table, that are confined more
 *     closely than they need by what is known without the table; empty in most tables
 */
public record Protection(Map<String, Decision> decisions, List<String> confined) {

  /** What becomes of a figure. */
  public enum Decision {
    SHOWN,
    /** Withheld: it tells too much by itself. */
    SENSITIVE,
    /** Withheld: another one could be computed from it. */
    COMPLEMENTARY,
    /** Never meant to be shown, and harmless were it computed. */
    NOT_PUBLISHED
  }

  public boolean isShown(String cell) {
    return decision(cell) == Decision.SHOWN;
  }

  /**
   * Returns what becomes of a figure.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public Decision decision(String cell) {
    Decision decision = decisions.get(cell);
    if (decision == null) {
      throw new IllegalArgumentException("no cell has the name " + cell);
    }
    return decision;
  }

  /** Returns how many cells have a decision. */
  public long count(Decision decision) {
    return decisions.values().stream().filter(decision::equals).count();
  }
}
