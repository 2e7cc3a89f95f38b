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
    List<Grid.Row> rows =
        CsvRows.first(body, separator, LOOKED_AT).stream().filter(row -> !row.isBlank()).toList();
    if (rows.size() < 2 || !isHeader(rows.getFirst())) {
      return Optional.empty();
    }
    int columns = rows.getFirst().cells().size();
    long same = rows.stream().filter(row -> row.cells().size() == columns).count();
    return same * 5 >= rows.size() * 4L
        ? Optional.of(new TableShape(separator, columns))
        : Optional.empty();
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
