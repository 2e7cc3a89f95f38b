package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.Sheets;
import org.archipel.stack.Texts;

/** The rows of one sheet of a workbook. */
final class SheetGrid {

  private SheetGrid() {}

  /**
   * Reads the sheet of this name, else the first that is shown.
   *
   * @throws Refused if there is none, or the workbook cannot be read
   */
  static Grid read(SentFile file, Optional<String> name, Problems problems) throws Refused {
    List<SheetRows> sheets = Sheets.read(file, problems);
    SheetRows sheet =
        sheets.stream()
            .filter(
                one ->
                    name.map(n -> Words.fold(n).equals(Words.fold(one.name())))
                        .orElse(!one.hidden()))
            .findFirst()
            .orElseThrow(() -> missing(file, name, sheets));
    if (!sheet.merged().isEmpty()) {
      problems.warning(
          ProblemCode.SYNTAX,
          sheet.whole(),
          "Cells are merged (%s): only the first cell of each range holds something."
              .formatted(sheet.merged().stream().limit(3).collect(Collectors.joining(", "))));
    }
    List<Grid.Row> rows = new ArrayList<>();
    for (SheetRows.Row row : sheet.rows()) {
      rows.add(row(row, sheet, problems));
    }
    return new Grid(
        rows,
        (row, column, header) ->
            column < 0
                ? new Position.Sheet(file.name(), sheet.name(), String.valueOf(row))
                : sheet.at((int) row, column));
  }

  private static Grid.Row row(SheetRows.Row row, SheetRows sheet, Problems problems)
      throws Refused {
    List<String> cells = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (SheetRows.Cell cell : row.cells()) {
      if (cell.column() >= CsvRows.MOST_COLUMNS) {
        throw new Refused(
            ProblemCode.TOO_LARGE,
            sheet.at(row, cell.column()),
            "The sheet has more than %,d columns.".formatted(CsvRows.MOST_COLUMNS));
      }
      while (cells.size() < cell.column()) {
        cells.add("");
      }
      if (cell.form() == SheetRows.Form.UNCOMPUTED) {
        problems.warning(
            ProblemCode.BAD_TEXT,
            sheet.at(row, cell.column()),
            "The value of the formula is not in the file: open and save it in a spreadsheet program.");
      }
      if (cell.form() == SheetRows.Form.NUMBER) {
        numbers.add(cell.column());
      }
      cells.add(cell.form() == SheetRows.Form.UNCOMPUTED ? "" : cell.text().strip());
    }
    return new Grid.Row(row.number(), cells, numbers);
  }

  private static Refused missing(SentFile file, Optional<String> name, List<SheetRows> sheets) {
    List<String> names = sheets.stream().map(SheetRows::name).toList();
    return new Refused(
        ProblemCode.UNKNOWN_REFERENCE,
        Position.whole(file.name()),
        name.map(
                n ->
                    "The workbook has no sheet %s.%s It has %s."
                        .formatted(
                            Texts.quote(n),
                            Nearest.hint(n, names),
                            names.stream().map(Texts::quote).collect(Collectors.joining(", "))))
            .orElse("The workbook shows no sheet."));
  }
}
