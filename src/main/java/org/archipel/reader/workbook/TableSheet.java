package org.archipel.reader.workbook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.archipel.reader.workbook.Table.Line;
import org.archipel.stack.ItemKind;
import org.archipel.stack.ValueKind;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet of rows: keys hidden, labels frozen, cells as text. One thread. */
final class TableSheet {

  /** What the first cell of the row of labels says. */
  static final String HEADER = Tab.MARK + "header";

  /** Rows below the last one that offer lists too. */
  private static final int SPARE_ROWS = 500;

  private static final String HEADER_FILL = "1F3864";
  private static final String OTHERS_FILL = "FFF2CC";
  private static final String ASKED_FILL = "FFD966";

  /** What a program would read as an escaped character (ECMA-376, ST_Xstring). */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Worksheet sheet;
  private final Table table;
  private final ListsSheet listsSheet;
  private final List<Column> columns;

  TableSheet(Worksheet sheet, Table table, boolean withOthers, ListsSheet listsSheet) {
    this.sheet = sheet;
    this.table = table;
    this.listsSheet = listsSheet;
    this.columns =
        Column.of(table.tab()).stream().filter(c -> withOthers || !c.isReview()).toList();
  }

  void write(Headings headings, UiWords ui, Map<Tab, Table> all) {
    head(headings, ui);
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c + 1, width(columns.get(c)));
      sheet.style(c + 1).format("@").wrapText(true).verticalAlignment("top").set();
      validate(columns.get(c), c + 1, all);
    }
    int row = 2;
    for (Line line : table.rows()) {
      row(row++, line);
    }
    sheet.setAutoFilter(1, 0, Math.max(2, row), columns.size());
  }

  private void head(Headings headings, UiWords ui) {
    if (ui.language().equals("ar")) {
      sheet.rightToLeft();
    }
    sheet.value(0, 0, table.tab().mark());
    sheet.value(1, 0, HEADER);
    Map<String, String> labels = headings.of(columns);
    int frozen = 1;
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      sheet.value(0, c + 1, column.key());
      sheet.value(1, c + 1, labels.get(column.key()));
      String note = headings.note(column);
      if (!note.isEmpty()) {
        sheet.comment(1, c + 1, note);
      }
      if (column.key().equals("name") && c < 4) {
        frozen = c + 2;
      }
    }
    sheet
        .range(1, 0, 1, columns.size())
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(HEADER_FILL)
        .wrapText(true)
        .verticalAlignment("center")
        .set();
    sheet.rowHeight(1, 32);
    sheet.hideRow(0);
    sheet.hideColumn(0);
    sheet.freezePane(frozen == 1 ? 2 : frozen, 2);
  }

  private void row(int row, Line line) {
    sheet.value(row, 0, line.key().write());
    for (int c = 0; c < columns.size(); c++) {
      String text = line.cell(columns.get(c).key());
      if (!text.isEmpty()) {
        sheet.value(row, c + 1, written(text));
      }
      boolean asked = columns.get(c).key().equals(Column.REVIEW);
      if (line.key().isOthers()) {
        sheet
            .style(row, c + 1)
            .format("@")
            .wrapText(true)
            .verticalAlignment("top")
            .fillColor(asked ? ASKED_FILL : OTHERS_FILL)
            .set();
      } else if (!text.isEmpty()) {
        sheet.style(row, c + 1).format("@").wrapText(true).verticalAlignment("top").set();
      }
    }
  }

  /** Returns a text as a cell holds it. */
  private static String written(String text) {
    return ESCAPE.matcher(CellText.guard(text)).replaceAll("_x005F_").replace("\r", "_x000D_");
  }

  private void validate(Column column, int at, Map<Tab, Table> all) {
    int last = table.rows().size() + 2 + SPARE_ROWS;
    String range = column.list().flatMap(listsSheet::range).orElse("");
    if (column.key().equals(Column.ITEM)) {
      range = listsSheet.range(WordLists.ITEM).orElse("");
    }
    if (column.field().isPresent()
        && column.field().get().value() instanceof ValueKind.Other other) {
      range = ids(other.segment(), all);
    }
    if (column.key().equals(Column.WITHIN)) {
      range =
          Column.owner(table.tab().kinds().getFirst())
              .map(kind -> ids(kind.segment(), all))
              .orElse("");
    }
    if (!range.isEmpty()) {
      ListFormulaDataValidation list =
          sheet.range(2, at, last, at).validateWithListByFormula(range);
      list.allowBlank(true).showDropdown(true).showErrorMessage(false);
    }
  }

  /** Returns the ids of items as a list in quotes: their sheet has them behind more than an id. */
  private static String ids(String segment, Map<Tab, Table> all) {
    StringBuilder ids = new StringBuilder();
    for (ItemKind kind : ItemKind.values()) {
      if (kind.segment().equals(segment)) {
        Table table = all.get(Tab.of(kind));
        for (Line line : table == null ? List.<Line>of() : table.rows()) {
          if (!line.key().isOthers() && !line.key().path().equals(RowKey.DOCUMENT)) {
            ids.append(ids.isEmpty() ? "" : ",").append(line.key().id());
          }
        }
      }
    }
    // Excel takes 255 characters here; where there is more, people type.
    return ids.isEmpty() || ids.length() > 250 ? "" : "\"" + ids + "\"";
  }

  private static int width(Column column) {
    if (column.key().equals(Column.SAYS) || column.key().equals("description")) {
      return 50;
    }
    return column.key().equals("name") || column.key().equals(Column.SOURCE) || column.isList()
        ? 32
        : 18;
  }
}
