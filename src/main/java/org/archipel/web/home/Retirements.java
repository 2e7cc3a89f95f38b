package org.archipel.web.home;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.query.Answer;
import org.archipel.query.Labels;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.Said;
import org.archipel.web.door.Here;
import org.archipel.web.home.HomePage.Retirement;
import org.archipel.web.show.Cells;

/** Shows what offices retire with the age of the word for it, the last said first. One thread. */
final class Retirements {

  private final Cells cells;
  private final Here here;
  private final Words words;
  private final Labels labels;
  private final LocalDate today;
  private final List<Row> rows;

  Retirements(Answer whatRetires, DatasetGraph dataset, Cells cells, Here here) {
    this.cells = cells;
    this.here = here;
    this.words = Words.of(here.language());
    this.today = whatRetires.asOf();
    this.rows = Row.of(whatRetires);
    this.labels = Labels.of(dataset, Row.things(rows), here.tongues());
  }

  List<Retirement> latest(int most) {
    return rows.stream()
        .filter(row -> row.has("retires"))
        .sorted(Comparator.comparing((Row row) -> row.text("claimAsOf")).reversed())
        .limit(most)
        .map(this::retirement)
        .toList();
  }

  private Retirement retirement(Row row) {
    Node retires = row.the("retires");
    Said said = Said.of(row, words, labels);
    return new Retirement(
        cells.labels().apply(row.the("office")),
        cells.of(row.the("office")).href(),
        cells.labels().apply(retires),
        cells.of(retires).href(),
        row.text("date"),
        row.text("due").equals("past"),
        here.apart(said.standing(today)),
        said.isAttributed(),
        age(row.text("claimAsOf")).filter(years -> years > 0).map(String::valueOf).orElse(""));
  }

  /** Returns whole years since the last day that a date of day, month or year may mean. */
  private Optional<Integer> age(String asOf) {
    if (!asOf.matches("\\d{4}(-\\d\\d){0,2}")) {
      return Optional.empty();
    }
    LocalDate last =
        switch (asOf.length()) {
          case 4 -> LocalDate.of(Integer.parseInt(asOf), 12, 31);
          case 7 -> LocalDate.parse(asOf + "-01").plusMonths(1).minusDays(1);
          default -> LocalDate.parse(asOf);
        };
    return Optional.of(Math.max(0, Period.between(last, today).getYears()));
  }
}
