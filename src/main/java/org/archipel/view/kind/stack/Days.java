package org.archipel.view.kind.stack;

import java.time.LocalDate;
import java.time.YearMonth;
import org.archipel.ontology.PartialDate;
import org.jspecify.annotations.Nullable;

/** The days that a year, a month or a day begins and ends with; null for what is no date. */
final class Days {

  private Days() {}

  static @Nullable LocalDate first(String date) {
    if (PartialDate.parse(date).isEmpty()) {
      return null;
    }
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  static @Nullable LocalDate last(String date) {
    if (PartialDate.parse(date).isEmpty()) {
      return null;
    }
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
