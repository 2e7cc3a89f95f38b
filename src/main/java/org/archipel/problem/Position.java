package org.archipel.problem;

/**
 * A place in a file, as its sender sees it. Immutable.
 *
 * <p>{@code toString} is what people read: {@code au.yaml:14:3}, {@code products.csv [row 7,
 * vendor]}, {@code au.xlsx [Systems!C7]}, {@code bom.json#/components/3}, {@code au.yaml}.
 */
public sealed interface Position {

  /** The sender's name of the file; text only, never used as a path. */
  String file();

  /** Returns the place of the whole file. */
  static Position whole(String file) {
    return new Whole(file);
  }

  /** The file as a whole. */
  record Whole(String file) implements Position {
    @Override
    public String toString() {
      return file;
    }
  }

  /**
   * A character in a text file.
   *
   * @param line first line is 1
   * @param column first column is 1, counted in characters
   */
  record Text(String file, int line, int column) implements Position {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  /**
   * A cell of a table.
   *
   * @param row the row as a spreadsheet numbers it: the header is row 1
   * @param column the header of the column; empty for the whole row
   */
  record Cell(String file, long row, String column) implements Position {
    @Override
    public String toString() {
      return file + " [row " + row + (column.isEmpty() ? "" : ", " + column) + "]";
    }
  }

  /**
   * A cell of a workbook, as a spreadsheet names it.
   *
   * @param sheet as its tab says
   * @param cell column letters and row, {@code C7}; empty for the whole sheet
   */
  record Sheet(String file, String sheet, String cell) implements Position {
    @Override
    public String toString() {
      return file + " [" + sheet + (cell.isEmpty() ? "" : "!" + cell) + "]";
    }
  }

  /** A value in a JSON document, by JSON Pointer (RFC 6901). */
  record Pointer(String file, String pointer) implements Position {
    @Override
    public String toString() {
      return file + "#" + pointer;
    }
  }
}
