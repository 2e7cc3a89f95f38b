package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.archipel.problem.Trouble;
import org.archipel.query.BadArgument;
import org.archipel.query.Labels;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.view.Kind;
import org.archipel.view.Model.Box;
import org.archipel.view.Model.Cell;
import org.archipel.view.Model.Figure;
import org.archipel.view.Model.Group;
import org.archipel.view.Model.Matrix;
import org.archipel.view.Picture;
import org.archipel.view.Sources;
import org.archipel.view.Tone;
import org.archipel.view.View;
import org.archipel.view.Viewpoint;
import org.archipel.view.Words;
import org.archipel.view.answer.ClaimPhrase;
import org.archipel.view.answer.Row;

/** {@code comparison}: several offices side by side, by capability and building block. */
final class ComparisonView implements View {

  private static final String NAME = "comparison";
  private static final int MOST_OFFICES = 8;

  /** Rows that are drawn; slots that several offices speak of come first. */
  private static final int MOST_ROWS = 60;

  private static final int MOST_IN_CELL = 4;

  @Override
  public Viewpoint viewpoint() {
    return new Viewpoint(
        NAME,
        List.of("stakeholder.cio", "stakeholder.architect", "stakeholder.peers"),
        List.of("view.comparison.concern.side"),
        List.of("model.matrix"),
        List.of("view.comparison.correspondence"),
        List.of("gap.not-said", "gap.retired"));
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of(
                "office", ValueType.OFFICE, "The offices to compare, two to eight.", "AU", "GB")
            .needed()
            .many(),
        Parameter.of("capability", ValueType.CAPABILITY, "Only these capabilities.", "search")
            .many());
  }

  @Override
  public Picture draw(Sources sources) {
    return new Drawing(sources).picture(viewpoint());
  }

  /** One drawing under way. One thread. */
  private static final class Drawing {

    private final Sources sources;
    private final Words words;
    private final List<Node> offices;
    private final Map<String, List<Row>> slots;
    private final int left;
    private final Places places;
    private final Labels labels;

    Drawing(Sources sources) {
      this.sources = sources;
      this.words = Words.of(sources.language());
      this.offices = sources.given("office");
      if (offices.size() < 2 || offices.size() > MOST_OFFICES) {
        throw new BadArgument(
            "office",
            "comparison takes two to %d offices, not %d: office=AU,GB."
                .formatted(MOST_OFFICES, offices.size()));
      }
      List<String> codes = offices.stream().map(Node::getURI).toList();
      List<Node> wanted = sources.given("capability");
      List<Row> rows =
          Row.of(sources.ask("compare/side-by-side", Map.of("office", codes))).stream()
              .filter(row -> row.has("capability"))
              .filter(row -> wanted.isEmpty() || wanted.contains(row.the("capability")))
              .toList();
      Map<String, List<Row>> all = bySlot(rows);
      this.slots = most(all);
      this.left = all.size() - slots.size();
      this.places = Places.ofCapabilities(sources);
      this.labels = sources.labels(things(rows));
      if (rows.isEmpty()) {
        throw Trouble.usage("Nothing that may be seen here was said of these offices for that.");
      }
    }

    private static Map<String, List<Row>> bySlot(List<Row> rows) {
      Map<String, List<Row>> slots = new LinkedHashMap<>();
      for (Row row : rows) {
        String key = row.text("capability") + " " + row.text("block");
        slots.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
      }
      return slots;
    }

    /** Keeps the slots of which most offices speak, in their order. */
    private static Map<String, List<Row>> most(Map<String, List<Row>> all) {
      Set<String> kept = new TreeSet<>();
      all.entrySet().stream()
          .sorted(
              java.util.Comparator.comparingInt(
                      (Map.Entry<String, List<Row>> slot) ->
                          -slot.getValue().getFirst().count("saidBy"))
                  .thenComparing(Map.Entry::getKey))
          .limit(MOST_ROWS)
          .forEach(slot -> kept.add(slot.getKey()));
      Map<String, List<Row>> most = new LinkedHashMap<>(all);
      most.keySet().retainAll(kept);
      return most;
    }

    private Set<Node> things(List<Row> rows) {
      Set<Node> things = new LinkedHashSet<>(offices);
      for (Row row : rows) {
        for (String column : List.of("capability", "block", "product", "claimant")) {
          row.node(column).ifPresent(things::add);
        }
      }
      return things;
    }

    Picture picture(Viewpoint viewpoint) {
      List<String> names = offices.stream().map(labels::of).toList();
      Matrix matrix = new Matrix(groups(), columns(), cells());
      List<String> notes = new ArrayList<>();
      notes.add(words.get("note.dash"));
      notes.add(words.get("note.not-said"));
      if (left > 0) {
        notes.add(words.get("note.rows.truncated", left));
      }
      return new Picture(
          viewpoint,
          words.get("view.comparison.title", String.join(words.get("list.comma"), names)),
          "",
          words.get("base.offices", offices.size()),
          matrix,
          Tones.legend(matrix, NAME, words),
          notes,
          left > 0,
          sources.language(),
          sources.stand());
    }

    private List<Box> columns() {
      return offices.stream().map(office -> thing(office, Kind.BUSINESS_ACTOR)).toList();
    }

    private Box thing(Node node, Kind kind) {
      return new Box(
          node.getURI(), node.getURI(), labels.of(node), kind, Tone.PLAIN, List.of(), List.of());
    }

    private List<Group> groups() {
      Map<Node, List<Box>> byCapability = new LinkedHashMap<>();
      slots.forEach(
          (key, rows) ->
              rows.getFirst()
                  .node("capability")
                  .ifPresent(
                      capability ->
                          byCapability
                              .computeIfAbsent(capability, any -> new ArrayList<>())
                              .add(row(key, rows.getFirst()))));
      List<Group> groups = new ArrayList<>();
      places
          .grouped(List.copyOf(byCapability.keySet()), node -> node)
          .values()
          .forEach(
              capabilities ->
                  capabilities.forEach(
                      capability ->
                          groups.add(
                              new Group(
                                  thing(capability, Kind.CAPABILITY),
                                  List.of(),
                                  byCapability.getOrDefault(capability, List.of())))));
      return groups;
    }

    private Box row(String key, Row row) {
      Tone tone =
          switch (row.text("verdict")) {
            case "same" -> Tone.SAME;
            case "different" -> Tone.OTHER;
            default -> Tone.PLAIN;
          };
      String label = row.node("block").map(labels::of).orElse(words.get("block.none"));
      Figure said = new Figure(words.get("figure.said"), row.count("saidBy"), offices.size());
      return new Box(
          key,
          row.node("block").map(Node::getURI).orElse(null),
          label,
          Kind.APPLICATION_SERVICE,
          tone,
          List.of(said),
          List.of());
    }

    private List<Cell> cells() {
      List<Cell> cells = new ArrayList<>();
      slots.forEach(
          (key, rows) -> {
            for (Node office : offices) {
              List<Box> boxes =
                  boxes(rows.stream().filter(row -> row.is("office", office)).toList());
              if (!boxes.isEmpty()) {
                cells.add(new Cell(key, office.getURI(), boxes));
              }
            }
          });
      return cells;
    }

    private List<Box> boxes(List<Row> rows) {
      Map<String, List<Row>> same = new LinkedHashMap<>();
      rows.forEach(row -> same.computeIfAbsent(label(row), any -> new ArrayList<>()).add(row));
      List<Box> boxes =
          new ArrayList<>(same.values().stream().limit(MOST_IN_CELL).map(this::use).toList());
      int more = same.size() - boxes.size();
      if (more > 0) {
        String id =
            rows.getFirst().text("claim")
                + "#more/"
                + rows.getFirst().text("capability")
                + rows.getFirst().text("block");
        String label = words.get("options.more", more);
        boxes.add(new Box(id, null, label, Kind.GROUPING, Tone.PLAIN, List.of(), List.of()));
      }
      return boxes;
    }

    private Box use(List<Row> claims) {
      Row row = claims.stream().sorted(ClaimPhrase.STRONGEST).findFirst().orElseThrow();
      ClaimPhrase phrase = ClaimPhrase.of(row);
      List<String> details = new ArrayList<>();
      details.add(phrase.in(words, sources.stand().asOf()));
      row.node("claimant")
          .ifPresent(
              who -> details.add(words.get("claim.by", labels.of(who), row.text("claimAsOf"))));
      String iri = row.node("product").map(Node::getURI).orElse(row.text("claim"));
      String id = row.text("claim") + " " + row.text("capability") + " " + row.text("block");
      return new Box(id, iri, label(row), Kind.SYSTEM_SOFTWARE, phrase.tone(), List.of(), details);
    }

    private String label(Row row) {
      String name = row.node("product").map(labels::of).orElse(row.text("technology"));
      String version = row.text("version");
      return version.isEmpty() ? name : name + " " + version;
    }
  }
}
