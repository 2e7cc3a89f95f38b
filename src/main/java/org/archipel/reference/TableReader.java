package org.archipel.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/**
 * Reads one CSV file to rows: UTF-8, commas, RFC 4180 quotes, a header row. One thread.
 *
 * <p>A byte order mark of UTF-8 is dropped. Other encodings, NUL, other separators, an unclosed
 * quote and a header that differs from the table's are problems; what could be read is returned.
 */
final class TableReader {

  /** Greatest size of a file, in bytes; the largest of ours has under one million. */
  static final int MOST_BYTES = 16 << 20;

  private static final int MOST_COLUMNS = 100;

  private final Table table;
  private final String file;
  private final Problems problems;

  TableReader(Table table, String file, Problems problems) {
    this.table = table;
    this.file = file;
    this.problems = problems;
  }

  List<Row> read(byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return rows;
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), CSVFormat.RFC4180)) {
      readInto(rows, parser);
    } catch (UncheckedIOException | IOException e) {
      String message = String.valueOf(e.getMessage());
      problems.error(
          ProblemCode.SYNTAX,
          new Position.Cell(file, rows.size() + 2L, ""),
          message.contains("EOF")
              ? "A quotation mark is opened here or below and never closed."
              : "This is not CSV: " + message.replaceFirst("^.*Exception: ", "") + ".");
    }
    return rows;
  }

  private void readInto(List<Row> rows, CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      problems.error(
          ProblemCode.SYNTAX, Position.whole(file), "The file is empty; expected a header row.");
      return;
    }
    List<String> header = cells(records.next());
    Optional<Map<String, Integer>> columns = columns(header);
    if (columns.isEmpty()) {
      return;
    }
    while (records.hasNext()) {
      CSVRecord csv = records.next();
      if (csv.size() == 1 && csv.get(0).isBlank()) {
        continue;
      }
      Row row = new Row(file, csv.getRecordNumber(), columns.get(), cells(csv));
      if (csv.size() != header.size()) {
        problems.error(
            ProblemCode.SYNTAX,
            row.position(""),
            "The row has "
                + csv.size()
                + " cells; expected "
                + header.size()
                + " as in the header.");
        continue;
      }
      rows.add(row);
    }
  }

  private Optional<String> decode(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      problems.error(
          ProblemCode.TOO_LARGE,
          Position.whole(file),
          "The file has " + bytes.length + " bytes; at most " + MOST_BYTES + " are read.");
      return Optional.empty();
    }
    int line = 1;
    for (byte b : bytes) {
      if (b == 0) {
        problems.error(
            ProblemCode.BAD_ENCODING,
            new Position.Text(file, line, 1),
            "The line contains NUL; expected text in UTF-8.");
        return Optional.empty();
      }
      line += b == '\n' ? 1 : 0;
    }
    return decodeUtf8(bytes);
  }

  private Optional<String> decodeUtf8(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      problems.error(
          ProblemCode.BAD_ENCODING,
          new Position.Text(file, line, 1),
          "The line is not UTF-8; save the file as 'CSV UTF-8'.");
      return Optional.empty();
    }
  }

  private static List<String> cells(CSVRecord csv) {
    return csv.stream().map(String::strip).toList();
  }

  private Optional<Map<String, Integer>> columns(List<String> header) {
    if (header.size() > MOST_COLUMNS) {
      problems.error(
          ProblemCode.QUOTA,
          new Position.Cell(file, 1, ""),
          "The header has " + header.size() + " columns; at most " + MOST_COLUMNS + " are read.");
      return Optional.empty();
    }
    List<String> expected = table.columns().stream().map(Column::name).toList();
    if (header.size() == 1 && header.getFirst().matches("(?s).*[;\t].*")) {
      problems.error(
          ProblemCode.SYNTAX,
          new Position.Cell(file, 1, ""),
          "The cells are separated by semicolons or tabs; expected commas.");
      return Optional.empty();
    }
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      checkColumn(header.get(i), expected, columns.put(header.get(i), i) != null);
    }
    for (String column : expected) {
      if (!columns.containsKey(column)) {
        problems.error(
            ProblemCode.MISSING_FIELD,
            new Position.Cell(file, 1, ""),
            "The column '" + column + "' is missing.");
      }
    }
    return Optional.of(columns);
  }

  private void checkColumn(String column, List<String> expected, boolean repeated) {
    Position position = new Position.Cell(file, 1, column);
    if (repeated) {
      problems.error(
          ProblemCode.DUPLICATE_KEY, position, "The column '" + column + "' stands there twice.");
    } else if (!expected.contains(column)) {
      problems.error(
          ProblemCode.UNKNOWN_FIELD,
          position,
          "'"
              + column
              + "' is not a column of "
              + table.fileName()
              + "."
              + Nearest.hint(column, expected));
    }
  }
}
