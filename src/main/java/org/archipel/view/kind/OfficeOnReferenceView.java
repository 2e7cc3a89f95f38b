package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.Labels;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Layers;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;

/**
 * {@code office-on-reference}: the slots of a capability with what one office has in each, and
 * whether it is the same as the reference architecture, another choice, several or a gap.
 */
final class OfficeOnReferenceView implements View {

  private static final String NAME = "office-on-reference";

  @Override
  public Viewpoint viewpoint() {
    return new Viewpoint(
        NAME,
        List.of("stakeholder.cio", "stakeholder.architect"),
        List.of("view.office-on-reference.concern.same", "view.office-on-reference.concern.gap"),
        List.of("model.layers"),
        List.of("view.office-on-reference.correspondence"),
        List.of("gap.not-said", "gap.small-counts"));
  }

  @Override
  public boolean isDerived() {
    return true;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("office", ValueType.OFFICE, "The office.", "AU").needed(),
        ViewParameters.CAPABILITY,
        ViewParameters.RELEASE);
  }

  @Override
  public Picture draw(Sources sources) {
    return new Drawing(sources).picture(viewpoint());
  }

  /** One drawing under way. One thread. */
  private static final class Drawing {

    private final Sources sources;
    private final Words words;
    private final Node office;
    private final Node capability;
    private final List<Row> rows;
    private final Met met;
    private final Places places;
    private final Labels labels;

    Drawing(Sources sources) {
      this.sources = sources;
      this.words = Words.of(sources.language());
      this.office = sources.one("office").orElseThrow();
      this.capability = sources.one("capability").orElseThrow();
      Map<String, List<String>> arguments =
          Map.of(
              "office", List.of(office.getURI()),
              "capability", List.of(capability.getURI()),
              "release", List.of(ViewParameters.release(sources)));
      Answer answer = sources.ask("compare/against-reference", arguments);
      this.rows = Row.of(answer).stream().filter(row -> row.is("capability", capability)).toList();
      this.met = Met.read(sources, arguments);
      this.places = Places.ofBlocks(sources);
      this.labels = sources.labels(things());
      if (rows.isEmpty()) {
        throw nothing(answer);
      }
    }

    private Trouble nothing(Answer answer) {
      // Where there is no such release, the answer says so.
      return Trouble.usage(
          answer.empty().startsWith("There is no reference architecture")
              ? answer.empty()
              : "Nothing is known of technology for %s at %s, so there is nothing to compare. That is no gap: it was not said."
                  .formatted(labels.of(capability), labels.of(office)));
    }

    private Set<Node> things() {
      Set<Node> things = new LinkedHashSet<>(List.of(office, capability));
      for (Row row : rows) {
        for (String column : List.of("product", "common", "recommended")) {
          row.node(column).ifPresent(things::add);
        }
        row.node("block").ifPresent(block -> things.addAll(List.of(block, places.topOf(block))));
      }
      things.addAll(met.products());
      return things;
    }

    Picture picture(Viewpoint viewpoint) {
      Layers layers = new Layers(layers());
      int base = rows.stream().mapToInt(row -> row.count("base")).max().orElse(0);
      return new Picture(
          viewpoint,
          words.get("view.office-on-reference.title", labels.of(office), labels.of(capability)),
          words.get("release.current"),
          words.get("base.capability.attributed", base),
          layers,
          Tones.legend(layers, NAME, words),
          List.of(words.get("note.choice"), words.get("note.gap"), words.get("note.not-said")),
          false,
          sources.language(),
          sources.stand());
    }

    private List<Group> layers() {
      Map<Node, List<Row>> slots = new LinkedHashMap<>();
      Map<Node, Node> blocks = new LinkedHashMap<>();
      for (Row row : rows) {
        Node slot = row.node("slot").orElseThrow();
        slots.computeIfAbsent(slot, any -> new ArrayList<>()).add(row);
        blocks.put(slot, row.node("block").orElseThrow());
      }
      // A slot for a whole layer says no more than those within it.
      List<Node> shown = new ArrayList<>(slots.keySet());
      shown.removeIf(slot -> isLayerOfOthers(blocks.getOrDefault(slot, slot), blocks));
      List<Group> layers = new ArrayList<>();
      places
          .grouped(shown, slot -> blocks.getOrDefault(slot, slot))
          .forEach(
              (top, within) -> {
                List<Group> panels =
                    within.stream().map(slot -> slot(slots.getOrDefault(slot, List.of()))).toList();
                layers.add(new Group(layer(top), panels, List.of()));
              });
      return layers;
    }

    private boolean isLayerOfOthers(Node block, Map<Node, Node> blocks) {
      return places.topOf(block).equals(block)
          && blocks.values().stream()
              .anyMatch(other -> !other.equals(block) && places.topOf(other).equals(block));
    }

    private Box layer(Node top) {
      String label = labels.of(top);
      return new Box(
          "layer/" + top.getURI(),
          top.getURI(),
          label,
          Kind.GROUPING,
          Tone.PLAIN,
          List.of(),
          List.of());
    }

    private Group slot(List<Row> rows) {
      Row first = rows.getFirst();
      List<Figure> figures = new ArrayList<>();
      if (first.has("base")) {
        int met = first.count("stated") + first.count("attributed");
        figures.add(new Figure(words.get("figure.offices"), met, first.count("base")));
      }
      String id = first.text("slot");
      String label = first.node("block").map(labels::of).orElse("");
      Box box =
          new Box(
              id,
              id,
              label,
              Kind.APPLICATION_SERVICE,
              tone(met.finding(first)),
              figures,
              reference(first));
      List<Box> uses = new ArrayList<>();
      rows.stream().filter(Drawing::isUse).map(this::use).forEach(uses::add);
      if (uses.isEmpty()) {
        met.of(first).forEach(use -> uses.add(met(id, use)));
      }
      return new Group(box, List.of(), uses);
    }

    private static Tone tone(String finding) {
      return switch (finding) {
        case "same" -> Tone.SAME;
        case "other" -> Tone.OTHER;
        case "several" -> Tone.SEVERAL;
        case "planned" -> Tone.PLANNED;
        case "missing" -> Tone.GAP;
        default -> Tone.UNKNOWN;
      };
    }

    /** Says what the reference architecture has there. */
    private List<String> reference(Row row) {
      List<String> said = new ArrayList<>();
      row.node("recommended")
          .ifPresent(what -> said.add(words.get("reference.recommended", labels.of(what))));
      row.node("common")
          .ifPresent(
              what ->
                  said.add(words.get("reference.common", labels.of(what), row.count("commonAt"))));
      return said.isEmpty() ? List.of() : List.of(String.join(" · ", said));
    }

    private static boolean isUse(Row row) {
      return row.has("product") || !row.text("technology").isEmpty();
    }

    private Box met(String slot, Met.Use use) {
      String said = words.get(use.attributed() ? "word.attributed" : "word.stated");
      String iri = use.product().getURI();
      return new Box(
          slot + "/" + iri,
          iri,
          labels.of(use.product()),
          Kind.SYSTEM_SOFTWARE,
          use.attributed() ? Tone.ATTRIBUTED : Tone.PLAIN,
          List.of(),
          List.of(said));
    }

    private Box use(Row row) {
      String label = row.node("product").map(labels::of).orElse(row.text("technology"));
      String id = row.text("slot") + "/" + label;
      boolean attributed = row.text("word").equals("attributed");
      Tone decided = OptionBoxes.decided(row.slug("decided"));
      boolean planned = row.slug("status").equals("planned");
      Tone standing = attributed ? Tone.ATTRIBUTED : planned ? Tone.PLANNED : Tone.PLAIN;
      String said = attributed ? words.get("word.attributed") : words.get("word.stated");
      return new Box(
          id,
          row.node("product").map(Node::getURI).orElse(null),
          label,
          Kind.SYSTEM_SOFTWARE,
          decided == Tone.PLAIN ? standing : decided,
          List.of(),
          List.of(planned ? words.get("word.planned", said) : said));
    }
  }
}
