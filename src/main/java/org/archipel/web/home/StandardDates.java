package org.archipel.web.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;
import org.archipel.web.home.HomePage.StandardDate;
import org.archipel.web.show.Cells;

/** Shows dates of standards: those ahead, the next first, then those that were, the last first. */
record StandardDates(Cells cells, LocalDate today) {

  List<StandardDate> of(Answer whichDates) {
    Comparator<StandardDate> order =
        Comparator.comparing(StandardDate::isAhead)
            .reversed()
            .thenComparingLong(date -> Math.abs(date.daysLeft()))
            .thenComparing(StandardDate::code);
    return Row.of(whichDates).stream().map(this::date).sorted(order).toList();
  }

  private StandardDate date(Row row) {
    String day = row.text("day");
    return new StandardDate(
        day,
        ChronoUnit.DAYS.between(today, LocalDate.parse(day)),
        cells.labels().apply(row.the("standard")),
        cells.of(row.the("standard")).href(),
        row.slug("standard"),
        cells.labels().apply(row.the("kind")),
        row.node("framework").map(cells.labels()).orElse(""),
        row.count("bound"),
        row.count("base"));
  }
}
