package org.archipel.reader.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what separates the cells of a text: the character that cuts the first rows into the same
 * number of cells most often.
 */
final class Separator {

  /** In the order in which they win when they do equally well. */
  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

  /** What Excel takes for a declaration: {@code sep=;} in the first line. */
  private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=(.)\"?\\r?(?:\\n|$)");

  private static final int LOOKED_AT = 20;

  private Separator() {}

  /** How well a separator does: rows that have as many cells as most, and how many those are. */
  private record Score(char separator, int rows, int cells) {

    boolean isBetterThan(Score other) {
      return rows != other.rows ? rows > other.rows : cells > other.cells;
    }
  }

  /** Returns the separator that the first line declares. */
  static Optional<Character> declared(String text) {
    Matcher matcher = DECLARED.matcher(text);
    return matcher.lookingAt() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
  }

  /** Returns the separator; empty when the text is not cut into columns by any. */
  static Optional<Character> of(String text) {
    Optional<Character> declared = declared(text);
    if (declared.isPresent()) {
      return declared;
    }
    Score best = new Score(',', 0, 0);
    for (char separator : KNOWN) {
      Score score = score(text, separator);
      if (score.isBetterThan(best)) {
        best = score;
      }
    }
    return best.rows == 0 ? Optional.empty() : Optional.of(best.separator);
  }

  private static Score score(String text, char separator) {
    List<Integer> widths =
        CsvRows.first(text, separator, LOOKED_AT).stream()
            .filter(row -> !row.isBlank())
            .map(row -> row.cells().size())
            .filter(width -> width > 1)
            .toList();
    int rows = 0;
    int cells = 0;
    for (int width : widths) {
      int same = (int) widths.stream().filter(other -> other == width).count();
      if (same > rows || (same == rows && width > cells)) {
        rows = same;
        cells = width;
      }
    }
    return new Score(separator, rows, cells);
  }
}
