package org.archipel.web.show;

import java.util.List;

/**
 * A part of a page with its own heading. Immutable.
 *
 * @param anchor its id within the page
 * @param lead one sentence on top; may be empty
 * @param parts sections within it, whose headings are one level deeper
 */
public record Section(
    Cell title,
    String anchor,
    String lead,
    List<Fact> facts,
    List<Table> tables,
    List<Section> parts) {

  /** Returns a section of a page that holds a table. */
  public static Section of(String title, String anchor, Table table) {
    return new Section(Cell.text(title), anchor, "", List.of(), List.of(table), List.of());
  }

  /** Returns a section of a page that holds facts. */
  public static Section of(String title, String anchor, List<Fact> facts) {
    return new Section(Cell.text(title), anchor, "", facts, List.of(), List.of());
  }

  /** Returns a section of a page that holds other sections. */
  public static Section of(String title, String anchor, String lead, List<Section> parts) {
    return new Section(Cell.text(title), anchor, lead, List.of(), List.of(), parts);
  }
}
