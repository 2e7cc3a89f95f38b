package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.List;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Refused;
import org.archipel.reader.source.SheetRows;
import org.archipel.reader.source.SheetRows.Cell;
import org.archipel.reader.source.SheetRows.Form;
import org.archipel.reader.source.SheetRows.Row;
import org.archipel.reader.source.SourceText;

/**
 * A sheet as CSV (RFC 4180), separated by comma, semicolon or tabulator as its first line shows.
 * One thread.
 */
final class CsvText {

  private static final int MOST_CELLS = 500_000;
  private static final int MOST_COLUMNS = 1_000;

  private final SourceText source;
  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private int cells;
  private int at;

  private CsvText(SourceText source) {
    this.source = source;
    this.text = source.text();
    int mark = text.indexOf(Tab.MARK);
    int after = mark + Tab.MARK.length();
    while (after < text.length() && ",;\t\n\r".indexOf(text.charAt(after)) < 0) {
      after++;
    }
    char found = after < text.length() ? text.charAt(after) : ',';
    this.separator = found == ';' || found == '\t' ? found : ',';
  }

  /**
   * Reads a file.
   *
   * @throws Refused if a quote is not closed, or it has too many cells
   */
  static SheetRows read(SourceText source) throws Refused {
    CsvText csv = new CsvText(source);
    csv.rows();
    return new SheetRows(source.file(), "", false, csv.rows, List.of());
  }

  private void rows() throws Refused {
    int number = 1;
    while (at < text.length()) {
      List<Cell> found = new ArrayList<>();
      int column = 0;
      boolean more = true;
      while (more) {
        String cell = cell(number);
        if (!cell.isBlank()) {
          count(number, column);
          found.add(new Cell(column, Form.TEXT, cell));
        }
        column++;
        more = at < text.length() && text.charAt(at) == separator;
        at += more ? 1 : 0;
      }
      endOfLine();
      if (!found.isEmpty()) {
        rows.add(new Row(number, List.copyOf(found)));
      }
      number++;
    }
  }

  private String cell(int number) throws Refused {
    if (at >= text.length() || text.charAt(at) != '"') {
      int start = at;
      while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }
    StringBuilder cell = new StringBuilder();
    int start = at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.toString();
      }
    }
    throw new Refused(
        ProblemCode.SYNTAX,
        source.at(start),
        "The quote that opens here, in row %,d, is not closed.".formatted(number));
  }

  private void endOfLine() throws Refused {
    if (at < text.length() && !isLineEnd(text.charAt(at))) {
      throw new Refused(
          ProblemCode.SYNTAX, source.at(at), "After a closing quote, a separator is expected.");
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }

  private void count(int number, int column) throws Refused {
    if (++cells > MOST_CELLS || column >= MOST_COLUMNS) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          new Position.Cell(source.file(), number, ""),
          "The table has more than %,d cells that hold something, or more than %,d columns."
              .formatted(MOST_CELLS, MOST_COLUMNS));
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
