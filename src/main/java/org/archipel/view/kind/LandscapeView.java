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
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Layers;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.ClaimPhrase;
import org.archipel.view.answer.Row;

/**
 * {@code landscape}: what one office runs, on the capabilities that it serves, with the standing of
 * every claim.
 */
final class LandscapeView implements View {

  private static final String NAME = "landscape";

  /** Systems and uses that are drawn; the rest is counted in a note. */
  private static final int MOST = 400;

  @Override
  public Viewpoint viewpoint() {
    return new Viewpoint(
        NAME,
        List.of("stakeholder.cio", "stakeholder.architect", "stakeholder.peers"),
        List.of("view.landscape.concern.what", "view.landscape.concern.standing"),
        List.of("model.layers"),
        List.of("view.landscape.correspondence"),
        List.of("gap.not-said", "gap.retired"));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.of("office", ValueType.OFFICE, "The office.", "AU").needed());
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
    private final List<Row> rows;
    private final int retired;
    private final int left;
    private final Labels labels;
    private final Places places;

    Drawing(Sources sources) {
      this.sources = sources;
      this.words = Words.of(sources.language());
      this.office = sources.one("office").orElseThrow();
      Answer answer = sources.ask("office/what-runs", Map.of("office", List.of(office.getURI())));
      List<Row> all = Row.of(answer);
      List<Row> living = all.stream().filter(row -> !ClaimPhrase.of(row).isRetired()).toList();
      this.retired = all.size() - living.size();
      this.left = Math.max(0, living.size() - MOST);
      this.rows = living.subList(0, living.size() - left);
      this.places = Places.ofCapabilities(sources);
      this.labels = sources.labels(things());
      if (rows.isEmpty()) {
        throw Trouble.usage(
            "There is nothing to draw for %s: nothing that this audience may see says what it runs."
                .formatted(labels.of(office)));
      }
    }

    private Set<Node> things() {
      Set<Node> things = new LinkedHashSet<>(List.of(office));
      for (Row row : rows) {
        for (String column : List.of("capability", "system", "product", "block", "claimant")) {
          row.node(column).ifPresent(things::add);
        }
        row.node("capability").ifPresent(capability -> things.add(places.topOf(capability)));
      }
      return things;
    }

    Picture picture(Viewpoint viewpoint) {
      Layers layers = new Layers(areas());
      long attributed = rows.stream().filter(row -> ClaimPhrase.of(row).isAttributed()).count();
      return new Picture(
          viewpoint,
          words.get("view.landscape.title", labels.of(office)),
          words.get("view.landscape.subtitle"),
          words.get("base.claims", rows.size(), attributed),
          layers,
          Tones.legend(layers, NAME, words),
          notes(),
          left > 0,
          sources.language(),
          sources.stand());
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      notes.add(words.get("note.not-said"));
      if (retired > 0) {
        notes.add(words.get("note.retired", retired));
      }
      if (left > 0) {
        notes.add(words.get("note.left-out", left));
      }
      return notes;
    }

    private List<Group> areas() {
      Map<Node, List<Row>> byCapability = new LinkedHashMap<>();
      List<Row> nowhere = new ArrayList<>();
      for (Row row : rows) {
        row.node("capability")
            .map(capability -> byCapability.computeIfAbsent(capability, any -> new ArrayList<>()))
            .orElse(nowhere)
            .add(row);
      }
      List<Group> areas = new ArrayList<>();
      places
          .grouped(List.copyOf(byCapability.keySet()), node -> node)
          .forEach((top, capabilities) -> areas.add(area(top, capabilities, byCapability)));
      if (!nowhere.isEmpty()) {
        areas.add(elsewhere(nowhere));
      }
      return areas;
    }

    private Group area(Node top, List<Node> capabilities, Map<Node, List<Row>> rows) {
      List<Group> groups = new ArrayList<>();
      for (Node capability : capabilities) {
        String id = "area/" + top.getURI() + "/" + capability.getURI();
        Box box = plain(id, capability, Kind.CAPABILITY);
        groups.add(systems(box, rows.getOrDefault(capability, List.of())));
      }
      return new Group(plain("area/" + top.getURI(), top, Kind.GROUPING), groups, List.of());
    }

