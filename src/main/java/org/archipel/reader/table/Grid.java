package org.archipel.reader.table;

import java.util.List;
import java.util.Set;
import org.archipel.problem.Position;

/**
 * The rows of a table as they stand in their file, nothing understood yet. Immutable.
 *
 * @param rows in the order of the file, blank ones too
 * @param places where a cell stands
 */
public record Grid(List<Row> rows, Places places) {

  /**
   * A row.
   *
   * @param number as a spreadsheet numbers it, from 1
   * @param cells without space around them; may be fewer or more than the header has
   * @param numbers columns whose cells a workbook holds as numbers, so that what was typed as 1.10
   *     reads 1.1
   */
  public record Row(long number, List<String> cells, Set<Integer> numbers) {

    Row(long number, List<String> cells) {
      this(number, cells, Set.of());
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** Where the cells of a table stand. */
  public interface Places {

    /**
     * Returns the place of a cell.
     *
     * @param row as a spreadsheet numbers it
     * @param column from 0; -1 for the whole row
     * @param header what stands on top of the column
     */
    Position at(long row, int column, String header);
  }

  public Grid {
    rows = List.copyOf(rows);
  }
}
