package org.archipel.web.show;

import java.util.List;
import java.util.stream.IntStream;

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

  /** Returns a table without the columns, after the first, in which no row says anything. */
  public static Table withoutEmptyColumns(Table table) {
    List<Integer> kept =
        IntStream.range(0, table.heads.size())
            .filter(i -> i == 0 || table.rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
            .boxed()
            .toList();
    return new Table(
        table.caption,
        kept.stream().map(table.heads::get).toList(),
        table.rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        table.nothing);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
