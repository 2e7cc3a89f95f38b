package org.archipel.reader.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.archipel.problem.Trouble;
import org.archipel.stack.StackDocument;

/** Writes the sheets of the workbook as CSV files: the same rows, with codes instead of labels. */
public final class CsvWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvWriter() {}

  /**
   * Returns an archive of one CSV file for each sheet.
   *
   * @param own what the office says itself
   * @param others what others say about it, by claimant, every item with its id
   */
  public static byte[] write(
      StackDocument own, Map<String, StackDocument> others, WorkbookOptions options) {
    UiWords ui = new UiWords(options.language());
    Map<Tab, Table> tables = DocumentRows.of(own, others, options.resolver(), new WordLists());
    Headings headings = new Headings(options, ui);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      StringBuilder about = new StringBuilder(BYTE_ORDER_MARK);
      Identification.of(own, ui.language(), "")
          .forEach((key, value) -> line(about, List.of(key, value)));
      entry(archive, CsvSheetReader.ABOUT, about);
      for (Table table : tables.values()) {
        if (!table.rows().isEmpty()) {
          entry(archive, table.tab().key() + ".csv", sheet(table, !others.isEmpty(), headings));
        }
      }
    } catch (IOException e) {
      throw Trouble.environment("Cannot write the archive", e); // into memory: cannot happen
    }
    return bytes.toByteArray();
  }

  private static StringBuilder sheet(Table table, boolean withOthers, Headings headings) {
    List<Column> columns =
        Column.of(table.tab()).stream().filter(c -> withOthers || !c.isReview()).toList();
    Map<String, String> labels = headings.of(columns);
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    row(text, table.tab().mark(), columns.stream().map(Column::key).toList());
    row(
        text,
        TableSheet.HEADER,
        columns.stream().map(c -> labels.getOrDefault(c.key(), c.key())).toList());
    for (Table.Line line : table.rows()) {
      row(text, line.key().write(), columns.stream().map(c -> line.cell(c.key())).toList());
    }
    return text;
  }

  private static void row(StringBuilder text, String key, List<String> cells) {
    text.append(quoted(key));
    cells.forEach(cell -> text.append(',').append(quoted(CellText.guard(cell))));
    text.append("\r\n");
  }

  private static void line(StringBuilder text, List<String> cells) {
    row(text, cells.getFirst(), cells.subList(1, cells.size()));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c < ' ');
    return plain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static void entry(ZipOutputStream archive, String name, StringBuilder text)
      throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(text.toString().getBytes(StandardCharsets.UTF_8));
    archive.closeEntry();
  }
}