    /** What serves no capability that anybody named. */
    private Group elsewhere(List<Row> rows) {
      String label = words.get("capability.none");
      Box box = new Box("area/none", null, label, Kind.GROUPING, Tone.PLAIN, List.of(), List.of());
      return systems(box, rows);
    }

    /** The systems of a capability, each with what it is made of; what is in none, by itself. */
    private Group systems(Box within, List<Row> rows) {
      Map<String, List<Row>> alone = new LinkedHashMap<>();
      Map<Node, List<Row>> parts = new LinkedHashMap<>();
      Map<Node, List<Row>> systems = new LinkedHashMap<>();
      for (Row row : rows) {
        Map<Node, List<Row>> known = isUse(row) ? parts : systems;
        row.node("system")
            .map(system -> known.computeIfAbsent(system, any -> new ArrayList<>()))
            .orElseGet(() -> alone.computeIfAbsent(use(row), any -> new ArrayList<>()))
            .add(row);
      }
      List<Box> boxes = new ArrayList<>();
      alone.values().forEach(claims -> boxes.add(used(within.id(), claims)));
      List<Group> groups = new ArrayList<>();
      Set<Node> all = new LinkedHashSet<>(systems.keySet());
      all.addAll(parts.keySet());
      for (Node system : all) {
        Box box = system(within.id(), system, systems.getOrDefault(system, List.of()));
        List<Row> made = parts.getOrDefault(system, List.of());
        if (made.isEmpty()) {
          boxes.add(box);
        } else {
          groups.add(new Group(box, List.of(), uses(box.id(), made)));
        }
      }
      return new Group(within, groups, boxes);
    }

    private List<Box> uses(String within, List<Row> rows) {
      Map<String, List<Row>> same = new LinkedHashMap<>();
      rows.forEach(row -> same.computeIfAbsent(use(row), any -> new ArrayList<>()).add(row));
      return same.values().stream().map(claims -> used(within, claims)).toList();
    }

    private static boolean isUse(Row row) {
      return row.has("product") || !row.text("technology").isEmpty();
    }

    /** Returns what is used: the same text for claims that say the same. */
    private String use(Row row) {
      String name = row.node("product").map(labels::of).orElse(row.text("technology"));
      String version = row.text("version");
      return version.isEmpty() ? name : name + " " + version;
    }

    private Box used(String within, List<Row> claims) {
      Row first = claims.getFirst();
      String iri = first.node("product").map(Node::getURI).orElse(first.text("claim"));
      return box(within, claims, iri, use(first), Kind.SYSTEM_SOFTWARE);
    }

    private Box system(String within, Node system, List<Row> claims) {
      return claims.isEmpty()
          ? plain(within + "/" + system.getURI(), system, Kind.APPLICATION_COMPONENT)
          : box(within, claims, system.getURI(), labels.of(system), Kind.APPLICATION_COMPONENT);
    }

    private Box plain(String id, Node thing, Kind kind) {
      return new Box(id, thing.getURI(), labels.of(thing), kind, Tone.PLAIN, List.of(), List.of());
    }

    /** Draws what several claims say of one thing: the strongest, the others to be read. */
    private Box box(String within, List<Row> claims, String iri, String label, Kind kind) {
      List<Row> sorted = claims.stream().sorted(ClaimPhrase.STRONGEST).toList();
      List<String> details = new ArrayList<>();
      for (Row row : sorted) {
        details.add(ClaimPhrase.of(row).in(words, sources.stand().asOf()));
        row.node("claimant")
            .ifPresent(
                who -> details.add(words.get("claim.by", labels.of(who), row.text("claimAsOf"))));
      }
      sorted.getFirst().node("block").ifPresent(block -> details.add(labels.of(block)));
      String id = within + "/" + sorted.getFirst().text("claim");
      Tone tone = ClaimPhrase.of(sorted.getFirst()).tone();
      return new Box(id, iri, label, kind, tone, List.of(), details);
    }
  }
}
