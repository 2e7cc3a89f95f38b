package org.archipel.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;

/**
 * The cells of a table as they stand in its file, to be mended and written back: what is not
 * touched keeps its bytes. Immutable.
 *
 * @param rows by the name of the column; an empty cell is an empty text
 */
public record TableText(Table table, List<Map<String, String>> rows) {

  public TableText {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @param folder of the reference tables
   * @throws Trouble if its file cannot be read or is no such table
   */
  public static TableText read(Path folder, Table table) {
    Path file = folder.resolve(table.fileName());
    Problems problems = new Problems();
    try {
      List<Row> rows =
          new TableReader(table, table.fileName(), problems).read(Files.readAllBytes(file));
      if (problems.hasErrors()) {
        throw Trouble.environment(
            problems.toList().stream().map(Problem::toString).collect(Collectors.joining("\n")));
      }
      return new TableText(table, rows.stream().map(row -> cells(table, row)).toList());
    } catch (IOException e) {
      throw Trouble.environment("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> cells(Table table, Row row) {
    Map<String, String> cells = new HashMap<>();
    table.columns().forEach(column -> cells.put(column.name(), row.text(column.name())));
    return Map.copyOf(cells);
  }

  /** Returns this table with other rows. */
  public TableText with(List<Map<String, String>> rows) {
    return new TableText(table, rows);
  }

  /** Returns the file: RFC 4180 with line feeds, quotation marks only where they must be. */
  public byte[] bytes() {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              columns.stream()
                  .map(column -> quoted(row.getOrDefault(column, "")))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
