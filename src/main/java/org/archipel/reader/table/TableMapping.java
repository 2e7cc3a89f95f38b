package org.archipel.reader.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archipel.problem.Position;
import org.archipel.stack.Choice;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table are to be understood: a stack document in which columns stand where
 * values would. Immutable. The published form is {@code ontology/schema/table-mapping.schema.json}.
 *
 * @param file the sender's name of the mapping
 * @param part what the table replaces, if the mapping says it
 * @param audience who may see its items, if the mapping says it
 * @param layout where the table lies in its file
 * @param ignored folded texts of cells that say nothing
 * @param dates how dates are written where a column does not say it
 * @param skip rows that are left out
 * @param templates what every other row makes
 */
public record TableMapping(
    String file,
    Optional<String> part,
    Choice.@Nullable Reach audience,
    Layout layout,
    Set<String> ignored,
    List<DateForm> dates,
    List<Condition> skip,
    List<Template> templates) {

  /** What the field {@code archipel-mapping} must say. */
  public static final String VERSION = "table/1";

  /** The field that every mapping has. */
  public static final String MARK = "archipel-mapping";

  /**
   * Where a table lies in its file.
   *
   * @param header the row of the headers, as a spreadsheet numbers it; 0 for the first that has
   *     more than one
   * @param sheet of a workbook; the first when it is empty
   * @param separator of a text; found when it is empty
   */
  public record Layout(long header, Optional<String> sheet, Optional<Character> separator) {}

  /** Returns every column that is named, in the order of the mapping. */
  List<Column> columns() {
    return Stream.concat(
            skip.stream().map(Condition::column), templates.stream().flatMap(Template::columns))
        .toList();
  }

  /** A column that a mapping names, and where it does so. */
  public record Column(String header, Position place) {}

  /**
   * A row is left out when a cell of it is one of these.
   *
   * @param is folded texts; an empty one is a cell that says nothing
   */
  public record Condition(Column column, Set<String> is) {}

  /**
   * An item that every row makes, or adds to: rows with the same key are one item.
   *
   * @param key the columns that tell its items apart; its name does when there are none
   * @param when the column that must say something, else the row makes no such item
   * @param parts items within it
   */
  public record Template(
      ItemKind kind,
      Position place,
      List<Column> key,
      Optional<Column> when,
      Map<Field, List<Source>> fields,
      List<Template> parts) {

    private Stream<Column> columns() {
      return Stream.of(
              key.stream(),
              when.stream(),
              fields.values().stream()
                  .flatMap(List::stream)
                  .flatMap(source -> source.column().stream()),
              parts.stream().flatMap(Template::columns))
          .flatMap(columns -> columns);
    }
  }

  /**
   * Where the value of a field comes from: a column or a constant, never both.
   *
   * @param values what a cell means, by its folded text; an empty meaning leaves it out
   * @param split what separates several values in a cell
   */
  public record Source(
      Optional<Column> column,
      String constant,
      Map<String, String> values,
      Optional<String> split,
      List<DateForm> dates,
      Position place) {}
}
