package org.archipel.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Position;

/**
 * A row of a table as it stands in its file. Immutable.
 *
 * @param number the row as a spreadsheet numbers it: the header is row 1
 * @param columns place of each column by name
 * @param cells without space around them
 */
record Row(String file, long number, Map<String, Integer> columns, List<String> cells) {

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern SPACE = Pattern.compile("(?:\\s*;)?\\s+");

  /** Returns the text of a cell; empty text when there is none. */
  String text(String column) {
    Integer place = columns.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }

  Optional<String> optional(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns the values of a cell that are separated by semicolons. */
  List<String> list(String column) {
    return split(text(column), SEMICOLON);
  }

  /** Returns the values of a cell that are separated by semicolons or spaces. */
  List<String> words(String column) {
    return split(text(column), SPACE);
  }

  Optional<PartialDate> date(String column) {
    return PartialDate.parse(text(column));
  }

  Origin origin() {
    return new Origin(words("source"), date("as_of"));
  }

  /** Returns the joined cells of the key. */
  String key(List<Column> key) {
    return key.size() == 1
        ? text(key.getFirst().name())
        : String.join("/", key.stream().map(column -> text(column.name())).toList());
  }

  Position position(String column) {
    return new Position.Cell(file, number, column);
  }

  private static List<String> split(String text, Pattern separator) {
    if (text.isEmpty()) {
      return List.of();
    }
    return separator.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
  }
}
