package org.archipel.web.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.query.Answer;
import org.archipel.query.ClaimWords;
import org.archipel.view.answer.ClaimPhrase;
import org.archipel.view.answer.Row;
import org.archipel.web.compare.Comparison.Counts;
import org.archipel.web.compare.Comparison.Group;
import org.archipel.web.compare.Comparison.InShort;
import org.archipel.web.compare.Comparison.Item;
import org.archipel.web.compare.Comparison.Line;
import org.archipel.web.compare.Comparison.Verdict;
import org.archipel.web.door.Here;
import org.archipel.web.question.Field.Option;
import org.archipel.web.question.ShownAnswer;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.PageLabels;

/** Puts answers side by side. One thread, one transaction. */
public final class Comparing {

  /** Things that a line in short names. */
  private static final int NAMED = 8;

  private final List<Node> offices;
  private final List<Row> rows;
  private final Answer answer;
  private final Here here;
  private final GraphView graph;
  private final Cells cells;

  /**
   * @param answer to {@code compare/side-by-side}
   */
  public Comparing(List<Node> offices, Answer answer, DatasetGraph dataset, Here here) {
    this.offices = List.copyOf(offices);
    this.answer = answer;
    this.rows = Row.of(answer);
    this.here = here;
    this.graph = new GraphView(dataset.getUnionGraph());
    this.cells = new Cells(new PageLabels(dataset, here.tongues()));
  }

  /** Returns the capabilities of which anything was said of these offices, by name. */
  public List<Option> capabilities() {
    return rows.stream()
        .flatMap(row -> row.node("capability").stream())
        .distinct()
        .map(node -> new Option(GraphView.slug(node), cells.of(node).text()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  /**
   * Compares.
   *
   * @param capability only this one and narrower ones, by its slug; empty for all
   * @param onlyDifferences whether lines that do not differ are left out
   * @param slots the answer to {@code architecture/which-slots}
   */
  public Comparison comparison(String capability, boolean onlyDifferences, Answer slots) {
    List<Row> wanted = rows.stream().filter(row -> isIn(row, capability)).toList();
    Map<String, List<Row>> byCapability = grouped(wanted, "capability");
    Map<Node, Set<Node>> usual = blocks(slots);
    List<Group> all = new ArrayList<>();
    byCapability.values().forEach(some -> all.add(group(some, usual)));
    List<Group> groups =
        all.stream()
            .map(group -> onlyDifferences ? differences(group) : group)
            .filter(group -> !group.lines().isEmpty())
            .sorted(
                Comparator.comparing((Group group) -> group.lines().getFirst().verdict())
                    .thenComparing(Group::name))
            .toList();
    return new Comparison(
        offices.stream().map(cells::of).toList(), inShort(wanted), groups, counts(all));
  }

  private boolean isIn(Row row, String capability) {
    return capability.isEmpty()
        || row.node("capability").filter(node -> isIn(node, capability, 0)).isPresent();
  }

  /** Whether a capability is this one or within it; the depth guards against circles. */
  private boolean isIn(Node node, String capability, int depth) {
    return GraphView.slug(node).equals(capability)
        || (depth < 9
            && graph.objects(node, SKOS.broader.asNode()).stream()
                .anyMatch(wider -> isIn(wider, capability, depth + 1)));
  }

  private static Map<String, List<Row>> grouped(List<Row> rows, String column) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.text(column), TreeMap::new, Collectors.toList()));
  }

  private static Map<Node, Set<Node>> blocks(Answer slots) {
    Map<Node, Set<Node>> blocks = new LinkedHashMap<>();
    for (Row row : Row.of(slots)) {
      if (row.count("stated") + row.count("attributed") > 0) {
        blocks.computeIfAbsent(row.the("for"), any -> new LinkedHashSet<>()).add(row.the("block"));
      }
    }
    return blocks;
  }

  private static Group differences(Group group) {
    return new Group(
        group.name(),
        group.lines().stream().filter(line -> line.verdict() == Verdict.DIFFERENT).toList(),
        List.of());
  }

  private static Counts counts(List<Group> groups) {
    Map<Verdict, Long> counts =
        groups.stream()
            .flatMap(group -> group.lines().stream())
            .collect(Collectors.groupingBy(Line::verdict, Collectors.counting()));
    return new Counts(
        counts.getOrDefault(Verdict.DIFFERENT, 0L).intValue(),
        counts.getOrDefault(Verdict.SAME, 0L).intValue(),
        counts.getOrDefault(Verdict.ONLY_ONE, 0L).intValue());
  }

  private Group group(List<Row> some, Map<Node, Set<Node>> usual) {
    List<Line> lines = new ArrayList<>();
    grouped(some, "block").values().forEach(slot -> lines.add(line(slot)));
    lines.sort(Comparator.comparing(Line::verdict).thenComparing(Line::block));
    String name =
        some.getFirst()
            .node("capability")
            .map(node -> cells.of(node).text())
            .orElseGet(() -> here.say("compare.no-capability"));
    return new Group(name, lines, nobody(some, usual));
  }

