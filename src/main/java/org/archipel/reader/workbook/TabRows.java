package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.SheetRows.Cell;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.stack.Texts;

/**
 * A sheet that was recognised by its row of keys, wherever its columns were moved to. Immutable.
 *
 * @param rows below the labels
 * @param columns where the column of each key stands
 * @param keyColumn where the keys of rows stand
 */
record TabRows(
    Tab tab, SheetRows sheet, List<Row> rows, Map<String, Integer> columns, int keyColumn) {

  /** How far down the row of keys is sought, if rows were put above it. */
  private static final int SOUGHT = 20;

  /** Finds the row of keys of a sheet and says which columns it does not know. */
  static Optional<TabRows> of(SheetRows sheet, Problems problems) {
    for (int i = 0; i < Math.min(SOUGHT, sheet.rows().size()); i++) {
      Row row = sheet.rows().get(i);
      for (Cell cell : row.cells()) {
        Optional<Tab> tab = Tab.ofMark(cell.text());
        if (tab.isPresent()) {
          List<Row> below = sheet.rows().subList(i + 1, sheet.rows().size());
          return Optional.of(
              new Reading(sheet, tab.get(), problems).read(row, cell.column(), below));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a sheet is one that is written along and not read. */
  static boolean isAside(SheetRows sheet) {
    boolean ours = sheet.name().equals(Identification.TAB) || sheet.name().equals(ListsSheet.TAB);
    return ours
        || sheet.rows().isEmpty()
        || sheet.rows().getFirst().cells().stream().anyMatch(c -> c.text().equals(ReadMe.MARK));
  }

  Optional<Cell> cell(Row row, String key) {
    Integer column = columns.get(key);
    return column == null ? Optional.empty() : row.cell(column);
  }

  Position at(Row row, String key) {
    return sheet.at(row, columns.getOrDefault(key, keyColumn));
  }

  /** Returns the place of a row: its first cell that is seen. */
  Position at(Row row) {
    return row.cells().stream()
        .filter(cell -> cell.column() != keyColumn)
        .findFirst()
        .map(cell -> sheet.at(row, cell.column()))
        .orElseGet(() -> sheet.at(row, keyColumn));
  }

  /** Whether a row says something besides its key. */
  boolean saysSomething(Row row) {
    return row.cells().stream()
        .anyMatch(
            cell ->
                columns.containsValue(cell.column())
                    && !cell.text().isBlank()
                    && !isColumn(cell, Column.ITEM));
  }

  private boolean isColumn(Cell cell, String key) {
    return columns.getOrDefault(key, -1) == cell.column();
  }

  /** Reads the head of a sheet. */
  private record Reading(SheetRows sheet, Tab tab, Problems problems) {

    TabRows read(Row keys, int keyColumn, List<Row> below) {
      List<String> known = Column.of(tab).stream().map(Column::key).toList();
      Map<String, Integer> columns = new HashMap<>();
      for (Cell cell : keys.cells()) {
        String key = cell.text().strip();
        if (cell.column() != keyColumn) {
          if (!known.contains(key)) {
            unknown(keys, cell, Nearest.hint(key, known));
          } else if (columns.putIfAbsent(key, cell.column()) != null) {
            warn(
                keys, cell, "The column '%s' stands here twice; the first is read.".formatted(key));
          }
        }
      }
      List<Row> rows = new ArrayList<>();
      for (Row row : below) {
        boolean header =
            row.cell(keyColumn).filter(c -> c.text().equals(TableSheet.HEADER)).isPresent();
        if (header) {
          unkeyed(keys, row);
        } else {
          rows.add(row);
        }
      }
      missing(columns, known);
      return new TabRows(tab, sheet, rows, columns, keyColumn);
    }

    /** Columns that somebody added have a label and no key. */
    private void unkeyed(Row keys, Row labels) {
      for (Cell cell : labels.cells()) {
        if (keys.cell(cell.column()).isEmpty()) {
          unknown(labels, cell, "");
        }
      }
    }

    private void unknown(Row row, Cell cell, String hint) {
      warn(
          row,
          cell,
          "The column %s is not one of this workbook; it is left out.%s"
              .formatted(Texts.quote(cell.text()), hint));
    }

    private void missing(Map<String, Integer> columns, List<String> known) {
      List<String> missing =
          known.stream()
              .filter(key -> !columns.containsKey(key))
              .filter(key -> !key.equals(Column.REVIEW) && !key.equals(Column.REVIEW_AS_OF))
              .toList();
      if (!missing.isEmpty()) {
        problems.warning(
            ProblemCode.MISSING_FIELD,
            sheet.whole(),
            "The sheet has lost the column '%s'%s: what stood there is withdrawn."
                .formatted(
                    missing.getFirst(),
                    missing.size() == 1 ? "" : " and %d others".formatted(missing.size() - 1)));
      }
    }

    private void warn(Row row, Cell cell, String message) {
      problems.warning(ProblemCode.UNKNOWN_FIELD, sheet.at(row, cell.column()), message);
    }
  }
}
