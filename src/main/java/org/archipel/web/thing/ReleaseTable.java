package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cell.Tone;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.show.Words;

/**
 * The releases of a product with the vendor's milestones, newest first, and where each was seen.
 */
record ReleaseTable(GraphView graph, Cells cells, ClaimReader claims) {

  ReleaseTable(ClaimReader claims) {
    this(claims.graph(), claims.cells(), claims);
  }

  /** Kinds of milestones, in the order of a release's life. */
  private static final List<String> KINDS =
      List.of(
          "release", "active-support-end", "support-end", "extended-support-end", "discontinued");

  private static final List<String> HEADS =
      List.of(
          "Released", "Active support until", "Support until", "Extended until", "Discontinued");

  /** Returns a table without the columns in which nothing is known. */
  Table of(List<Node> releases) {
    List<Node> newest =
        releases.stream()
            .sorted(
                Comparator.comparing((Node release) -> released(release))
                    .reversed()
                    .thenComparing(cells.labels()))
            .toList();
    List<Integer> known =
        java.util.stream.IntStream.range(0, KINDS.size())
            .filter(
                kind -> newest.stream().anyMatch(release -> !milestone(release, kind).isEmpty()))
            .boxed()
            .toList();
    List<Head> heads =
        Stream.of(
                Stream.of(new Head("Release", ""), new Head("Latest version", "")),
                known.stream().map(kind -> new Head(HEADS.get(kind), "By the vendor")),
                Stream.of(new Head("Offices", "Offices at which it was seen or stated")))
            .flatMap(stream -> stream)
            .toList();
    return new Table(
        "",
        heads,
        newest.stream().map(release -> row(release, known)).toList(),
        "No release is known.");
  }

  /** Returns the milestones of one release as facts. */
  List<Fact> milestones(Node release) {
    List<Fact> facts = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      Cell cell = milestone(release, kind);
      if (!cell.isEmpty()) {
        facts.add(new Fact(HEADS.get(kind), "By the vendor", List.of(cell)));
      }
    }
    return facts;
  }

  private List<Cell> row(Node release, List<Integer> kinds) {
    List<Cell> row = new ArrayList<>();
    row.add(cells.of(release));
    row.add(graph.object(release, Arc.LATEST_VERSION).map(cells::of).orElse(Cell.EMPTY));
    kinds.forEach(kind -> row.add(milestone(release, kind)));
    long offices =
        graph.subjects(Arc.USES_RELEASE, release).stream()
            .filter(use -> !claims.isDenied(use))
            .flatMap(use -> graph.objects(use, Arc.IS_USE_AT).stream())
            .distinct()
            .count();
    row.add(offices == 0 ? Cell.EMPTY : Cell.text(Words.number(offices)).withTone(Tone.NUMBER));
    return row;
  }

  private String released(Node release) {
    return graph.text(node(release, 0), Arc.DATE);
  }

  private Cell milestone(Node release, int kind) {
    Node milestone = node(release, kind);
    String date = graph.text(milestone, Arc.DATE);
    if (date.isEmpty()) {
      return graph.text(milestone, Arc.IS_PAST).equals("true")
          ? Cell.text("over").withTone(Tone.FADED)
          : Cell.EMPTY;
    }
    boolean over = kind > 0 && date.compareTo(claims.today().toString()) < 0;
    return over ? Cell.text(date).withText(date + " (over)").withTone(Tone.FADED) : Cell.text(date);
  }

  private static Node node(Node release, int kind) {
    return org.apache.jena.graph.NodeFactory.createURI(
        release.getURI() + "/milestone/" + KINDS.get(kind));
  }
}