  /** Returns the blocks of a capability that others fill, and none of these is said to. */
  private List<Cell> nobody(List<Row> some, Map<Node, Set<Node>> usual) {
    Set<Node> left =
        some.getFirst()
            .node("capability")
            .map(node -> new LinkedHashSet<>(usual.getOrDefault(node, Set.of())))
            .orElseGet(LinkedHashSet::new);
    for (Row row : some) {
      row.node("block").ifPresent(left::remove);
      row.node("product")
          .ifPresent(has -> graph.objects(has, Arc.FILLS_BLOCK).forEach(left::remove));
    }
    return left.stream().map(cells::of).sorted(Comparator.comparing(Cell::text)).toList();
  }

  private Line line(List<Row> slot) {
    Verdict verdict =
        switch (slot.getFirst().text("verdict")) {
          case "same" -> Verdict.SAME;
          case "different" -> Verdict.DIFFERENT;
          default -> Verdict.ONLY_ONE;
        };
    String block =
        slot.getFirst()
            .node("block")
            .map(node -> cells.of(node).text())
            .orElseGet(() -> here.say("compare.no-block"));
    Map<String, Set<Node>> having = having(slot);
    int speaking = slot.getFirst().count("saidBy");
    List<List<Item>> columns = new ArrayList<>();
    for (Node office : offices) {
      Map<String, List<Row>> things =
          slot.stream()
              .filter(row -> row.is("office", office))
              .collect(
                  Collectors.groupingBy(Comparing::thing, LinkedHashMap::new, Collectors.toList()));
      columns.add(
          things.entrySet().stream()
              .map(
                  thing ->
                      item(
                          thing.getValue(),
                          speaking > 1
                              && having.getOrDefault(thing.getKey(), Set.of()).size() == speaking))
              .sorted(Comparator.comparing(Item::isShared))
              .toList());
    }
    return new Line(block, verdict, columns);
  }

  private static String thing(Row row) {
    return row.has("product")
        ? row.text("product")
        : row.text("technology").toLowerCase(java.util.Locale.ROOT);
  }

  private static Map<String, Set<Node>> having(List<Row> some) {
    Map<String, Set<Node>> having = new LinkedHashMap<>();
    for (Row row : some) {
      having
          .computeIfAbsent(thing(row), any -> new TreeSet<>(NodeCmp::compareRDFTerms))
          .add(row.the("office"));
    }
    return having;
  }

  private Item item(List<Row> claims, boolean isShared) {
    Row row = claims.stream().sorted(ClaimPhrase.STRONGEST).findFirst().orElseThrow();
    ClaimPhrase claim = ClaimPhrase.of(row);
    Cell phrase = cells.of(row.the("claim")).withText(phrase(claim));
    return new Item(name(row), phrase, claim.isAttributed(), isShared);
  }

  private String phrase(ClaimPhrase claim) {
    return ShownAnswer.phrase(
        new ClaimWords(
            claim.status(),
            claim.claimStatus(),
            claim.grade(),
            claim.asOf(),
            claim.since(),
            claim.until(),
            answer.asOf()),
        here);
  }

  private Cell name(Row row) {
    Cell name =
        row.node("product").map(cells::of).orElseGet(() -> Cell.text(row.text("technology")));
    String version = row.text("version");
    return version.isEmpty() ? name : name.withText(name.text() + " " + version);
  }

  /** Returns what all have, then for each office what was said of it alone. */
  private List<InShort> inShort(List<Row> wanted) {
    Map<String, Set<Node>> having = having(wanted);
    Map<String, Row> first = new LinkedHashMap<>();
    wanted.forEach(row -> first.putIfAbsent(thing(row), row));
    List<InShort> all = new ArrayList<>();
    String everyone = here.say(offices.size() == 2 ? "compare.both" : "compare.all");
    add(all, everyone, having, first, offices);
    for (Node office : offices) {
      add(all, here.say("compare.only", cells.of(office).text()), having, first, List.of(office));
    }
    return all;
  }

  private void add(
      List<InShort> all,
      String who,
      Map<String, Set<Node>> having,
      Map<String, Row> first,
      List<Node> exactly) {
    List<Cell> things =
        having.entrySet().stream()
            .filter(entry -> entry.getValue().equals(Set.copyOf(exactly)))
            .flatMap(entry -> java.util.Optional.ofNullable(first.get(entry.getKey())).stream())
            .map(
                row ->
                    row.node("product")
                        .map(cells::of)
                        .orElseGet(() -> Cell.text(row.text("technology"))))
            .sorted(Comparator.comparing(Cell::text))
            .toList();
    all.add(
        new InShort(
            who, things.stream().limit(NAMED).toList(), Math.max(0, things.size() - NAMED)));
  }
}
