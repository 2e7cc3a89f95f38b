package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Tone;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/**
 * The options of slots as boxes: what was derived as figures, what was decided as tone, and a
 * sentence where the two part. Most met options first; what is beyond {@link #MOST} in a slot is
 * counted, not drawn, unless the network decided on it.
 */
final class OptionBoxes {

  /** Options of a slot that are drawn. */
  static final int MOST = 6;

  /** From which share of the base an option counts as often met, in per cent. */
  static final int OFTEN = 20;

  private final Map<String, List<Row>> bySlot = new LinkedHashMap<>();
  private final Labels labels;
  private final Words words;

  /**
   * @param rows of {@code architecture/which-options}
   */
  OptionBoxes(List<Row> rows, Labels labels, Words words) {
    rows.forEach(
        row -> bySlot.computeIfAbsent(row.text("slot"), any -> new ArrayList<>()).add(row));
    this.labels = labels;
    this.words = words;
  }

  /** Returns the boxes of a slot, and one that says how many more there are. */
  List<Box> of(String slot) {
    List<Row> all = bySlot.getOrDefault(slot, List.of());
    List<Row> drawn = drawn(all);
    List<Box> boxes = new ArrayList<>(drawn.stream().map(this::box).toList());
    int more = all.size() - drawn.size();
    if (more > 0) {
      String label = words.get("options.more", more);
      boxes.add(
          new Box(slot + "#more", null, label, Kind.GROUPING, Tone.PLAIN, List.of(), List.of()));
    }
    return boxes;
  }

  private static List<Row> drawn(List<Row> all) {
    List<Row> drawn = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i < MOST || all.get(i).has("decided")) {
        drawn.add(all.get(i));
      }
    }
    return drawn;
  }

  boolean isTruncated() {
    return bySlot.values().stream().anyMatch(all -> drawn(all).size() < all.size());
  }

  /** Whether what was derived and what was decided part anywhere. */
  boolean doPart() {
    return bySlot.values().stream().flatMap(List::stream).anyMatch(row -> parting(row).isPresent());
  }

  private Box box(Row row) {
    Optional<Node> product = row.node("product");
    String label = product.map(labels::of).orElseGet(() -> named(row));
    String iri = product.map(Node::getURI).orElse(row.text("option"));
    return new Box(
        row.text("option"),
        iri,
        label,
        Kind.SYSTEM_SOFTWARE,
        tone(row),
        figures(row),
        details(row));
  }

  /** A technology that no table knows has its name, or the last part of its address. */
  private static String named(Row row) {
    String name = row.text("technology");
    String address = row.text("option");
    return name.isEmpty() ? address.substring(address.lastIndexOf('/') + 1) : name;
  }

  private static Tone tone(Row row) {
    Tone decided = decided(row.slug("decided"));
    if (decided != Tone.PLAIN) {
      return decided;
    }
    if (row.flag("suppressed")) {
      return Tone.SUPPRESSED;
    }
    int stated = row.count("stated");
    int met = stated + row.count("attributed");
    if (met == 0) {
      return row.count("planned") > 0 ? Tone.PLANNED : Tone.PLAIN;
    }
    if (stated == 0) {
      return Tone.ATTRIBUTED;
    }
    return row.count("retiring") == met ? Tone.RETIRING : Tone.PLAIN;
  }

  /** Returns the tone of what the network decided; plain where it did not. */
  static Tone decided(String outcome) {
    return switch (outcome) {
      case "recommended" -> Tone.RECOMMENDED;
      case "accepted" -> Tone.ACCEPTED;
      case "contain" -> Tone.CONTAIN;
      case "avoid" -> Tone.AVOID;
      default -> Tone.PLAIN;
    };
  }

  private List<Figure> figures(Row row) {
    if (row.flag("suppressed") || !row.has("base")) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    int attributed = row.count("attributed");
    figures.add(
        new Figure(
            words.get("figure.offices"), row.count("stated") + attributed, row.count("base")));
    // Where all is attributed, the tone says so.
    add(figures, words.get("figure.attributed"), row.count("stated") == 0 ? 0 : attributed);
    add(figures, words.get("figure.planned"), row.count("planned"));
    add(figures, words.get("figure.retiring"), row.count("retiring"));
    add(figures, words.get("figure.gained"), row.count("gained"));
    add(figures, words.get("figure.lost"), row.count("lost"));
    return figures;
  }

  /** Adds a count, unless it is 0, of the same base as the first one. */
  static void add(List<Figure> figures, String label, int count) {
    if (count > 0) {
      figures.add(new Figure(label, count, figures.getFirst().base()));
    }
  }

  private List<String> details(Row row) {
    List<String> details = new ArrayList<>();
    details.add(row.flag("suppressed") ? words.get("suppressed") : parting(row).orElse(""));
    if (row.count("pastSupport") > 0) {
      details.add(words.get("option.past-support", row.count("pastSupport")));
    }
    int base = row.count("stated") + row.count("attributed");
    if (row.has("withoutPlatforms") && row.count("withoutPlatforms") < base) {
      details.add(words.get("option.without-platforms", row.count("withoutPlatforms")));
    }
    offices(row, "approved", details);
    offices(row, "constrained", details);
    offices(row, "divest", details);
    offices(row, "prohibited", details);
    return details;
  }

  private void offices(Row row, String column, List<String> details) {
    if (row.count(column) > 0) {
      details.add(words.get("option." + column, row.count(column)));
    }
  }

  /** Says where derived and decided part; nothing where they agree or one of them is missing. */
  private Optional<String> parting(Row row) {
    String decided = row.slug("decided");
    if (decided.isEmpty() || row.flag("suppressed")) {
      return Optional.empty();
    }
    boolean often = row.count("share") >= OFTEN;
    boolean wanted = decided.equals("recommended");
    boolean unwanted = decided.equals("avoid") || decided.equals("contain");
    if (wanted && !often) {
      return Optional.of(words.get("option.parts.rare"));
    }
    return unwanted && often ? Optional.of(words.get("option.parts.often")) : Optional.empty();
  }
}
