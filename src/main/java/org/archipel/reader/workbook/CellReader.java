package org.archipel.reader.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SheetRows.Cell;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * Reads cells as the values of their column, and warns once a column where a cell may have lost
 * what was typed: a number where words are expected, an error, a formula without value. One thread.
 */
final class CellReader {

  private final WordLists lists;
  private final Problems problems;
  private final Map<String, Lost> lost = new LinkedHashMap<>();

  /** The first cell of a column that may have lost something, and how many follow. */
  private static final class Lost {
    private final Position first;
    private final String message;
    private final Set<Integer> rows = new HashSet<>();

    Lost(Position first, String message) {
      this.first = first;
      this.message = message;
    }
  }

  CellReader(WordLists lists, Problems problems) {
    this.lists = lists;
    this.problems = problems;
  }

  /** Returns the text of a cell as it was before it was written; empty where there is none. */
  String text(TabRows sheet, Row row, Column column) {
    Optional<Cell> cell = sheet.cell(row, column.key());
    if (cell.isEmpty()) {
      return "";
    }
    String text = CellText.unguard(shown(sheet, row, column, cell.get()));
    return column.isProse() && !column.isList() ? text : text.strip();
  }

  /** Returns the values of a cell, by their codes where it is taken from a list. */
  List<String> values(TabRows sheet, Row row, Column column) {
    String text = text(sheet, row, column);
    if (text.isBlank()) {
      return List.of();
    }
    List<String> texts = column.isList() ? CellText.split(text) : List.of(text);
    return column
        .list()
        .map(list -> texts.stream().map(word -> lists.code(list, word)).toList())
        .orElse(texts);
  }

  /** Says what may have been lost, once for each column. */
  void report() {
    lost.values()
        .forEach(
            found ->
                problems.warning(
                    ProblemCode.WRONG_TYPE,
                    found.first,
                    found.rows.size() == 1
                        ? found.message
                        : found.message
                            + " %,d more cells of this column do the like."
                                .formatted(found.rows.size() - 1)));
  }

  private String shown(TabRows sheet, Row row, Column column, Cell cell) {
    String text = cell.text();
    return switch (cell.form()) {
      case TEXT -> text;
      case ERROR -> {
        lost(
            sheet,
            row,
            column,
            "error",
            "The cell holds the error %s; it is read as empty.".formatted(Texts.quote(text)));
        yield "";
      }
      case UNCOMPUTED -> {
        lost(
            sheet,
            row,
            column,
            "formula",
            "The cell holds a formula without its value; it is read as empty: open the file in a"
                + " spreadsheet program, save it and send it again.");
        yield "";
      }
      case NUMBER -> {
        if (!takesNumber(column, text)) {
          lost(
              sheet,
              row,
              column,
              "number",
              "The cell holds the number %s; read as the text '%s'. If 1.10, 00123 or 1E5 was typed, its form is lost: make the cell a text and type it again."
                  .formatted(text, text));
        }
        yield text;
      }
      case DATE -> {
        if (!takesDate(column)) {
          lost(
              sheet,
              row,
              column,
              "date",
              "The cell holds the date %s; read as this text. If something else was typed, make the cell a text and type it again."
                  .formatted(text));
        }
        yield text;
      }
      case TRUTH -> {
        lost(
            sheet,
            row,
            column,
            "truth",
            "The cell holds the truth value %s; read as this text.".formatted(text));
        yield text;
      }
    };
  }

  private void lost(TabRows sheet, Row row, Column column, String how, String message) {
    lost.computeIfAbsent(
            sheet.sheet().name() + " " + column.key() + " " + how,
            unused -> new Lost(sheet.at(row, column.key()), message))
        .rows
        .add(row.number());
  }

  private static boolean takesNumber(Column column, String text) {
    if (column.key().equals(Column.AS_OF) || column.key().equals(Column.REVIEW_AS_OF)) {
      return text.matches("[0-9]{4}");
    }
    return column
        .field()
        .map(
            field ->
                switch (field.value()) {
                  case ValueKind.Whole whole -> true;
                  case ValueKind.Date date -> text.matches("[0-9]{4}");
                  case ValueKind.PastDate date -> text.matches("[0-9]{4}");
                  case ValueKind.Known known -> text.matches("[0-9]{1,3}");
                  default -> false;
                })
        .orElse(false);
  }

  private static boolean takesDate(Column column) {
    return column.key().equals(Column.AS_OF)
        || column.key().equals(Column.REVIEW_AS_OF)
        || column
            .field()
            .filter(
                f -> f.value() instanceof ValueKind.Date || f.value() instanceof ValueKind.PastDate)
            .isPresent();
  }
}
