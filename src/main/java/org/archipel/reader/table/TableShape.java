package org.archipel.reader.table;

import java.util.List;
import java.util.Optional;

/**
 * What makes a text a table: a row of short headers, and below it rows of as many cells, at least
 * four of five. Immutable.
 */
record TableShape(char separator, int columns) {

  private static final int LOOKED_AT = 20;
  private static final int LONGEST_HEADER = 80;

  static Optional<TableShape> of(String text) {
    return Separator.of(text).flatMap(separator -> of(text, separator));
  }

  private static Optional<TableShape> of(String text, char separator) {
    String body = GridReader.withoutDeclaration(text);
    List<Grid.Row> all = CsvRows.first(body, separator, LOOKED_AT);
    Optional<Grid.Row> header = header(all);
    List<Grid.Row> rows =
        all.stream()
            .filter(row -> !row.isBlank())
            .filter(row -> row.number() >= header.map(Grid.Row::number).orElse(0L))
            .toList();
    if (rows.size() < 2 || !isHeader(rows.getFirst())) {
      return Optional.empty();
    }
    int columns = rows.getFirst().cells().size();
    long same = rows.stream().filter(row -> row.cells().size() == columns).count();
    return same * 5 >= rows.size() * 4L
        ? Optional.of(new TableShape(separator, columns))
        : Optional.empty();
  }

  /** Returns the row of the headers: the first in which more than one cell says something. */
  static Optional<Grid.Row> header(List<Grid.Row> rows) {
    return rows.stream()
        .filter(row -> row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1)
        .findFirst()
        .or(() -> rows.stream().filter(row -> !row.isBlank()).findFirst());
  }

  private static boolean isHeader(Grid.Row row) {
    return row.cells().size() > 1
        && row.cells().stream()
            .allMatch(cell -> cell.length() <= LONGEST_HEADER && !cell.matches(".*[.!?]"))
        && row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
  }

  /** Returns it as a half-sentence that follows "because". */
  String why() {
    String sign =
        switch (separator) {
          case ',' -> "commas";
          case ';' -> "semicolons";
          case '\t' -> "tabs";
          default -> "'" + separator + "'";
        };
    return "its lines are cut into %,d columns by %s".formatted(columns, sign);
  }
}
