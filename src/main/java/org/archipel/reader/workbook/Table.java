package org.archipel.reader.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one sheet on their way out. One thread.
 *
 * @param rows own ones first
 */
record Table(Tab tab, List<Line> rows) {

  /**
   * A row.
   *
   * @param cells texts by the key of their column
   */
  record Line(RowKey key, Map<String, String> cells) {

    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  Table(Tab tab) {
    this(tab, new ArrayList<>());
  }

  Line add(RowKey key) {
    Line line = new Line(key, new HashMap<>());
    rows.add(line);
    return line;
  }
}
