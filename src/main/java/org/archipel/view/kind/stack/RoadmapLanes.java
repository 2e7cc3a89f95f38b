package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Bar;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Lane;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.kind.stack.SupportDates.Life;

/**
 * Lanes of a roadmap: of one office a lane per product or system, of one product a lane per office.
 * In each the vendor's clock above the office's own. One thread.
 */
final class RoadmapLanes {

  private static final int MOST_LANES = 40;
  private static final int MOST_RELEASES = 8;

  private final Sources sources;
  private final Words words;
  private final Moves moves;
  private final List<Lane> lanes = new ArrayList<>();
  private int stated;
  private int attributed;
  private int leftOut;

  RoadmapLanes(Sources sources, Words words, Moves moves) {
    this.sources = sources;
    this.words = words;
    this.moves = moves;
  }

  /**
   * @param uses rows of office/what-runs
   */
  void ofOffice(List<Row> plans, List<Row> uses) {
    Set<Node> things = Row.things(plans);
    things.addAll(Row.things(uses));
    Labels labels = sources.labels(things);
    Map<Node, List<Row>> running =
        group(uses.stream().filter(RoadmapLanes::isRunning).toList(), "product");
    // A system stands in one row per capability, its technology in one per use.
    Map<Node, List<Row>> systems =
        group(
            uses.stream().filter(row -> !row.has("product") && !row.has("technology")).toList(),
            "system");
    SupportDates dates =
        SupportDates.of(
            sources, running.keySet().stream().map(Node::getURI).collect(Collectors.toSet()));
    Map<Node, List<Row>> planned = group(plans, "thing");
    RoadmapBars bars = new RoadmapBars(sources, words, labels, moves);
    Set<Node> all = new LinkedHashSet<>(planned.keySet());
    all.addAll(running.keySet());
    for (Node thing : all) {
      List<Row> used = running.getOrDefault(thing, List.of());
      List<Bar> drawn = new ArrayList<>(bars.vendor(used, dates));
      boolean dated = !drawn.isEmpty();
      List<Row> own =
          Stream.concat(used.stream(), systems.getOrDefault(thing, List.of()).stream()).toList();
      if (dated || planned.containsKey(thing) || own.stream().anyMatch(row -> row.has("until"))) {
        drawn.addAll(bars.uses(own));
        drawn.addAll(bars.plans(planned.getOrDefault(thing, List.of())));
        lanes.add(new Lane(box(thing, labels), drawn));
      }
    }
    count(uses.stream().filter(row -> !row.slug("status").equals("retired")).toList());
    count(plans);
    keepSoonest(planned.keySet());
  }

  /**
   * @param uses rows of product/who-runs
   */
  void ofProduct(Node product, List<Row> plans, List<Row> uses) {
    Set<Node> things = Row.things(plans);
    things.addAll(Row.things(uses));
    things.add(product);
    SupportDates dates = SupportDates.of(sources, List.of(product.getURI()));
    List<Life> lives =
        dates.ofProduct(product).stream()
            .sorted(Comparator.comparing(RoadmapLanes::newest).reversed())
            .limit(MOST_RELEASES)
            .toList();
    lives.forEach(life -> things.add(life.release()));
    Labels labels = sources.labels(things);
    RoadmapBars bars = new RoadmapBars(sources, words, labels, moves);
    Map<Node, List<Row>> planned = group(plans, "office");
    Map<Node, List<Row>> running =
        group(
            uses.stream()
                .filter(RoadmapLanes::isRunning)
                .filter(row -> row.has("until") || planned.containsKey(row.the("office")))
                .toList(),
            "office");
    Set<Node> offices =
        new TreeSet<>(Comparator.<Node, String>comparing(labels::of).thenComparing(Node::getURI));
    offices.addAll(planned.keySet());
    offices.addAll(running.keySet());
    for (Node office : offices) {
      List<Bar> drawn = new ArrayList<>(bars.uses(running.getOrDefault(office, List.of())));
      drawn.addAll(bars.plans(planned.getOrDefault(office, List.of())));
      lanes.add(new Lane(box(office, labels), drawn));
    }
    count(uses);
    count(plans);
    keepSoonest(offices);
    List<Bar> vendor = lives.stream().map(bars::life).toList();
    if (!vendor.isEmpty()) {
      lanes.addFirst(new Lane(box(product, labels), vendor));
    }
  }

  List<Lane> lanes() {
    return lanes;
  }

  int stated() {
    return stated;
  }

  int attributed() {
    return attributed;
  }

  boolean isTruncated() {
    return leftOut > 0;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(words.get("roadmap.note.clocks"));
    if (leftOut > 0) {
      notes.add(words.get("roadmap.note.left-out", lanes.size(), leftOut));
    }
    return notes;
  }

  private static boolean isRunning(Row row) {
    String status = row.slug("status");
    return status.equals("in-use") || status.equals("retiring") || status.equals("planned");
  }

  private static String newest(Life life) {
    return Objects.toString(life.begin(), "") + " " + life.release().getURI();
  }

  private static Map<Node, List<Row>> group(List<Row> rows, String column) {
    Map<Node, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      row.node(column)
          .ifPresent(node -> groups.computeIfAbsent(node, any -> new ArrayList<>()).add(row));
    }
    return groups;
  }

  private void count(List<Row> rows) {
    for (Row row : distinct(rows)) {
      if (row.slug("claimStatus").equals("attributed")) {
        attributed++;
      } else {
        stated++;
      }
    }
  }

  private static List<Row> distinct(List<Row> rows) {
    Set<String> seen = new LinkedHashSet<>();
    return rows.stream().filter(row -> seen.add(row.text("claim"))).toList();
  }

  /** Lanes with a plan come first, then those whose next end is soonest. */
  private void keepSoonest(Set<Node> planned) {
    Set<String> first = planned.stream().map(Node::getURI).collect(Collectors.toSet());
    lanes.sort(
        Comparator.<Lane>comparingInt(lane -> first.contains(lane.box().iri()) ? 0 : 1)
            .thenComparing(this::next)
            .thenComparing(lane -> lane.box().label())
            .thenComparing(lane -> lane.box().id()));
    leftOut = Math.max(0, lanes.size() - MOST_LANES);
    if (leftOut > 0) {
      List<Lane> kept = List.copyOf(lanes.subList(0, MOST_LANES));
      lanes.clear();
      lanes.addAll(kept);
    }
  }

  private String next(Lane lane) {
    return lane.bars().stream()
        .map(Bar::to)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .sorted()
        .findFirst()
        .orElse("9999");
  }

  private static Box box(Node thing, Labels labels) {
    boolean office = thing.getURI().matches(".*/id/office/[A-Z]{2}");
    boolean product = thing.getURI().contains("/id/product/");
    Kind kind =
        office ? Kind.BUSINESS_ACTOR : product ? Kind.SYSTEM_SOFTWARE : Kind.APPLICATION_COMPONENT;
    return new Box(
        thing.getURI(), thing.getURI(), labels.of(thing), kind, Tone.PLAIN, List.of(), List.of());
  }
}
