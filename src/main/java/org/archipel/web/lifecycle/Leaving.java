package org.archipel.web.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.view.answer.Row;
import org.archipel.web.lifecycle.LifecyclePage.Leaver;
import org.archipel.web.lifecycle.LifecyclePage.Window;
import org.archipel.web.show.Cells;

/** Finds products that several offices leave within twelve months. One thread. */
record Leaving(Cells cells) {

  private static final int MONTHS = 12;

  /** One office at its date, taken for the first day that it may be. */
  private record Exit(LocalDate from, Row row) {}

  /**
   * Returns the largest window of each product in which two offices or more leave.
   *
   * @param rows of {@code lifecycle/what-retires}
   */
  List<Window> windows(List<Row> rows) {
    Map<Node, List<Exit>> byProduct = new TreeMap<>(NodeCmp::compareRDFTerms);
    for (Row row : rows) {
      boolean isProduct = row.text("retires").contains("/id/product/");
      if (isProduct && row.has("date") && !row.text("due").equals("past")) {
        byProduct
            .computeIfAbsent(row.the("retires"), any -> new ArrayList<>())
            .add(new Exit(first(row.text("date")), row));
      }
    }
    List<Window> windows = new ArrayList<>();
    byProduct.forEach(
        (product, exits) -> {
          List<Exit> together = largest(exits);
          if (together.size() > 1) {
            windows.add(
                new Window(cells.of(product), together.stream().map(this::leaver).toList()));
          }
        });
    return windows;
  }

  private static List<Exit> largest(List<Exit> exits) {
    exits.sort(Comparator.comparing(Exit::from).thenComparing(exit -> exit.row.text("office")));
    List<Exit> largest = List.of();
    for (Exit first : exits) {
      Set<Node> offices = new HashSet<>();
      List<Exit> within =
          exits.stream()
              .filter(exit -> !exit.from.isBefore(first.from))
              .filter(exit -> exit.from.isBefore(first.from.plusMonths(MONTHS)))
              .filter(exit -> offices.add(exit.row.the("office")))
              .toList();
      if (within.size() > largest.size()) {
        largest = within;
      }
    }
    return largest;
  }

  private Leaver leaver(Exit exit) {
    return new Leaver(
        cells.of(exit.row.the("office")),
        exit.row.text("date"),
        LifecyclePages.isAttributed(exit.row));
  }

  private static LocalDate first(String date) {
    return LocalDate.parse((date + "-01-01").substring(0, "2026-11-22".length()));
  }
}
