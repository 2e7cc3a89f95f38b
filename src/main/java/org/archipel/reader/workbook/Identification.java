package org.archipel.reader.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.reader.source.SheetRows;
import org.archipel.stack.StackDocument;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The hidden sheet by which a workbook is known as ours: names in its first column, values beside.
 */
final class Identification {

  /** What its tab says. */
  static final String TAB = "_archipel";

  static final String FORMAT = "workbook/1";

  private Identification() {}

  static Map<String, String> of(StackDocument document, String language, String sheets) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("format", FORMAT);
    values.put("office", document.office() == null ? "" : document.office());
    values.put("part", document.part() == null ? "" : document.part());
    values.put("language", language);
    values.put("sheets", sheets);
    return values;
  }

  static void write(Workbook workbook, StackDocument document, String language, String sheets) {
    Worksheet sheet = workbook.newWorksheet(TAB);
    int row = 0;
    for (Map.Entry<String, String> value : of(document, language, sheets).entrySet()) {
      sheet.value(row, 0, value.getKey());
      sheet.value(row, 1, value.getValue());
      sheet.style(row, 1).format("@").set();
      row++;
    }
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
  }

  static Map<String, String> read(List<SheetRows> sheets) {
    Map<String, String> values = new LinkedHashMap<>();
    for (SheetRows sheet : sheets) {
      if (sheet.name().equals(TAB)) {
        for (SheetRows.Row row : sheet.rows()) {
          String name = row.cell(0).map(SheetRows.Cell::text).orElse("");
          values.putIfAbsent(name, row.cell(1).map(SheetRows.Cell::text).orElse("").strip());
        }
      }
    }
    return values;
  }
}
