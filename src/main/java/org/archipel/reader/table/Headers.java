package org.archipel.reader.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.reader.table.TableMapping.Column;

/**
 * The columns of a table by what stands on top of them. Immutable.
 *
 * @param row the header row
 * @param columns by folded header; of several with the same one the first
 */
record Headers(Grid.Row row, Map<String, Integer> columns) {

  static Headers of(Grid.Row row) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      columns.putIfAbsent(Words.fold(row.cells().get(i)), i);
    }
    columns.remove("");
    return new Headers(row, columns);
  }

  Optional<Integer> find(Column column) {
    return Optional.ofNullable(columns.get(Words.fold(column.header())));
  }

  /** Returns the headers as they are written, blank ones left out. */
  List<String> written() {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
  }

  boolean isTwice(int column) {
    String folded = Words.fold(row.cell(column));
    return row.cells().stream().filter(cell -> Words.fold(cell).equals(folded)).count() > 1;
  }
}
