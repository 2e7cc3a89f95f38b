package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Layers;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.archipel.view.answer.Said;

/** Products in their building blocks, blocks in their families. One thread. */
final class TechnologyLayers {

  private static final int MOST_IN_BLOCK = 12;

  /** A product in more systems of an office than this is told for some, and the others counted. */
  private static final int MOST_USES = 6;

  private final Sources sources;
  private final Words words;
  private final SupportDates dates;
  private final Map<Node, Node> familyOf = new HashMap<>();
  private final Set<Node> families = new LinkedHashSet<>();
  private final Map<String, List<Box>> boxesOf = new LinkedHashMap<>();
  private Labels labels;
  private int stated;
  private int attributed;
  private int leftOut;

  TechnologyLayers(Sources sources, Words words, SupportDates dates, List<Row> families) {
    this.sources = sources;
    this.words = words;
    this.dates = dates;
    this.labels = Labels.none();
    for (Row row : families) {
      familyOf.put(row.the("block"), row.the("family"));
      this.families.add(row.the("family"));
    }
  }

  /** Returns what one office uses; the rows are of office/what-runs. */
  Layers ofUses(List<Row> rows) {
    labels = sources.labels(Row.things(rows));
    Map<String, List<Row>> byThing =
        rows.stream()
            .filter(row -> !row.slug("status").equals("retired"))
            .collect(Collectors.groupingBy(this::thing, LinkedHashMap::new, Collectors.toList()));
    byThing.forEach((thing, uses) -> put(uses.getFirst(), used(thing, uses)));
    return layers(rows);
  }

  /** Returns what offices use for a capability; the rows are of capability/which-technology. */
  Layers ofCounts(List<Row> rows) {
    labels = sources.labels(Row.things(rows));
    rows.forEach(row -> put(row, counted(row)));
    return layers(rows);
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
    notes.add(words.get("technology.note.support"));
    if (leftOut > 0) {
      notes.add(words.get("technology.note.left-out", leftOut));
    }
    return notes;
  }

  /** What is one box: a product of a block in a release, or a name. */
  private String thing(Row row) {
    return String.join(" ", row.text("block"), name(row), row.text("release"), row.text("version"));
  }

  private static String name(Row row) {
    return row.has("product")
        ? row.text("product")
        : row.text("technology").toLowerCase(java.util.Locale.ROOT);
  }

  private void put(Row row, Box box) {
    List<Box> boxes = boxesOf.computeIfAbsent(row.text("block"), any -> new ArrayList<>());
    if (boxes.size() < MOST_IN_BLOCK) {
      boxes.add(box);
    } else {
      leftOut++;
    }
  }

  private Box used(String thing, List<Row> uses) {
    Row row = uses.getFirst();
    List<Said> said = uses.stream().map(use -> Said.of(use, words, labels)).toList();
    boolean own = said.stream().anyMatch(one -> !one.isAttributed());
    if (own) {
      stated++;
    } else {
      attributed++;
    }
    List<Said> shown = said.stream().filter(one -> own != one.isAttributed()).toList();
    Tone tone = own && isOver(row) ? Tone.PAST_SUPPORT : shown.getFirst().tone();
    List<String> details = new ArrayList<>();
    details.add(own ? support(row) : shown.getFirst().standing(sources.stand().asOf()));
    for (int i = 0; i < Math.min(MOST_USES, uses.size()); i++) {
      String where = uses.get(i).node("system").map(labels::of).orElse("");
      String evidence = said.get(i).evidence(sources.stand().asOf());
      details.add(where.isEmpty() ? evidence : where + ": " + evidence);
    }
    if (uses.size() > MOST_USES) {
      details.add(words.get("technology.more", uses.size() - MOST_USES));
    }
    details.removeIf(String::isBlank);
    return box(thing, row, tone, List.of(), details);
  }

  private Box counted(Row row) {
    int offices = row.count("stated") + row.count("attributed");
    stated += row.count("stated");
    attributed += row.count("attributed");
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(words.get("figure.offices"), offices, row.count("base")));
    if (row.count("attributed") > 0) {
      figures.add(
          new Figure(words.get("figure.attributed"), row.count("attributed"), row.count("base")));
    }
    if (row.count("retiring") > 0) {
      figures.add(
          new Figure(words.get("figure.retiring"), row.count("retiring"), row.count("base")));
    }
    boolean own = row.count("stated") > 0;
    Tone tone = own ? (isOver(row) ? Tone.PAST_SUPPORT : Tone.PLAIN) : Tone.ATTRIBUTED;
    return box(
        String.join(" ", row.text("block"), name(row), row.text("release")),
        row,
        tone,
        figures,
        List.of(support(row)));
  }

  private Box box(String id, Row row, Tone tone, List<Figure> figures, List<String> details) {
    String iri = row.has("product") ? row.text("product") : null;
    return new Box(id, iri, label(row), Kind.SYSTEM_SOFTWARE, tone, figures, details);
  }

  private String label(Row row) {
    if (row.has("release")) {
      return labels.of(row.the("release"));
    }
    String name = row.node("product").map(labels::of).orElseGet(() -> row.text("technology"));
    return row.has("version") ? name + " " + row.text("version") : name;
  }

  private boolean isOver(Row row) {
    return row.node("release").flatMap(dates::of).map(SupportDates.Life::isOver).orElse(false);
  }

  /** Returns what is known of the vendor's support: never that there is none. */
  private String support(Row row) {
    if (!row.has("release")) {
      return words.get("support.release-unknown");
    }
    return dates
        .of(row.the("release"))
        .map(
            life -> {
              if (life.end() != null) {
                return words.get(life.isOver() ? "support.ended" : "support.ends", life.end());
              }
              return words.get(life.isOver() ? "support.over" : "support.unknown");
            })
        .orElseGet(() -> words.get("support.unknown"));
  }

  private Layers layers(List<Row> rows) {
    Set<Node> blocks = new LinkedHashSet<>();
    rows.stream().flatMap(row -> row.node("block").stream()).forEach(blocks::add);
    Set<Node> things = new LinkedHashSet<>(blocks);
    things.addAll(families);
    labels = sources.labels(things);
    List<Group> groups = new ArrayList<>();
    for (Node family : families) {
      List<Group> inside = new ArrayList<>();
      for (Node block : blocks) {
        if (family.equals(familyOf.get(block)) && boxesOf.containsKey(block.getURI())) {
          inside.add(
              new Group(group("block " + block.getURI(), block), List.of(), take(block.getURI())));
        }
      }
      if (!inside.isEmpty()) {
        groups.add(new Group(group(family.getURI(), family), inside, List.of()));
      }
    }
    List<Box> rest = boxesOf.values().stream().flatMap(List::stream).toList();
    if (!rest.isEmpty()) {
      Box box =
          new Box(
              "no-block",
              null,
              words.get("technology.no-block"),
              Kind.GROUPING,
              Tone.PLAIN,
              List.of(),
              List.of());
      groups.add(new Group(box, List.of(), rest));
    }
    return new Layers(groups);
  }

  private List<Box> take(String block) {
    List<Box> boxes = boxesOf.remove(block);
    return boxes == null ? List.of() : boxes;
  }

  private Box group(String id, Node block) {
    return new Box(
        id, block.getURI(), labels.of(block), Kind.GROUPING, Tone.PLAIN, List.of(), List.of());
  }
}
