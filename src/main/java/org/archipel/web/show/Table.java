package org.archipel.web.show;

import java.util.List;

/**
 * A table as a page shows it. Immutable.
 *
 * @param caption what the rows are; may be empty
 * @param rows each as long as {@code heads}
 * @param nothing what to say when there are no rows
 */
public record Table(String caption, List<Head> heads, List<List<Cell>> rows, String nothing) {

  /**
   * The head of a column.
   *
   * @param help what the column says; may be empty
   * @param column its name for scripts that read the page; may be empty
   */
  public record Head(String text, String help, String column) {

    public Head(String text, String help) {
      this(text, help, "");
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
