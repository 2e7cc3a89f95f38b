package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.List;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.Limits;
import org.archipel.reader.source.Refused;

/**
 * Cuts text into rows and cells (RFC 4180, any separator, any end of line) within bounds. One
 * thread, used once.
 */
final class CsvRows {

  static final int MOST_ROWS = 100_000;
  static final int MOST_COLUMNS = 1_000;
  static final int LONGEST_CELL = org.archipel.stack.Texts.LONGEST;

  private final String file;
  private final String text;
  private final char separator;
  private final int mostRows;
  private final List<Grid.Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int values;

  private CsvRows(String file, String text, char separator, int mostRows) {
    this.file = file;
    this.text = text;
    this.separator = separator;
    this.mostRows = mostRows;
  }

  /**
   * Reads all rows.
   *
   * @throws Refused if a quote is not closed, or there is too much of anything
   */
  static List<Grid.Row> read(String file, String text, char separator) throws Refused {
    return new CsvRows(file, text, separator, Integer.MAX_VALUE).rows();
  }

  /** Reads the first rows, as far as they can be read. */
  static List<Grid.Row> first(String text, char separator, int most) {
    CsvRows first = new CsvRows("", text, separator, most);
    try {
      return first.rows();
    } catch (Refused e) { // the rest of a cell lies beyond what is looked at
      return first.rows;
    }
  }

  private List<Grid.Row> rows() throws Refused {
    while (at < text.length() && rows.size() < mostRows) {
      cell();
    }
    return rows;
  }

  /** Reads a cell and what ends it. */
  private void cell() throws Refused {
    StringBuilder cell = new StringBuilder();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      quoted(cell);
    }
    int start = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    refuseLong(cell.length() + at - start);
    cell.append(text, start, at);
    cells.add(cell.toString().strip());
    if (cells.size() > MOST_COLUMNS) {
      throw tooLarge("The row has more than %,d cells.".formatted(MOST_COLUMNS));
    }
    if (++values > Limits.FOREIGN.values()) {
      throw tooLarge("The table has more than %,d cells.".formatted(Limits.FOREIGN.values()));
    }
    end();
  }

  private void quoted(StringBuilder cell) throws Refused {
    Position opened = here();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new Refused(
            ProblemCode.SYNTAX, opened, "The quotation mark that is opened here is never closed.");
      }
      refuseLong(cell.length() + quote - at);
      cell.append(text, at, quote);
      count(at, quote);
      at = quote + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        return;
      }
      cell.append('"');
      at++;
    }
  }

  private void end() throws Refused {
    if (at < text.length() && text.charAt(at) == separator) {
      at++;
      if (at < text.length()) {
        return;
      }
      cells.add(""); // the file ends behind a separator
    }
    if (at < text.length()) {
      int length = text.startsWith("\r\n", at) ? 2 : 1;
      at += length;
      line++;
      lineStart = at;
    }
    if (rows.size() >= MOST_ROWS) {
      throw tooLarge("The table has more than %,d rows.".formatted(MOST_ROWS));
    }
    rows.add(new Grid.Row(rows.size() + 1L, List.copyOf(cells)));
    cells = new ArrayList<>(cells.size());
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void count(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
  }

  private void refuseLong(int length) throws Refused {
    if (length > LONGEST_CELL) {
      throw tooLarge("A cell has more than %,d characters.".formatted(LONGEST_CELL));
    }
  }

  private Refused tooLarge(String message) {
    return new Refused(ProblemCode.TOO_LARGE, here(), message);
  }

  private Position here() {
    return new Position.Text(file, line, text.codePointCount(lineStart, at) + 1);
  }
}
