package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Link;
import org.archipel.view.Model.Network;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.StandardName;

/**
 * Flows that recur, from what kind of system to what kind: rows of pattern/which-integrations as
 * links, the one of most offices named on it. Offices of two rows may be the same, so that rows are
 * never added up. One thread.
 */
final class RecurringFlows {

  private static final int MOST_LINKS = 30;
  private static final int NAMED = 2;

  private final Words words;
  private final Labels labels;
  private final List<List<Row>> shown;
  private final int all;
  private final int base;

  RecurringFlows(Sources sources, Words words, List<Row> rows) {
    this.words = words;
    this.labels = sources.labels(Row.things(rows));
    Map<String, List<Row>> byEnds =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> from(row) + " " + to(row), LinkedHashMap::new, Collectors.toList()));
    this.all = byEnds.size();
    this.base = rows.getFirst().count("base");
    this.shown =
        byEnds.values().stream()
            .sorted(
                Comparator.<List<Row>>comparingInt(some -> -offices(some.getFirst()))
                    .thenComparing(some -> from(some.getFirst()) + " " + to(some.getFirst())))
            .limit(MOST_LINKS)
            .toList();
  }

  Network network() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>();
    for (List<Row> rows : shown) {
      Row row = rows.getFirst();
      boxes.computeIfAbsent(from(row), id -> box(id, row, "from"));
      boxes.computeIfAbsent(to(row), id -> box(id, row, "to"));
      String label =
          Stream.concat(
                  rows.stream().limit(NAMED).map(this::said),
                  Stream.of(rows.size() > NAMED ? "…" : ""))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(words.get("list.separator")));
      links.add(
          new Link(
              from(row) + " " + to(row),
              from(row),
              to(row),
              label,
              "Flow",
              rows.stream().map(this::detail).toList()));
    }
    return new Network(List.copyOf(boxes.values()), links);
  }

  int base() {
    return base;
  }

  boolean isTruncated() {
    return shown.size() < all;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(words.get("integration.note.rows"));
    if (isTruncated()) {
      notes.add(words.get("integration.left-out", shown.size(), all - shown.size()));
    }
    return notes;
  }

  private static int offices(Row row) {
    return row.count("stated") + row.count("attributed");
  }

  private static String from(Row row) {
    return end(row, "from", "sends");
  }

  private static String to(Row row) {
    return end(row, "to", "receives");
  }

  private static String end(Row row, String column, String byOffice) {
    if (row.has(column)) {
      return row.text(column);
    }
    return row.text("withOffice").equals(byOffice) ? "another-office" : "not-told-" + column;
  }

  private Box box(String id, Row row, String column) {
    boolean known = row.has(column);
    boolean office = id.equals("another-office");
    String label =
        known
            ? labels.of(row.the(column))
            : words.get(office ? "integration.another-office" : "integration.unknown-end");
    Kind kind = known ? Kind.CAPABILITY : office ? Kind.BUSINESS_ACTOR : Kind.APPLICATION_COMPONENT;
    Tone tone = known || office ? Tone.PLAIN : Tone.UNKNOWN;
    return new Box(id, known ? id : null, label, kind, tone, List.of(), List.of());
  }

  /** Returns {@code ST.96, File: 12}. */
  private String said(Row row) {
    String how =
        Stream.of(
                row.node("by").map(by -> StandardName.of(by, labels)).orElse(""),
                row.node("transport").map(labels::of).orElse(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return how.isEmpty()
        ? words.get("figure", words.get("figure.offices"), offices(row))
        : words.get("figure", how, offices(row));
  }

  private String detail(Row row) {
    String figure =
        words.get("figure.of", words.get("figure.offices"), offices(row), row.count("base"));
    String attributed =
        row.count("attributed") == 0
            ? ""
            : words.get("figure", words.get("figure.attributed"), row.count("attributed"));
    return Stream.of(said(row), figure, attributed)
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(words.get("list.separator")));
  }
}
