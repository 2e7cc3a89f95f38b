package org.archipel.reader.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.reader.source.SheetRows;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The hidden sheet of what cells offer to choose from: for each list a column of what is shown and
 * one of the codes behind it, the key of the list on top.
 */
final class ListsSheet {

  static final String TAB = "_lists";

  private final WordLists lists;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  ListsSheet(WordLists lists) {
    this.lists = lists;
    int column = 0;
    for (String key : lists.keys()) {
      if (!lists.words(key).isEmpty()) {
        columns.put(key, column);
        column += 2;
      }
    }
  }

  /** Returns the cells of a list, as a formula names them. */
  Optional<String> range(String key) {
    Integer column = columns.get(key);
    if (column == null) {
      return Optional.empty();
    }
    String letters = SheetRows.letters(column);
    return Optional.of(
        "'%s'!$%s$2:$%s$%d".formatted(TAB, letters, letters, 1 + lists.words(key).size()));
  }

  void write(Workbook workbook) {
    Worksheet sheet = workbook.newWorksheet(TAB);
    columns.forEach(
        (key, column) -> {
          sheet.value(0, column, key);
          int row = 1;
          for (Map.Entry<String, String> word : lists.words(key).entrySet()) {
            sheet.value(row, column, word.getValue());
            sheet.value(row, column + 1, word.getKey());
            sheet.style(row, column).format("@").set();
            sheet.style(row, column + 1).format("@").set();
            row++;
          }
        });
    sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
  }

  /** Reads the lists that a workbook carries with it. */
  static WordLists read(List<SheetRows> sheets) {
    WordLists lists = new WordLists();
    for (SheetRows sheet : sheets) {
      if (sheet.name().equals(TAB) && !sheet.rows().isEmpty()) {
        SheetRows.Row head = sheet.rows().getFirst();
        for (SheetRows.Row row : sheet.rows().subList(1, sheet.rows().size())) {
          for (SheetRows.Cell key : head.cells()) {
            row.cell(key.column())
                .ifPresent(
                    shown ->
                        row.cell(key.column() + 1)
                            .ifPresent(code -> lists.add(key.text(), shown.text(), code.text())));
          }
        }
      }
    }
    return lists;
  }
}
