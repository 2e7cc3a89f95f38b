package org.archipel.web.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;
import org.archipel.web.home.HomePage.VendorDate;
import org.archipel.web.show.Cells;

/**
 * Gathers vendor dates ahead: releases of a product that come to the same step on the same day and
 * of which the same offices are meant stand together. One thread.
 */
record VendorDates(Cells cells, String separator) {

  /** Rows that are one line. Where no release was said, all releases mean the same offices. */
  private record Line(String day, String product, String kind, String release, String offices) {

    static Line of(Row row) {
      boolean said = row.count("releaseSaid") > 0;
      return new Line(
          row.text("day"),
          row.text("product"),
          row.text("kind"),
          said ? row.text("release") : "",
          row.count("stated") + " " + row.count("attributed"));
    }
  }

  /** Returns the lines, the next first. */
  List<VendorDate> of(Answer datesAhead) {
    Map<Line, List<Row>> lines = new LinkedHashMap<>();
    for (Row row : Row.of(datesAhead)) {
      lines.computeIfAbsent(Line.of(row), any -> new ArrayList<>()).add(row);
    }
    return lines.values().stream().map(this::date).toList();
  }

  private VendorDate date(List<Row> rows) {
    Row first = rows.getFirst();
    String product = cells.labels().apply(first.the("product"));
    List<String> releases =
        rows.stream().map(row -> cycle(cells.labels().apply(row.the("release")), product)).toList();
    return new VendorDate(
        first.text("day"),
        product,
        cells.of(first.the("product")).href(),
        String.join(separator, releases),
        cells.labels().apply(first.the("kind")),
        first.count("stated"),
        first.count("attributed"),
        first.count("releaseSaid"));
  }

  private static String cycle(String release, String product) {
    return release.startsWith(product + " ") ? release.substring(product.length() + 1) : release;
  }
}
