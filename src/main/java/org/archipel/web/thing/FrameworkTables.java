package org.archipel.web.thing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cell.Tone;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.show.Words;

/** Tables of who takes part in a treaty, system or cooperation, and of the dates of standards. */
public record FrameworkTables(ClaimReader claims) {

  /** Returns what an office takes part in. */
  public Table joinedBy(String caption, List<Node> memberships) {
    return memberships(caption, memberships, Arc.IS_MEMBERSHIP_IN, "Name");
  }

  /** Returns who takes part in a framework. */
  Table membersOf(List<Node> memberships) {
    return memberships("", memberships, Arc.IS_MEMBERSHIP_OF, "Office");
  }

  private Table memberships(String caption, List<Node> memberships, Node other, String head) {
    List<List<Cell>> rows =
        memberships.stream()
            .map(
                membership ->
                    List.of(
                        cell(membership, other),
                        cell(membership, Arc.HAS_MEMBERSHIP_KIND),
                        cell(membership, Arc.SINCE),
                        cell(membership, Arc.UNTIL),
                        cell(membership, Arc.AS_OF),
                        claims.source(membership),
                        cell(membership, SKOS.note.asNode())))
            .sorted(Comparator.comparing(row -> row.getFirst().text()))
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            caption,
            List.of(
                new Head(head, ""),
                new Head("Takes part as", ""),
                new Head("Since", ""),
                new Head("Until", ""),
                new Head("As of", "When that was known"),
                new Head("Source", ""),
                new Head("Note", "")),
            rows,
            ""));
  }

  /** Returns the milestones of standards, soonest first. */
  Table milestones(List<Node> milestones) {
    List<List<Cell>> rows =
        milestones.stream()
            .sorted(Comparator.comparing(milestone -> claims.graph().text(milestone, Arc.DATE)))
            .map(
                milestone ->
                    List.of(
                        cell(milestone, Arc.DATE),
                        left(milestone),
                        cell(milestone, Arc.IS_MILESTONE_OF_STANDARD),
                        cell(milestone, Arc.HAS_STANDARD_MILESTONE_KIND),
                        cell(milestone, Arc.BINDS_MEMBERS_OF),
                        cell(milestone, SKOS.note.asNode())))
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            "",
            List.of(
                new Head("Day", ""),
                new Head("From today", ""),
                new Head("Standard", ""),
                new Head("What happens", ""),
                new Head("Concerns the members of", ""),
                new Head("Note", "")),
            rows,
            ""));
  }

  /** Returns how far away the day of a milestone is: {@code in 221 days}, {@code over}. */
  public Cell left(Node milestone) {
    String date = claims.graph().text(milestone, Arc.DATE);
    if (date.isEmpty()) {
      return Cell.EMPTY;
    }
    long days = ChronoUnit.DAYS.between(claims.today(), LocalDate.parse(date));
    if (days < 0) {
      return Cell.text("over").withTone(Tone.FADED);
    }
    return Cell.text(days == 0 ? "today" : "in " + Words.count(days, "day", "days"));
  }

  private Cell cell(Node node, Node property) {
    return claims.graph().object(node, property).map(claims.cells()::of).orElse(Cell.EMPTY);
  }
}
