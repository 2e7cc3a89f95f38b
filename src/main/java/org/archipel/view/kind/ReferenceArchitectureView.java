package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.Labels;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Layers;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.Row;
import org.jspecify.annotations.Nullable;

/**
 * {@code reference-architecture}: the slots of a capability in layers, each with the options that
 * offices have there, and what the network decided on them.
 */
final class ReferenceArchitectureView implements View {

  private static final String NAME = "reference-architecture";

  private static final Parameter RIGHT =
      Parameter.of("right", ValueType.RIGHT, "Count only what serves this IP right.", "patents");

  @Override
  public Viewpoint viewpoint() {
    return new Viewpoint(
        NAME,
        List.of("stakeholder.cio", "stakeholder.architect", "stakeholder.network"),
        List.of(
            "view.reference-architecture.concern.slots",
            "view.reference-architecture.concern.parts"),
        List.of("model.layers"),
        List.of("view.reference-architecture.correspondence"),
        List.of("gap.not-said", "gap.small-counts"));
  }

  @Override
  public boolean isDerived() {
    return true;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(ViewParameters.CAPABILITY, RIGHT, ViewParameters.RELEASE);
  }

  @Override
  public Picture draw(Sources sources) {
    Drawing drawing = new Drawing(sources, Words.of(sources.language()));
    return drawing.picture(viewpoint());
  }

  /** One drawing under way. One thread. */
  private static final class Drawing {

    private final Sources sources;
    private final Words words;
    private final Node capability;
    private final List<Row> slots;
    private final Labels labels;
    private final OptionBoxes options;
    private final SlotStandards standards;
    private final List<Group> groups;

    Drawing(Sources sources, Words words) {
      this.sources = sources;
      this.words = words;
      this.capability = sources.one("capability").orElseThrow();
      Map<String, List<String>> arguments = arguments();
      Answer slots = sources.ask("architecture/which-slots", arguments);
      this.slots = Row.of(slots).stream().filter(row -> row.is("for", capability)).toList();
      List<Row> options = Row.of(sources.ask("architecture/which-options", arguments));
      Places places = Places.ofBlocks(sources);
      this.labels = sources.labels(things(options, places));
      if (this.slots.isEmpty()) {
        throw nothing(slots);
      }
      this.options = new OptionBoxes(options, labels, words);
      this.standards = SlotStandards.read(sources, arguments, words);
      this.groups = groups(places);
    }

    private Map<String, List<String>> arguments() {
      Map<String, List<String>> arguments = new java.util.LinkedHashMap<>();
      arguments.put("capability", List.of(capability.getURI()));
      sources.one("right").ifPresent(right -> arguments.put("right", List.of(right.getURI())));
      arguments.put("release", List.of(ViewParameters.release(sources)));
      return arguments;
    }

    private Set<Node> things(List<Row> options, Places places) {
      Set<Node> things = new LinkedHashSet<>(List.of(capability));
      sources.one("right").ifPresent(things::add);
      for (Row slot : slots) {
        slot.node("block").ifPresent(block -> things.addAll(List.of(block, places.topOf(block))));
      }
      options.forEach(option -> option.node("product").ifPresent(things::add));
      return things;
    }

    private Trouble nothing(Answer answer) {
      String what = labels.of(capability);
      return Trouble.usage(
          answer.rows().isEmpty() && !answer.empty().startsWith("Nothing")
              ? "There is no map of %s: %s".formatted(what, answer.empty())
              : "Nobody has shared technology for %s yet, so there is nothing to draw: be the first to share."
                  .formatted(what));
    }

    Picture picture(Viewpoint viewpoint) {
      Layers layers = new Layers(groups);
      int base = slots.stream().mapToInt(slot -> slot.count("base")).max().orElse(0);
      boolean attributed = slots.stream().anyMatch(slot -> slot.count("attributed") > 0);
      return new Picture(
          viewpoint,
          words.get(
              isMap() ? "view.evidence-map.title" : "view.reference-architecture.title",
              labels.of(capability)),
          subtitle(),
          words.get(attributed ? "base.capability.attributed" : "base.capability", base),
          layers,
          Tones.legend(layers, NAME, words),
          notes(),
          options.isTruncated(),
          sources.language(),
          sources.stand());
    }

    private String subtitle() {
      String right = sources.one("right").map(labels::of).orElse(words.get("rights.all"));
      String release =
          ViewParameters.release(sources).equals(ViewParameters.CURRENT)
              ? words.get("release.current")
              : words.get("release.named", ViewParameters.release(sources));
      return right + " · " + release;
    }

    private boolean isMap() {
      return slots.stream().noneMatch(slot -> slot.slug("level").equals("reference-architecture"));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (isMap()) {
        notes.add(words.get("note.evidence-map"));
      } else if (slots.stream().anyMatch(slot -> slot.slug("level").equals("evidence-map"))) {
        notes.add(words.get("note.evidence-map.some"));
      }
      notes.add(words.get("note.base.option"));
      if (options.doPart()) {
        notes.add(words.get("note.parts", OptionBoxes.OFTEN));
      }
      if (options.isTruncated()) {
        notes.add(words.get("note.options.truncated", OptionBoxes.MOST));
      }
      return notes;
    }

    private List<Group> groups(Places places) {
      List<Row> withBlock = slots.stream().filter(slot -> slot.has("block")).toList();
      return places.grouped(withBlock, slot -> slot.node("block").orElseThrow()).entrySet().stream()
          .map(entry -> layer(entry.getKey(), entry.getValue()))
          .toList();
    }

    /**
     * A layer; the slot of the layer's own block gives it its figures, and what fits none of the
     * narrower blocks is a panel of its own.
     */
    private Group layer(Node top, List<Row> slots) {
      Optional<Row> whole = slots.stream().filter(slot -> slot.is("block", top)).findFirst();
      List<Group> panels = new ArrayList<>();
      slots.stream().filter(slot -> !slot.is("block", top)).map(this::slot).forEach(panels::add);
      List<Box> rest = whole.map(slot -> options.of(slot.text("slot"))).orElse(List.of());
      String label = labels.of(top);
      if (whole.isPresent() && panels.isEmpty()) {
        return new Group(slotBox(whole.get(), label), List.of(), rest);
      }
      if (!rest.isEmpty()) {
        String id = whole.orElseThrow().text("slot") + "#rest";
        panels.add(new Group(plain(id, null, words.get("slot.rest")), List.of(), rest));
      }
      Box box =
          whole
              .map(slot -> slotBox(slot, label))
              .orElseGet(() -> plain(top.getURI(), top.getURI(), label));
      return new Group(box, panels, List.of());
    }

    private static Box plain(String id, @Nullable String iri, String label) {
      return new Box(id, iri, label, Kind.GROUPING, Tone.PLAIN, List.of(), List.of());
    }

    private Box slotBox(Row slot, String label) {
      String id = slot.text("slot");
      return new SlotBox(slot, words).box(id, label, standards.of(id));
    }

    private Group slot(Row slot) {
      String block = slot.node("block").map(labels::of).orElse("");
      return new Group(slotBox(slot, block), List.of(), options.of(slot.text("slot")));
    }
  }
}
