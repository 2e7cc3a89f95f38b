package org.archipel.view.kind.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Blip;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Radar;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/**
 * The products of the reference architecture on rings. What fills several slots stands once, where
 * most offices use it; a decision on any of its slots goes before. One thread.
 */
final class RadarBlips {

  private static final int MOST = 72;

  private final Sources sources;
  private final Words words;
  private final Map<Node, Node> familyOf = new HashMap<>();
  private final List<Row> chosen;
  private final Map<Row, Integer> slotsOf = new HashMap<>();
  private final int all;
  private final int withheld;

  RadarBlips(Sources sources, Words words, List<Row> options, List<Row> families) {
    this.sources = sources;
    this.words = words;
    families.forEach(row -> familyOf.put(row.the("block"), row.the("family")));
    Map<Node, List<Row>> byProduct = new LinkedHashMap<>();
    for (Row row : options) {
      boolean told = row.has("base") || row.has("decided");
      if (told && row.has("product") && (offices(row) > 0 || row.has("decided"))) {
        byProduct.computeIfAbsent(row.the("product"), any -> new ArrayList<>()).add(row);
      }
    }
    this.withheld = (int) options.stream().filter(row -> row.flag("suppressed")).count();
    this.all = byProduct.size();
    List<Row> best = new ArrayList<>();
    for (List<Row> rows : byProduct.values()) {
      Row one = rows.stream().min(MOST_TELLING).orElseThrow();
      best.add(one);
      slotsOf.put(one, rows.size());
    }
    this.chosen = best.stream().sorted(MOST_TELLING).limit(MOST).toList();
  }

  private static final Comparator<Row> MOST_TELLING =
      Comparator.<Row>comparingInt(row -> row.has("decided") ? 0 : 1)
          .thenComparing(Comparator.<Row>comparingInt(RadarBlips::offices).reversed())
          .thenComparing(row -> row.text("option"));

  Radar radar() {
    Set<Node> things = Row.things(chosen);
    Set<Node> families = new LinkedHashSet<>();
    for (Row row : chosen) {
      families.add(family(row));
    }
    List<Node> sectors = families.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    things.addAll(sectors);
    Labels labels = sources.labels(things);
    List<String> rings = new ArrayList<>();
    for (RadarRing ring : RadarRing.values()) {
      rings.add(words.get(ring.key()));
    }
    List<Blip> blips =
        chosen.stream().map(row -> blip(row, sectors.indexOf(family(row)), labels)).toList();
    return new Radar(rings, sectors.stream().map(labels::of).toList(), blips);
  }

  boolean isTruncated() {
    return all > MOST;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (isTruncated()) {
      notes.add(words.get("radar.note.left-out", MOST, all));
    }
    if (withheld > 0) {
      notes.add(words.get("radar.note.withheld", withheld));
    }
    notes.add(words.get("radar.note.decided"));
    return notes;
  }

  private Node family(Row row) {
    Node block = row.the("block");
    return familyOf.getOrDefault(block, block);
  }

  private static int offices(Row row) {
    return row.count("stated") + row.count("attributed");
  }

  private Blip blip(Row row, int sector, Labels labels) {
    List<Figure> figures = new ArrayList<>();
    if (row.has("base")) {
      figures.add(new Figure(words.get("figure.offices"), offices(row), row.count("base")));
    }
    List<String> details = new ArrayList<>();
    details.add(
        words.get("radar.slot", labels.of(row.the("capability")), labels.of(row.the("block"))));
    details.add(
        words.get(
            "radar.trend",
            row.count("gained"),
            row.count("planned"),
            row.count("lost"),
            row.count("retiring")));
    if (row.count("attributed") > 0) {
      details.add(words.get("radar.attributed", row.count("attributed")));
    }
    row.node("decided")
        .ifPresent(decided -> details.add(words.get("radar.decided", labels.of(decided))));
    int slots = slotsOf.getOrDefault(row, 1);
    if (slots > 1) {
      details.add(words.get("radar.slots", slots));
    }
    RadarRing ring = RadarRing.of(row);
    Box box =
        new Box(
            row.text("option"),
            row.text("product"),
            labels.of(row.the("product")),
            Kind.SYSTEM_SOFTWARE,
            tone(row, ring),
            figures,
            details);
    return new Blip(box, ring.number(), sector);
  }

  private static Tone tone(Row row, RadarRing ring) {
    return switch (row.slug("decided")) {
      case "recommended" -> Tone.RECOMMENDED;
      case "accepted" -> Tone.ACCEPTED;
      case "contain" -> Tone.CONTAIN;
      case "avoid" -> Tone.AVOID;
      default -> undecided(row, ring);
    };
  }

  private static Tone undecided(Row row, RadarRing ring) {
    if (row.flag("suppressed")) {
      return Tone.SUPPRESSED;
    }
    if (row.count("stated") == 0) {
      return Tone.ATTRIBUTED;
    }
    return ring == RadarRing.LEAVING ? Tone.RETIRING : Tone.PLAIN;
  }
}
