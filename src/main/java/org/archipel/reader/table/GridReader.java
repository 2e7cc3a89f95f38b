package org.archipel.reader.table;

import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.Sheets;

/** Reads the rows of a table, whatever it is written in. */
final class GridReader {

  private GridReader() {}

  /**
   * Reads a table.
   *
   * @param layout what a mapping says of it
   * @throws Refused if it cannot be read, or there is too much of anything
   */
  static Grid read(SentFile file, Optional<TableMapping.Layout> layout, Problems problems)
      throws Refused {
    Opening opening = Opening.of(file);
    if (Sheets.isWorkbook(opening)) {
      return SheetGrid.read(file, layout.flatMap(TableMapping.Layout::sheet), problems);
    }
    String text = TableText.of(file, problems);
    Optional<Character> said = layout.flatMap(TableMapping.Layout::separator);
    if (said.isEmpty()
        && layout.isEmpty()
        && opening.kind() == Opening.Kind.UTF_16
        && TableShape.of(text).isEmpty()) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          Position.whole(file.name()),
          "The file is encoded in UTF-16; expected UTF-8.");
    }
    char separator = said.or(() -> Separator.of(text)).orElse(',');
    List<Grid.Row> rows = CsvRows.read(file.name(), withoutDeclaration(text), separator);
    return new Grid(rows, (row, column, header) -> place(file, row, column, header));
  }

  /** Returns a text without Excel's line {@code sep=;}, which spreadsheets do not show. */
  static String withoutDeclaration(String text) {
    return Separator.declared(text).isPresent()
        ? text.substring(Math.max(text.indexOf('\n') + 1, 0))
        : text;
  }

  private static Position place(SentFile file, long row, int column, String header) {
    String name = column >= 0 && header.isEmpty() ? "column " + (column + 1) : header;
    return new Position.Cell(file.name(), row, column < 0 ? "" : name);
  }
}
