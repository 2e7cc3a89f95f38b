package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;

/** The treaties, regional systems and cooperations of an office, and the members of one of them. */
record Memberships(GraphView graph, Cells cells) {

  private static final Node SOURCE = DCTerms.source.asNode();

  /** Returns what an office belongs to, and the dates of standards that this brings with it. */
  List<Section> of(Node office) {
    List<Node> memberships = graph.subjects(Arc.IS_MEMBERSHIP_OF, office);
    if (memberships.isEmpty()) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "Treaties, regional systems and cooperations",
            "memberships",
            table("Framework", Arc.IS_MEMBERSHIP_IN, memberships)));
    List<Node> milestones =
        memberships.stream()
            .flatMap(membership -> graph.objects(membership, Arc.IS_MEMBERSHIP_IN).stream())
            .flatMap(framework -> graph.subjects(Arc.BINDS_MEMBERS_OF, framework).stream())
            .distinct()
            .sorted(Comparator.comparing(cells.labels()))
            .toList();
    if (!milestones.isEmpty()) {
      sections.add(
          Section.of("Dates of standards that concern it", "standard-dates", dates(milestones)));
    }
    return sections;
  }

  /** Returns who takes part in a framework. */
  List<Section> in(Node framework) {
    List<Node> memberships = graph.subjects(Arc.IS_MEMBERSHIP_IN, framework);
    return memberships.isEmpty()
        ? List.of()
        : List.of(
            Section.of("Members", "members", table("Office", Arc.IS_MEMBERSHIP_OF, memberships)));
  }

  private Table table(String first, Node other, List<Node> memberships) {
    List<List<Cell>> rows =
        memberships.stream()
            .sorted(Comparator.comparing(membership -> label(membership, other)))
            .map(
                membership ->
                    List.of(
                        cell(membership, other),
                        cell(membership, Arc.HAS_MEMBERSHIP_KIND),
                        cell(membership, Arc.SINCE),
                        cell(membership, Arc.UNTIL),
                        cell(membership, Arc.AS_OF),
                        cell(membership, SOURCE)))
            .toList();
    return new Table(
        "", heads(first, "Takes part as", "Since", "Until", "As of", "Source"), rows, "");
  }

  private Table dates(List<Node> milestones) {
    List<List<Cell>> rows =
        milestones.stream()
            .map(
                milestone ->
                    List.of(
                        cells.of(milestone),
                        cell(milestone, Arc.DATE),
                        cell(milestone, Arc.BINDS_MEMBERS_OF),
                        cell(milestone, Arc.AS_OF)))
            .toList();
    return new Table("", heads("What", "Date", "As a member of", "As of"), rows, "");
  }

  private String label(Node membership, Node other) {
    return graph.object(membership, other).map(cells.labels()).orElse("");
  }

  private Cell cell(Node thing, Node property) {
    Optional<Node> value = graph.object(thing, property);
    return value.map(cells::of).orElse(Cell.text("–"));
  }

  private static List<Head> heads(String... names) {
    return List.of(names).stream().map(name -> new Head(name, "")).toList();
  }
}
