package org.archipel.reader.workbook;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what this is and how to fill it in. */
final class ReadMe {

  /** What its first cell says: nothing of it is read back. */
  static final String MARK = Tab.MARK + "read-me";

  private ReadMe() {}

  static void write(Workbook workbook, UiWords ui, boolean withOthers) {
    Worksheet sheet = workbook.newWorksheet(ui.of("readme.tab"));
    if (ui.language().equals("ar")) {
      sheet.rightToLeft();
    }
    sheet.value(0, 0, MARK);
    sheet.hideRow(0);
    sheet.width(0, 100);
    sheet.hideGridLines();
    sheet.value(1, 0, ui.of("readme.title"));
    sheet.style(1, 0).bold().fontSize(16).set();
    int row = 2;
    for (int i = 1; ui.has("readme." + i); i++) {
      sheet.value(row++, 0, ui.of("readme." + i));
    }
    if (withOthers) {
      sheet.value(row++, 0, ui.of("readme.others"));
    }
    if (!ui.language().equals("en")) {
      sheet.value(row++, 0, ui.of("readme.machine"));
    }
    sheet.range(2, 0, row, 0).style().wrapText(true).verticalAlignment("top").set();
  }
}
