package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Words;

/** What an office runs: its systems with their technology, then what stands outside a system. */
final class OfficeSections {

  private static final List<Node> SYSTEM_FACTS =
      List.of(
          Arc.REALISES_CAPABILITY,
          Arc.SERVES_RIGHT,
          Arc.HAS_DELIVERY,
          Arc.HAS_HOSTING,
          Arc.SOURCE_SAYS);

  private final GraphView graph;
  private final Cells cells;
  private final Facts facts;
  private final UseTables tables;
  private final List<Node> systems;
  private final Map<Node, List<Node>> usesBySystem = new HashMap<>();
  private final List<Node> ownUses = new ArrayList<>();

  OfficeSections(GraphView graph, Cells cells, Node office) {
    this.graph = graph;
    this.cells = cells;
    this.facts = new Facts(graph, cells);
    this.tables = new UseTables(graph, cells);
    this.systems =
        graph.subjects(Arc.IS_RUN_BY, office).stream()
            .sorted(Comparator.comparing(cells.labels()))
            .toList();
    for (Node use : graph.subjects(Arc.IS_USE_AT, office)) {
      graph
          .object(use, Arc.IS_PART_OF_SYSTEM)
          .filter(systems::contains)
          .map(system -> usesBySystem.computeIfAbsent(system, any -> new ArrayList<>()))
          .orElse(ownUses)
          .add(use);
    }
  }

  /** Returns what to bear in mind: that nothing is said, or that the office did not say it. */
  String note(String label) {
    ClaimReader claims = new ClaimReader(graph, cells);
    List<Node> items = items().toList();
    if (items.isEmpty()) {
      return "Nobody has said yet what "
          + label
          + " runs. The office can say so with one file: see “For programs”, stack document.";
    }
    long attributed = items.stream().filter(item -> claims.words(item).isAttributed()).count();
    if (attributed == 0) {
      return "";
    }
    return (attributed == items.size() ? "Every claim" : Words.count(attributed, "claim", "claims"))
        + " below is attributed until the office says it: public sources said so at the time given,"
        + " the office has neither confirmed nor denied it here.";
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!systems.isEmpty()) {
      List<Section> parts = systems.stream().map(this::system).toList();
      sections.add(
          Section.of("Systems", "systems", Words.count(parts.size(), "system", "systems"), parts));
    }
    List<Node> technology = ownUses.stream().filter(use -> !isStandard(use)).toList();
    if (!technology.isEmpty()) {
      sections.add(
          Section.of(
              "Shared platforms and technology, outside its systems",
              "technology",
              tables.technology("", technology)));
    }
    List<Node> standards = ownUses.stream().filter(this::isStandard).toList();
    if (!standards.isEmpty()) {
      sections.add(Section.of("Standards", "standards", tables.standards("", standards)));
    }
    return sections;
  }

  private Section system(Node system) {
    ClaimWords words = new ClaimReader(graph, cells).words(system);
    List<Node> uses = usesBySystem.getOrDefault(system, List.of());
    List<Table> parts = new ArrayList<>();
    List<Node> technology = uses.stream().filter(use -> !isStandard(use)).toList();
    if (!technology.isEmpty()) {
      parts.add(tables.technology("Technology of " + cells.labels().apply(system), technology));
    }
    List<Node> standards = uses.stream().filter(this::isStandard).toList();
    if (!standards.isEmpty()) {
      parts.add(tables.standards("Standards of " + cells.labels().apply(system), standards));
    }
    List<Fact> shown = new ArrayList<>();
    shown.add(
        new Fact(
            "What is said",
            "",
            List.of(new Cell(words.phrase(), "", "", ClaimReader.tone(words)))));
    shown.addAll(facts.of(system, SYSTEM_FACTS));
    shown.add(new Fact("Said by", "Who says so, as of when, and where", sayers(system)));
    return new Section(
        cells.of(system),
        "s-" + GraphView.slug(system).replace('/', '-'),
        facts.definition(system),
        shown,
        parts,
        List.of(),
        true);
  }

  private List<Cell> sayers(Node system) {
    return Stream.of(Arc.HAS_CLAIMANT, Arc.AS_OF, DCTerms.source.asNode())
        .flatMap(predicate -> graph.objects(system, predicate).stream())
        .map(cells::of)
        .toList();
  }

  private Stream<Node> items() {
    return Stream.of(
            systems, ownUses, usesBySystem.values().stream().flatMap(List::stream).toList())
        .flatMap(List::stream);
  }

  private boolean isStandard(Node use) {
    return graph.object(use, Arc.USES_STANDARD).isPresent();
  }
}
