package org.archipel.web.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.office.OfficeClaims.Said;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cell.Tone;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.show.Words;
import org.archipel.web.thing.ClaimColumns;
import org.archipel.web.thing.Components;
import org.archipel.web.thing.Facts;
import org.archipel.web.thing.ItemTables;
import org.archipel.web.thing.UseTables;

/** What one side says of an office: systems with their technology, then what stands outside. */
final class OfficeSections {

  private static final List<Node> SYSTEM_FACTS =
      List.of(
          Arc.REALISES_CAPABILITY,
          Arc.SERVES_RIGHT,
          Arc.HAS_DELIVERY,
          Arc.HAS_HOSTING,
          Arc.IS_INSTANCE_OF_PRODUCT,
          Arc.SOURCE_SAYS);

  private final ClaimReader claims;
  private final GraphView graph;
  private final Facts facts;
  private final UseTables tables;
  private final Components components;

  OfficeSections(ClaimReader claims) {
    this.claims = claims;
    this.graph = claims.graph();
    this.facts = new Facts(claims);
    this.tables = new UseTables(claims);
    this.components = new Components(claims);
  }

  /**
   * Returns the sections of one side.
   *
   * @param anchors what the ids of the sections begin with
   */
  List<Section> of(String anchors, List<Said> said, List<Said> denied) {
    Map<Node, List<Node>> usesBySystem = new HashMap<>();
    List<Node> outside = new ArrayList<>();
    Set<Node> systems = new LinkedHashSet<>();
    List<Node> items = said.stream().map(Said::item).toList();
    items.stream().filter(item -> graph.isA(item, Arc.SYSTEM)).forEach(systems::add);
    for (Node use : items) {
      if (graph.object(use, Arc.IS_USE_AT).isPresent()) {
        graph
            .object(use, Arc.IS_PART_OF_SYSTEM)
            .filter(systems::contains)
            .map(system -> usesBySystem.computeIfAbsent(system, any -> new ArrayList<>()))
            .orElse(outside)
            .add(use);
      }
    }
    List<Section> sections = new ArrayList<>();
    if (!systems.isEmpty()) {
      List<Section> parts =
          systems.stream()
              .map(system -> system(anchors, system, usesBySystem.getOrDefault(system, List.of())))
              .toList();
      sections.add(Section.of("Systems", anchors + "systems", count(parts.size()), parts));
    }
    sections.addAll(outside(anchors, outside));
    sections.addAll(new ItemTables(claims).sections(items, anchors, false));
    if (!denied.isEmpty()) {
      sections.add(Section.of("Denied by the office", anchors + "denied", denied(denied)));
    }
    return sections;
  }

  private static String count(int systems) {
    return systems == 1 ? "" : Words.number(systems) + " systems, each with what it is built with.";
  }

  private List<Section> outside(String anchors, List<Node> uses) {
    List<Section> sections = new ArrayList<>();
    List<Node> technology = uses.stream().filter(use -> !isStandard(use)).toList();
    if (!technology.isEmpty()) {
      sections.add(
          Section.of(
              "Shared platforms and technology",
              anchors + "technology",
              tables.outside("Technology", technology)));
    }
    List<Node> standards = uses.stream().filter(this::isStandard).toList();
    if (!standards.isEmpty()) {
      sections.add(
          Section.of("Standards", anchors + "standards", tables.outside("Standard", standards)));
    }
    return sections;
  }

  private Section system(String anchors, Node system, List<Node> uses) {
    List<Table> parts = new ArrayList<>();
    List<Node> technology = uses.stream().filter(use -> !isStandard(use)).toList();
    if (!technology.isEmpty()) {
      parts.add(tables.technology("", technology));
    }
    List<Node> standards = uses.stream().filter(this::isStandard).toList();
    if (!standards.isEmpty()) {
      parts.add(tables.standards("", standards));
    }
    List<Fact> shown = new ArrayList<>();
    shown.add(new Fact("What is said", "What, by whom, where", said(system)));
    shown.addAll(facts.of(system, SYSTEM_FACTS));
    shown.addAll(components.of(system));
    return new Section(
        claims.cells().of(system),
        anchors + GraphView.slug(system).replace('/', '-'),
        facts.definition(system),
        shown,
        parts,
        List.of());
  }

  private List<Cell> said(Node system) {
    ClaimWords words = claims.words(system);
    Cell phrase = new Cell(words.phrase(), "", "", ClaimReader.tone(words));
    return Stream.concat(
            Stream.of(phrase),
            Stream.of(Arc.HAS_CLAIMANT, DCTerms.source.asNode())
                .flatMap(predicate -> graph.objects(system, predicate).stream())
                .map(claims.cells()::of))
        .toList();
  }

  private Table denied(List<Said> denied) {
    ClaimColumns columns = new ClaimColumns(claims);
    List<Head> heads = new ArrayList<>(List.of(new Head("What others said", "")));
    heads.addAll(ClaimColumns.heads());
    List<List<Cell>> rows =
        denied.stream()
            .map(
                said ->
                    Stream.concat(
                            Stream.of(claims.cells().of(said.item()).withTone(Tone.FADED)),
                            columns.cells(said.item()).stream())
                        .toList())
            .toList();
    return new Table("", heads, rows, "");
  }

  private boolean isStandard(Node use) {
    return graph.object(use, Arc.USES_STANDARD).isPresent();
  }
}
