package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

/**
 * A slot as a group, its options as boxes, with the offices and the decisions behind. One thread.
 */
final class EvidenceLayers {

  private static final int MOST_OFFICES = 50;
  private static final int MOST_OPTIONS = 10;

  private final Sources sources;
  private final Words words;
  private final Map<String, List<Row>> claims;
  private final List<Row> decisions;
  private final Set<Node> things = new LinkedHashSet<>();
  private Labels labels = Labels.none();
  private boolean truncated;

  EvidenceLayers(Sources sources, Words words, List<Row> claims, List<Row> decisions) {
    this.sources = sources;
    this.words = words;
    this.decisions = decisions;
    this.claims =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("block") + " " + name(row),
                    LinkedHashMap::new,
                    Collectors.toList()));
    things.addAll(Row.things(claims));
    things.addAll(Row.things(decisions));
  }

  /** Returns slots with their options; rows of which-slots and which-options. */
  Layers of(List<Row> slots, List<Row> options) {
    things.addAll(Row.things(slots));
    things.addAll(Row.things(options));
    labels = sources.labels(things);
    List<Group> groups = new ArrayList<>();
    for (Row slot : slots) {
      List<Row> its =
          options.stream().filter(row -> row.text("slot").equals(slot.text("slot"))).toList();
      truncated |= its.size() > MOST_OPTIONS;
      groups.add(
          new Group(
              slot(slot, its),
              List.of(),
              its.stream().limit(MOST_OPTIONS).map(this::option).toList()));
    }
    List<Box> general =
        decisions.stream()
            .filter(row -> !row.has("concerns") && !row.text("kind").equals("decision"))
            .map(this::general)
            .distinct()
            .toList();
    if (!general.isEmpty()) {
      Box head =
          new Box(
              "general",
              null,
              words.get("evidence.general"),
              Kind.GROUPING,
              Tone.PLAIN,
              List.of(),
              List.of());
      groups.add(new Group(head, List.of(), distinct(general)));
    }
    return new Layers(groups);
  }

  boolean isTruncated() {
    return truncated;
  }

  List<String> notes() {
    return truncated
        ? List.of(
            words.get("evidence.note.left-out", MOST_OPTIONS, MOST_OFFICES),
            words.get("evidence.note.print"))
        : List.of(words.get("evidence.note.print"));
  }

  private static List<Box> distinct(List<Box> boxes) {
    Map<String, Box> byId = new LinkedHashMap<>();
    boxes.forEach(box -> byId.putIfAbsent(box.id(), box));
    return List.copyOf(byId.values());
  }

  private static String name(Row row) {
    return row.has("product")
        ? row.text("product")
        : row.text("technology").toLowerCase(Locale.ROOT);
  }

  private Box slot(Row slot, List<Row> options) {
    List<String> details = new ArrayList<>();
    boolean withheld = slot.flag("suppressed");
    if (withheld) {
      details.add(words.get("evidence.withheld"));
    }
    switch (slot.slug("level")) {
      case "evidence-map" -> details.add(words.get("evidence.thin"));
      case "nothing-shared" -> details.add(words.get("evidence.empty"));
      default -> {}
    }
    boolean specified = slot.flag("specified");
    details.add(words.get(specified ? "evidence.specified" : "evidence.unspecified"));
    if (options.stream().noneMatch(row -> row.has("decided")) && !slot.has("decided")) {
      details.add(words.get("evidence.undecided"));
    }
    details.addAll(decided(slot.text("slot")));
    return new Box(
        slot.text("slot"),
        slot.text("slot"),
        labels.of(slot.the("block")),
        Kind.GROUPING,
        withheld ? Tone.SUPPRESSED : Tone.PLAIN,
        figures(slot),
        details);
  }

  private Box option(Row option) {
    List<String> details = new ArrayList<>(decided(option.text("option")));
    if (details.isEmpty()) {
      // What stands first is drawn; without a decision there is nothing that everybody must see.
      details.add("");
    }
    boolean withheld = option.flag("suppressed");
    if (withheld) {
      details.add(words.get("evidence.withheld"));
    }
    if (option.has("base")) {
      if (option.count("pastSupport") > 0) {
        details.add(words.get("evidence.past", option.count("pastSupport")));
      }
      if (option.count("supportUnknown") > 0) {
        details.add(words.get("evidence.support", option.count("supportUnknown")));
      }
      for (String column : List.of("approved", "constrained", "divest", "prohibited")) {
        if (option.count(column) > 0) {
          details.add(words.get("option." + column, option.count(column)));
        }
      }
    }
    if (!withheld) {
      details.addAll(offices(option.text("block") + " " + name(option)));
    }
    String label =
        option.node("product").map(labels::of).orElseGet(() -> option.text("technology"));
    return new Box(
        option.text("option"),
        option.has("product") ? option.text("product") : null,
        label,
        Kind.SYSTEM_SOFTWARE,
        withheld ? Tone.SUPPRESSED : tone(option),
        figures(option),
        details);
  }

  private static Tone tone(Row option) {
    return switch (option.slug("decided")) {
      case "recommended" -> Tone.RECOMMENDED;
      case "accepted" -> Tone.ACCEPTED;
      case "contain" -> Tone.CONTAIN;
      case "avoid" -> Tone.AVOID;
      default ->
          option.count("stated") == 0 && option.count("attributed") > 0
              ? Tone.ATTRIBUTED
              : Tone.PLAIN;
    };
  }

  private List<Figure> figures(Row row) {
    if (!row.has("base")) {
      return List.of();
    }
    int offices = row.count("stated") + row.count("attributed");
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(words.get("figure.offices"), offices, row.count("base")));
    for (String column : List.of("attributed", "planned", "retiring", "gained", "lost")) {
      if (row.has(column) && row.count(column) > 0) {
        figures.add(
            new Figure(words.get("figure." + column), row.count(column), row.count("base")));
      }
    }
    return figures;
  }

  /** Returns a line per claim: the office, its standing, as of when and by which source. */
  private List<String> offices(String key) {
    List<Row> rows = claims.getOrDefault(key, List.of());
    List<String> lines = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(MOST_OFFICES, rows.size()))) {
      Said said = Said.of(row, words, labels);
      lines.add(
          words.get(
              "evidence.office",
              labels.of(row.the("office")),
              said.evidence(sources.stand().asOf())));
    }
    if (rows.size() > MOST_OFFICES) {
      truncated = true;
      lines.add(words.get("evidence.more", rows.size() - MOST_OFFICES));
    }
    return lines;
  }

  /** Returns what was decided, specified and required of a slot or an option. */
  private List<String> decided(String concerns) {
    List<String> lines = new ArrayList<>();
    for (Row row : decisions) {
      if (row.text("concerns").equals(concerns)) {
        lines.addAll(told(row));
      }
    }
    return lines.stream().distinct().toList();
  }

  private List<String> told(Row row) {
    List<String> lines = new ArrayList<>();
    String what = row.node("decided").map(labels::of).orElseGet(() -> kind(row));
    lines.add(
        row.has("takenBy") || row.has("takenOn")
            ? words.get("evidence.decided", what, row.text("takenBy"), row.text("takenOn"))
            : words.get("figure", kind(row), labels.of(row.the("what"))));
    if (row.has("rationale")) {
      lines.add(words.get("evidence.why", row.text("rationale")));
    }
    if (row.has("dissent")) {
      lines.add(words.get("evidence.dissent", row.text("dissent")));
    }
    if (row.has("source")) {
      lines.add(words.get("said.source", row.text("source")));
    }
    return lines;
  }

  private String kind(Row row) {
    return words.get("evidence." + row.text("kind"));
  }

  private Box general(Row row) {
    Kind kind = row.text("kind").equals("principle") ? Kind.PRINCIPLE : Kind.REQUIREMENT;
    return new Box(
        row.text("what"),
        row.text("what"),
        labels.of(row.the("what")),
        kind,
        Tone.PLAIN,
        List.of(),
        told(row));
  }
}
