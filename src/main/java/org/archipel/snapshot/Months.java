package org.archipel.snapshot;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Months and days of partial dates. */
final class Months {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}).*)?)?");

  private Months() {}

  /**
   * Returns the month of a partial date, counted from year 0; {@link Things#NONE} if it is none.
   *
   * @param whenOnlyYear which month of it a year alone is, from 1
   */
  static int of(Node date, int whenOnlyYear) {
    if (!date.isLiteral()) {
      return Things.NONE;
    }
    var parts = DATE.matcher(date.getLiteralLexicalForm());
    if (!parts.matches()) {
      return Things.NONE;
    }
    String month = parts.group(2);
    return Snapshot.month(
        Integer.parseInt(parts.group(1)), month == null ? whenOnlyYear : Integer.parseInt(month));
  }

  /**
   * Returns the last day of a partial date, counted from 1970; {@link Things#NONE} if it is none.
   */
  static int lastDay(Node date) {
    if (!date.isLiteral()) {
      return Things.NONE;
    }
    var parts = DATE.matcher(date.getLiteralLexicalForm());
    if (!parts.matches()) {
      return Things.NONE;
    }
    var month =
        YearMonth.of(
            Integer.parseInt(parts.group(1)),
            parts.group(2) == null ? 12 : Integer.parseInt(parts.group(2)));
    var day =
        parts.group(3) == null
            ? month.atEndOfMonth()
            : month.atDay(Integer.parseInt(parts.group(3)));
    return Math.toIntExact(day.toEpochDay());
  }
}
