package org.archipel.web.compare;

import java.util.List;
import org.archipel.web.show.Cell;

/**
 * Offices side by side. Immutable.
 *
 * @param offices the columns, linked
 * @param inShort what all have and what was said of one alone, a line each
 * @param groups capabilities, those with differences first
 * @param counts how many lines there are of each verdict, of all that were found
 */
public record Comparison(
    List<Cell> offices, List<InShort> inShort, List<Group> groups, Counts counts) {

  /** How the offices of a line stand to each other. */
  public enum Verdict {
    DIFFERENT("≠"),
    SAME("="),
    ONLY_ONE("○");

    private final String sign;

    Verdict(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** Returns the key of its words and its CSS class. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What stands on one side.
   *
   * @param who {@code only United Kingdom (GB)}
   * @param more how many are not named
   */
  public record InShort(String who, List<Cell> named, int more) {}

  /** How many lines there are of each verdict. */
  public record Counts(int different, int same, int onlyOne) {}

  /**
   * A capability.
   *
   * @param nobody building blocks that others fill for it and of which nothing was said here
   */
  public record Group(String name, List<Line> lines, List<Cell> nobody) {}

  /**
   * A building block.
   *
   * @param block its name
   * @param offices what each office has, in the order of the columns
   */
  public record Line(String block, Verdict verdict, List<List<Item>> offices) {}

  /**
   * What an office has.
   *
   * @param phrase whose word it is, linked to the claim
   * @param isShared whether all that said anything have it
   */
  public record Item(Cell name, Cell phrase, boolean isAttributed, boolean isShared) {}

  /** Whether anything was found. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }
}
