package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;

/**
 * What the network decided on a slot or an option of the reference architecture, beside what
 * follows from what offices say. One thread.
 */
record Decided(GraphView graph, Cells cells) {

  private static final Node CURRENT = Ids.node("architecture", "current");

  /** Codes in the order of how welcome an option is. */
  private static final List<String> OUTCOMES =
      List.of("recommended", "accepted", "contain", "avoid", "");

  Decided(ClaimReader claims) {
    this(claims.graph(), claims.cells());
  }

  /** Returns the figures of a slot or option in the live derivation; none where there are none. */
  List<Fact> figures(Node thing) {
    return finding(thing)
        .map(
            finding -> {
              List<Fact> facts = new ArrayList<>();
              graph
                  .object(finding, Arc.HAS_EVIDENCE_LEVEL)
                  .ifPresent(
                      level ->
                          facts.add(
                              new Fact("Rests on", "How much is known", List.of(cells.of(level)))));
              String base =
                  graph.isA(thing, Arc.SLOT)
                      ? "that said anything about technology for the capability"
                      : "that said anything about the slot";
              facts.add(
                  new Fact(
                      "Met at", "In use or retiring", List.of(Cell.text(words(finding, base)))));
              return facts;
            })
        .orElse(List.of());
  }

  List<Section> sections(Node thing) {
    if (!graph.isA(thing, Arc.SLOT) && !graph.isA(thing, Arc.OPTION)) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    List<Node> options = graph.subjects(Arc.IS_OPTION_OF, thing);
    if (graph.isA(thing, Arc.SLOT)) {
      sections.add(Section.of("Options", "options", options(options)));
    }
    List<Node> decisions = new ArrayList<>(graph.subjects(Arc.DECIDES_ON, thing));
    options.forEach(option -> decisions.addAll(graph.subjects(Arc.DECIDES_ON, option)));
    sections.add(Section.of("Decisions of the network", "decisions", decisions(decisions)));
    List<Node> requirements = graph.subjects(Arc.APPLIES_TO_SLOT, thing);
    if (!requirements.isEmpty()) {
      sections.add(Section.of("Requirements", "requirements", requirements(requirements)));
    }
    return sections;
  }

  private Table options(List<Node> options) {
    List<List<Cell>> rows =
        options.stream()
            .sorted(
                Comparator.comparingInt((Node option) -> OUTCOMES.indexOf(outcome(option)))
                    .thenComparingInt(option -> -count(option))
                    .thenComparing(cells.labels()))
            .map(this::option)
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            "",
            List.of(
                new Head("Option", ""),
                new Head("Product", ""),
                new Head("The network", "What it decided last"),
                new Head(
                    "Offices", "In use or retiring, of those that said anything about the slot")),
            rows,
            "Nobody has said yet what fills it: be the first to share."));
  }

  private List<Cell> option(Node option) {
    return List.of(
        cells.of(option),
        graph.object(option, Arc.OFFERS_PRODUCT).map(cells::of).orElse(Cell.EMPTY),
        latest(option)
            .flatMap(decision -> graph.object(decision, Arc.HAS_DECISION_OUTCOME))
            .map(cells::of)
            .orElse(Cell.EMPTY),
        finding(option).map(finding -> Cell.text(words(finding, ""))).orElse(Cell.EMPTY));
  }

  private Table decisions(List<Node> decisions) {
    List<List<Cell>> rows =
        decisions.stream()
            .distinct()
            .sorted(
                Comparator.comparing((Node decision) -> graph.text(decision, Arc.TAKEN_ON))
                    .reversed()
                    .thenComparing(cells.labels()))
            .map(this::decision)
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            "",
            List.of(
                new Head("Decision", ""),
                new Head("Why", ""),
                new Head("Taken by", ""),
                new Head("On", ""),
                new Head("Dissent", ""),
                new Head("Evidence at that time", ""),
                new Head("Source", "")),
            rows,
            "The network has decided nothing on it: what is common is not thereby recommended."));
  }

  private List<Cell> decision(Node decision) {
    return List.of(
        cells.of(decision),
        texts(decision, Arc.RATIONALE),
        texts(decision, Arc.TAKEN_BY),
        texts(decision, Arc.TAKEN_ON),
        texts(decision, Arc.DISSENT),
        texts(decision, Arc.EVIDENCE),
        graph.object(decision, DCTerms.source.asNode()).map(cells::of).orElse(Cell.EMPTY));
  }

  private Table requirements(List<Node> requirements) {
    List<List<Cell>> rows =
        requirements.stream()
            .sorted(Comparator.comparing(cells.labels()))
            .map(
                requirement ->
                    List.of(
                        cells.of(requirement),
                        graph
                            .object(requirement, Arc.REQUIRES_STANDARD)
                            .map(cells::of)
                            .orElse(Cell.EMPTY),
                        graph
                            .object(requirement, Arc.HAS_INFORMATION_CLASS)
                            .map(cells::of)
                            .orElse(Cell.EMPTY)))
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            "",
            List.of(
                new Head("Requirement", ""), new Head("Standard", ""), new Head("Protection", "")),
            rows,
            ""));
  }

  private Cell texts(Node thing, Node property) {
    String all =
        graph.objects(thing, property).stream()
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? Cell.EMPTY : Cell.text(all);
  }

  private String outcome(Node option) {
    return latest(option)
        .flatMap(decision -> graph.object(decision, Arc.HAS_DECISION_OUTCOME))
        .map(GraphView::slug)
        .orElse("");
  }

  private Optional<Node> latest(Node option) {
    return graph.subjects(Arc.DECIDES_ON, option).stream()
        .max(
            Comparator.comparing((Node decision) -> graph.text(decision, Arc.TAKEN_ON))
                .thenComparing(Node::getURI));
  }

  /** Returns the finding of the live derivation that counts all offices and all rights. */
  private Optional<Node> finding(Node thing) {
    return graph.subjects(Arc.IS_FINDING_ON, thing).stream()
        .filter(finding -> graph.objects(finding, Arc.IS_FINDING_OF).contains(CURRENT))
        .filter(finding -> graph.object(finding, Arc.IS_FINDING_AMONG).isEmpty())
        .filter(finding -> graph.object(finding, Arc.SERVES_RIGHT).isEmpty())
        .findFirst();
  }

  private int count(Node option) {
    return finding(option)
        .map(finding -> graph.text(finding, Arc.OFFICE_COUNT))
        .filter(text -> !text.isEmpty())
        .map(Integer::valueOf)
        .orElse(0);
  }

  private String words(Node finding, String base) {
    String count = graph.text(finding, Arc.OFFICE_COUNT);
    if (count.isEmpty()) {
      return "Withheld: too few offices to be shown";
    }
    String offices = base.isEmpty() ? "" : " offices " + base;
    return "%s of %s%s (%s state or confirm it, %s attributed)"
        .formatted(
            count,
            graph.text(finding, Arc.BASE_COUNT),
            offices,
            graph.text(finding, Arc.STATED_COUNT),
            graph.text(finding, Arc.ATTRIBUTED_COUNT));
  }
}
