package org.archipel.web.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.archipel.web.lifecycle.LifecyclePage.Year;

/**
 * A stretch of time as wide as the page, in the direction in which the page is read.
 *
 * @param to the day after the last
 */
record Strip(LocalDate from, LocalDate to, boolean isMirrored) {

  private static final int YEARS_AHEAD = 4;

  /** Returns last year's beginning to the end of the fourth year from now. */
  static Strip around(LocalDate day, boolean isMirrored) {
    return new Strip(
        LocalDate.of(day.getYear() - 1, 1, 1),
        LocalDate.of(day.getYear() + YEARS_AHEAD, 1, 1),
        isMirrored);
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** Returns where a day is. */
  String at(LocalDate day) {
    double part = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    return String.format(Locale.ROOT, "%.2f%%", 100 * (isMirrored ? 1 - part : part));
  }

  List<Year> years() {
    return IntStream.range(from.getYear(), to.getYear())
        .mapToObj(year -> new Year(String.valueOf(year), at(LocalDate.of(year, 1, 1))))
        .toList();
  }
}
