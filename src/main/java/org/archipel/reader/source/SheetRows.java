package org.archipel.reader.source;

import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;

/**
 * One sheet of a workbook, or one CSV file: its rows of cells that hold something, with the place
 * of each. Immutable.
 *
 * @param file the sender's name of the file
 * @param name as the tab says; of a CSV file empty
 * @param hidden whether the sender's program shows it
 * @param rows that hold something, in the order of the sheet; hidden rows too
 * @param merged ranges of cells that are shown as one, {@code A4:A9}, the first hundred; only the
 *     first cell of such a range holds something
 */
public record SheetRows(
    String file, String name, boolean hidden, List<Row> rows, List<String> merged) {

  /** How a cell holds its text. */
  public enum Form {
    TEXT,
    /** A number: what was typed as 1.10 reads 1.1 here. */
    NUMBER,
    /** A day, or month or year as its format shows it, in ISO 8601. */
    DATE,
    /** {@code TRUE} or {@code FALSE}. */
    TRUTH,
    /** What went wrong in its formula, {@code #N/A}. */
    ERROR,
    /** A formula, whose value the file does not hold. */
    UNCOMPUTED
  }

  /**
   * A cell that holds something.
   *
   * @param column first column is 0
   * @param text as it is shown; of a number as short as it can be written
   */
  public record Cell(int column, Form form, String text) {}

  /**
   * A row with at least one cell.
   *
   * @param number as the sender's program numbers it: the first is 1
   * @param cells by column, ascending
   */
  public record Row(int number, List<Cell> cells) {

    /** Returns the cell of a column, if it holds something. */
    public Optional<Cell> cell(int column) {
      return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }
  }

  public SheetRows {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** Returns the place of a cell; of a CSV file by row and column letters. */
  public Position at(Row row, int column) {
    return at(row.number(), column);
  }

  /** Returns the place of a cell, whether it holds something or not. */
  public Position at(int row, int column) {
    return name.isEmpty()
        ? new Position.Cell(file, row, letters(column))
        : new Position.Sheet(file, name, letters(column) + row);
  }

  /** Returns the place of the sheet as a whole. */
  public Position whole() {
    return name.isEmpty() ? Position.whole(file) : new Position.Sheet(file, name, "");
  }

  /**
   * Returns the letters of a column.
   *
   * @param column first column is 0
   */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
