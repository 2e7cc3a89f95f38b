package org.archipel.view.layout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where days lie between two edges. Immutable.
 *
 * @param from the first day, at the left edge
 * @param to the last day, at the right edge
 */
record TimeScale(LocalDate from, LocalDate to, double left, double right) {

  /** Returns the place of a day, which may lie outside. */
  double at(LocalDate day) {
    double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    return left + ChronoUnit.DAYS.between(from, day) / days * (right - left);
  }

  /** Returns the place of a day, or the edge beyond which it lies. */
  double within(LocalDate day) {
    return Math.clamp(at(day), left, right);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  double yearWidth() {
    return (right - left) * 365.25 / Math.max(1, ChronoUnit.DAYS.between(from, to));
  }
}
