package org.archipel.disclosure;

/**
 * One figure of a table, and what anybody knows about it without the table. Immutable.
 *
 * @param name what relations call it; one cell per name
 * @param value the true figure, a whole number
 * @param least what nobody doubts it reaches, such as the same count in public data; at most {@code
 *     value}
 * @param most what nobody doubts it keeps to, such as the number of offices there are; at least
 *     {@code value}
 * @param need how far apart the least and the greatest figure must stay that an attacker has to
 *     reckon with; 0 if the figure is not sensitive
 * @param weight what is lost when it is hidden, at least 1; 0 if it is not to be shown at all
 */
public record Cell(String name, long value, long least, long most, int need, int weight) {

  public Cell {
    if (least > value || value > most) {
      throw new IllegalArgumentException(
          name + ": " + value + " is not within " + least + " to " + most);
    }
    if (need < 0 || weight < 0) {
      throw new IllegalArgumentException(name + ": need and weight are not negative");
    }
  }

  /** Returns a figure that may be shown unless others need its silence. */
  public static Cell open(String name, long value, long least, long most) {
    return new Cell(name, value, least, most, 0, 1);
  }

  /** Returns this figure, hidden because by itself it would tell too much. */
  public Cell sensitive(int need) {
    return new Cell(name, value, least, most, Math.max(this.need, need), weight);
  }

  /** Returns this figure with what its loss counts, compared with other figures of the table. */
  public Cell weighing(int weight) {
    return new Cell(name, value, least, most, need, weight);
  }

  /** Returns this figure as one that is not shown, but that others may be computed from. */
  public Cell unshown() {
    return new Cell(name, value, least, most, need, 0);
  }

  boolean isHiddenFromTheStart() {
    return need > 0 || weight == 0;
  }
}
