package org.archipel.reader.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.archipel.problem.Trouble;
import org.archipel.stack.StackDocument;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the short workbook: twelve questions that give most for ten minutes' work, for an office
 * that has said nothing yet.
 */
public final class StarterWriter {

  private static final String HEADER_FILL = "1F3864";

  private StarterWriter() {}

  /**
   * Returns an Excel workbook without answers.
   *
   * @param office WIPO ST.3 code
   */
  public static byte[] write(String office, WorkbookOptions options) {
    UiWords ui = new UiWords(options.language());
    WordLists lists = WorkbookWriter.lists(options, ui);
    ListsSheet listsSheet = new ListsSheet(lists);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Archipel", "1.0")) {
      questions(workbook.newWorksheet(ui.of("starter.tab")), ui, listsSheet);
      listsSheet.write(workbook);
      StackDocument empty =
          new StackDocument(
              org.archipel.stack.Positions.none(), office, null, null, null, Map.of());
      Identification.write(workbook, empty, ui.language(), "");
    } catch (IOException e) {
      throw Trouble.environment("Cannot write the workbook", e); // into memory: cannot happen
    }
    return bytes.toByteArray();
  }

  private static void questions(Worksheet sheet, UiWords ui, ListsSheet lists) {
    if (ui.language().equals("ar")) {
      sheet.rightToLeft();
    }
    sheet.value(0, 0, StarterRows.MARK);
    sheet.value(1, 0, TableSheet.HEADER);
    List<String> columns = StarterRows.COLUMNS;
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c + 1, columns.get(c));
      sheet.value(1, c + 1, ui.of("starter." + columns.get(c)));
      sheet.width(c + 1, c == 0 ? 60 : c == 1 ? 34 : 20);
      sheet.style(c + 1).format("@").wrapText(true).verticalAlignment("top").set();
    }
    int row = 2;
    for (Question question : Question.values()) {
      sheet.value(row, 0, question.key());
      sheet.value(
          row, 1, (row - 1) + ". " + ui.of("starter.question." + question.key().substring(8)));
      int answer = row;
      lists
          .range(question.kinds())
          .ifPresent(
              range ->
                  sheet
                      .range(answer, 3, answer, 3)
                      .validateWithListByFormula(range)
                      .showErrorMessage(false));
      row++;
    }
    sheet.value(row + 1, 1, ui.of("starter.more"));
    sheet
        .range(1, 0, 1, columns.size())
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(HEADER_FILL)
        .wrapText(true)
        .set();
    sheet.hideRow(0);
    sheet.hideColumn(0);
    sheet.freezePane(2, 2);
  }
}
