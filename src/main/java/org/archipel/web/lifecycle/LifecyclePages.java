package org.archipel.web.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;
import org.archipel.web.door.Here;
import org.archipel.web.lifecycle.LifecyclePage.Counts;
import org.archipel.web.lifecycle.LifecyclePage.Heat;
import org.archipel.web.lifecycle.LifecyclePage.HeatCell;
import org.archipel.web.lifecycle.LifecyclePage.HeatRow;
import org.archipel.web.lifecycle.LifecyclePage.Lane;
import org.archipel.web.lifecycle.LifecyclePage.Mark;
import org.archipel.web.question.ShownAnswer;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.PageLabels;

/** Makes the page on when things end. One thread, one transaction. */
public final class LifecyclePages {

  private static final int MOST_LANES = 25;
  private static final int MOST_ROWS = 25;
  private static final int MOST_PRODUCTS = 12;

  private final Here here;
  private final LocalDate day;
  private final Cells cells;

  public LifecyclePages(DatasetGraph dataset, Here here, LocalDate day) {
    this.here = here;
    this.day = day;
    this.cells = new Cells(new PageLabels(dataset, here.tongues()));
  }

  /**
   * What the page is made of.
   *
   * @param uses answers {@code product/where-used}
   * @param dates answers {@code lifecycle/which-dates}, ends of support only
   * @param retirements answers {@code lifecycle/what-retires}
   * @param past answers {@code lifecycle/past-support}
   * @param near answers {@code lifecycle/no-plan}
   * @param lastSeen answers {@code lifecycle/last-seen-no-plan}
   */
  public record Answers(
      Answer uses, Answer dates, Answer retirements, Answer past, Answer near, Answer lastSeen) {}

  public LifecyclePage page(Answers answers) {
    Strip strip = Strip.around(day, here.language().isRightToLeft());
    List<Lane> lanes = lanes(strip, Row.of(answers.uses), Row.of(answers.dates));
    List<Row> leaving = Row.of(answers.retirements);
    int attributed = (int) leaving.stream().filter(LifecyclePages::isAttributed).count();
    return new LifecyclePage(
        strip.years(),
        strip.at(day),
        lanes.stream().limit(MOST_LANES).toList(),
        Math.max(0, lanes.size() - MOST_LANES),
        new ShownAnswer(answers.retirements, cells, here).table(MOST_ROWS),
        new Counts(leaving.size() - attributed, attributed),
        new Leaving(cells).windows(leaving),
        heat(Row.of(answers.past), Row.of(answers.near)),
        new ShownAnswer(answers.lastSeen, cells, here).table(MOST_ROWS));
  }

  static boolean isAttributed(Row row) {
    return row.slug("claimStatus").equals("attributed");
  }

  private List<Lane> lanes(Strip strip, List<Row> uses, List<Row> dates) {
    Map<Node, Set<Node>> own = new HashMap<>();
    Map<Node, Set<Node>> all = new HashMap<>();
    for (Row row : uses) {
      if (!row.slug("status").equals("retired") && !row.slug("status").equals("planned")) {
        Node product = row.the("product");
        all.computeIfAbsent(product, any -> new LinkedHashSet<>()).add(row.the("office"));
        if (!isAttributed(row)) {
          own.computeIfAbsent(product, any -> new LinkedHashSet<>()).add(row.the("office"));
        }
      }
    }
    Map<Node, List<Mark>> marks = new LinkedHashMap<>();
    for (Row row : dates) {
      Node product = row.the("product");
      if (row.has("day") && all.containsKey(product)) {
        LocalDate end = LocalDate.parse(row.text("day"));
        if (strip.has(end)) {
          marks.computeIfAbsent(product, any -> new ArrayList<>()).add(mark(strip, row, end));
        }
      }
    }
    List<Lane> lanes = new ArrayList<>();
    marks.forEach(
        (product, some) -> {
          some.sort(Comparator.comparing(Mark::day));
          if (some.stream().anyMatch(mark -> !mark.isOver())) {
            int mine = own.getOrDefault(product, Set.of()).size();
            int others = all.getOrDefault(product, Set.of()).size() - mine;
            String offices = here.say("lifecycle.at", here.number(mine), here.number(others));
            lanes.add(new Lane(cells.of(product), offices, List.copyOf(some)));
          }
        });
    lanes.sort(
        Comparator.comparing(LifecyclePages::next).thenComparing(lane -> lane.product().text()));
    return lanes;
  }

  private static String next(Lane lane) {
    return lane.marks().stream()
        .filter(mark -> !mark.isOver())
        .map(Mark::day)
        .findFirst()
        .orElse("9999");
  }

  private Mark mark(Strip strip, Row row, LocalDate end) {
    String text = cells.of(row.the("release")).text();
    return new Mark(strip.at(end), text, end.toString(), end.isBefore(day));
  }

  /** Returns what offices say themselves: past its end outweighs near it. */
  private Heat heat(List<Row> past, List<Row> near) {
    Map<Node, Map<Node, HeatCell>> offices = new TreeMap<>(NodeCmp::compareRDFTerms);
    Map<Node, Integer> products = new LinkedHashMap<>();
    near.forEach(row -> enter(offices, products, row, row.text("due").equals("past")));
    past.forEach(row -> enter(offices, products, row, true));
    List<Node> columns =
        products.entrySet().stream()
            .sorted(
                Map.Entry.<Node, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().toString()))
            .limit(MOST_PRODUCTS)
            .map(Map.Entry::getKey)
            .toList();
    List<HeatRow> rows = new ArrayList<>();
    offices.forEach(
        (office, ends) ->
            rows.add(
                new HeatRow(
                    cells.of(office),
                    columns.stream()
                        .map(product -> ends.getOrDefault(product, new HeatCell("", "")))
                        .toList())));
    return new Heat(columns.stream().map(cells::of).toList(), rows);
  }

  private void enter(
      Map<Node, Map<Node, HeatCell>> offices,
      Map<Node, Integer> products,
      Row row,
      boolean isPast) {
    Node product = row.the("product");
    String key = isPast ? "past" : "within";
    String text = row.node("release").map(cells::of).map(Cell::text).orElse("");
    String end = row.text("supportEnd");
    Map<Node, HeatCell> ends = offices.computeIfAbsent(row.the("office"), any -> new HashMap<>());
    HeatCell known = ends.get(product);
    if (known == null || (isPast && known.key().equals("within"))) {
      ends.put(product, new HeatCell(key, end.isEmpty() ? text : text + ", " + end));
    }
    if (known == null) {
      products.merge(product, 1, Integer::sum);
    }
  }
}
