package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Cell;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Matrix;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.Said;
import org.archipel.view.answer.StandardName;

/**
 * Rows of standard/matrix as a matrix: the standards that most offices use first, offices by name.
 * A cell has one box, which tells of every claim behind it. One thread.
 */
final class StandardsMatrix {

  private static final int MOST_OFFICES = 60;
  private static final int MOST_STANDARDS = 12;

  private final Sources sources;
  private final Words words;
  private final List<Row> rows;
  private final Labels labels;
  private final Map<Node, Map<Node, List<Row>>> cells = new LinkedHashMap<>();
  private final Map<Node, Set<Node>> officesOf;
  private final List<Node> offices;
  private final List<Node> standards;
  private final int allOffices;

  StandardsMatrix(Sources sources, Words words, List<Row> all) {
    this.sources = sources;
    this.words = words;
    this.rows = all.stream().filter(row -> !row.slug("status").equals("retired")).toList();
    this.labels = sources.labels(Row.things(rows));
    for (Row row : rows) {
      cells
          .computeIfAbsent(row.the("office"), any -> new LinkedHashMap<>())
          .computeIfAbsent(row.the("standard"), any -> new ArrayList<>())
          .add(row);
    }
    this.allOffices = cells.size();
    this.officesOf = officesOf();
    this.standards =
        officesOf.keySet().stream()
            .sorted(
                Comparator.<Node>comparingInt(standard -> -usedAt(standard))
                    .thenComparing(Node::getURI))
            .limit(MOST_STANDARDS)
            .toList();
    this.offices =
        cells.keySet().stream()
            .filter(office -> standards.stream().anyMatch(claims(office)::containsKey))
            .sorted(Comparator.comparingInt(this::weight).reversed().thenComparing(Node::getURI))
            .limit(MOST_OFFICES)
            .sorted(Comparator.<Node, String>comparing(labels::of).thenComparing(Node::getURI))
            .toList();
  }

  Matrix matrix() {
    Box all =
        new Box(
            "offices",
            null,
            words.get("standards.offices"),
            Kind.GROUPING,
            Tone.PLAIN,
            List.of(),
            List.of());
    List<Group> groups =
        List.of(new Group(all, List.of(), offices.stream().map(this::office).toList()));
    List<Cell> filled = new ArrayList<>();
    for (Node office : offices) {
      for (Node standard : standards) {
        List<Row> claims = claims(office).get(standard);
        if (claims != null) {
          filled.add(
              new Cell(
                  office.getURI(), standard.getURI(), List.of(cell(office, standard, claims))));
        }
      }
    }
    return new Matrix(groups, standards.stream().map(this::standard).toList(), filled);
  }

  /** Returns how many offices anything was said about. */
  int base() {
    return allOffices;
  }

  boolean isTruncated() {
    return offices.size() < allOffices || standards.size() < officesOf.size();
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(words.get("standards.note.empty"));
    if (isTruncated()) {
      notes.add(
          words.get(
              "standards.note.left-out",
              offices.size(),
              allOffices,
              standards.size(),
              officesOf.size()));
    }
    return notes;
  }

  private Map<Node, Set<Node>> officesOf() {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.the("standard"),
                LinkedHashMap::new,
                Collectors.mapping(row -> row.the("office"), Collectors.toSet())));
  }

  private Map<Node, List<Row>> claims(Node office) {
    return cells.getOrDefault(office, Map.of());
  }

  private int usedAt(Node standard) {
    return officesOf.getOrDefault(standard, Set.of()).size();
  }

  /** Offices that speak for themselves come before those of which only others speak. */
  private int weight(Node office) {
    return claims(office).values().stream()
        .mapToInt(claims -> claims.stream().allMatch(row -> said(row).isAttributed()) ? 1 : 1_000)
        .sum();
  }

  private Said said(Row row) {
    return Said.of(row, words, labels);
  }

  private Box office(Node office) {
    return new Box(
        office.getURI(),
        office.getURI(),
        labels.of(office),
        Kind.BUSINESS_ACTOR,
        Tone.PLAIN,
        List.of(),
        List.of());
  }

  private Box standard(Node standard) {
    return new Box(
        standard.getURI(),
        standard.getURI(),
        StandardName.of(standard, labels),
        Kind.REQUIREMENT,
        Tone.PLAIN,
        List.of(new Figure(words.get("figure.offices"), usedAt(standard), allOffices)),
        List.of(labels.of(standard)));
  }

  private Box cell(Node office, Node standard, List<Row> claims) {
    Row best =
        claims.stream()
            .min(
                Comparator.<Row>comparingInt(row -> said(row).isAttributed() ? 1 : 0)
                    .thenComparingInt(row -> said(row).isRunning() ? 0 : 1)
                    .thenComparingInt(row -> row.has("through") ? 1 : 0))
            .orElseThrow();
    Said said = said(best);
    String version = best.text("version");
    String status = best.node("status").map(labels::of).orElse("");
    String label = version.isEmpty() ? status : version;
    if (label.isEmpty()) {
      label = words.get("standards.named");
    }
    List<String> details = new ArrayList<>();
    // The first is drawn and has little room.
    details.add(
        said.isAttributed()
            ? said.standing(sources.stand().asOf())
            : best.has("claimAsOf") ? words.get("said.as-of", best.text("claimAsOf")) : "");
    details.removeIf(String::isBlank);
    for (Row claim : claims) {
      String what = claim.node("through").or(() -> claim.node("system")).map(labels::of).orElse("");
      String evidence = said(claim).evidence(sources.stand().asOf());
      details.add(what.isEmpty() ? evidence : what + ": " + evidence);
    }
    return new Box(
        office.getURI() + " " + standard.getURI(),
        best.text("claim"),
        label,
        Kind.REQUIREMENT,
        said.tone(),
        List.of(),
        details);
  }
}
