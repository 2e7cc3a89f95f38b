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
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;

/** Tables of systems and uses, each row with what is claimed, by whom and from where. */
record UseTables(GraphView graph, Cells cells, ClaimReader claims) {

  private static final Head SAID = new Head("What is said", "Status, and whose word it is");
  private static final Head AS_OF = new Head("As of", "When that was said");
  private static final Head BY = new Head("By", "Who says so");
  private static final Head SOURCE = new Head("Source", "");

  UseTables(GraphView graph, Cells cells) {
    this(graph, cells, new ClaimReader(graph, cells));
  }

  /** Returns what a system, or an office outside its systems, is built with. */
  Table technology(String caption, List<Node> uses) {
    List<Head> heads =
        Stream.concat(
                Stream.of(
                    new Head("Building block", "The role in the architecture that it fills"),
                    new Head("Technology", "Product, release and version, as far as known")),
                claimHeads())
            .toList();
    return new Table(
        caption,
        heads,
        rows(uses, use -> List.of(property(use, Arc.FILLS_BLOCK), technology(use))),
        "Nothing is said about its technology.");
  }

  /** Returns the standards that a system or an office uses. */
  Table standards(String caption, List<Node> uses) {
    List<Head> heads =
        Stream.concat(Stream.of(new Head("Standard", ""), new Head("Version", "")), claimHeads())
            .toList();
    return new Table(
        caption,
        heads,
        rows(uses, use -> List.of(property(use, Arc.USES_STANDARD), property(use, Arc.VERSION))),
        "Nothing is said about standards.");
  }

  /** Returns who uses something: a product, a release, a block, a standard. */
  Table users(List<Node> uses, String nothing) {
    List<Head> heads =
        Stream.concat(
                Stream.of(
                    new Head("Office", ""),
                    new Head("System", ""),
                    new Head("Technology", "Product, release and version, as far as known")),
                claimHeads())
            .toList();
    return new Table(
        "",
        heads,
        rows(
            uses,
            use ->
                List.of(
                    property(use, Arc.IS_USE_AT),
                    property(use, Arc.IS_PART_OF_SYSTEM),
                    technology(use))),
        nothing);
  }

  /** Returns systems of several offices. */
  Table systems(List<Node> systems, String nothing) {
    List<Head> heads =
        Stream.concat(Stream.of(new Head("Office", ""), new Head("System", "")), claimHeads())
            .toList();
    return new Table(
        "",
        heads,
        rows(systems, system -> List.of(property(system, Arc.IS_RUN_BY), cells.of(system))),
        nothing);
  }

  /** Returns the technology of a use: release, product and version, or the name it was given. */
  Cell technology(Node use) {
    if (graph.object(use, Arc.USES_STANDARD).isPresent()) {
      return property(use, Arc.USES_STANDARD);
    }
    Cell named =
        Stream.of(Arc.USES_RELEASE, Arc.USES_PRODUCT, Arc.TECHNOLOGY_NAME)
            .flatMap(predicate -> graph.object(use, predicate).stream())
            .findFirst()
            .map(cells::of)
            .orElse(Cell.EMPTY);
    String version = graph.text(use, Arc.VERSION);
    return version.isEmpty() || named.text().endsWith(" " + version)
        ? named
        : named.withText(named.text() + ", version " + version);
  }

  private Cell property(Node item, Node predicate) {
    return graph.object(item, predicate).map(cells::of).orElse(Cell.EMPTY);
  }

  private static Stream<Head> claimHeads() {
    return Stream.of(SAID, AS_OF, BY, SOURCE);
  }

  private interface Start {
    List<Cell> of(Node item);
  }

  private List<List<Cell>> rows(List<Node> items, Start start) {
    return items.stream()
        .map(item -> row(item, start.of(item)))
        .sorted(Comparator.comparing(row -> key(row)))
        .toList();
  }

  private List<Cell> row(Node item, List<Cell> start) {
    List<Cell> row = new ArrayList<>(start);
    row.add(claims.cell(item));
    row.add(claims.asOf(item));
    row.add(claims.claimant(item));
    row.add(claims.source(item).withTone(Tone.PLAIN));
    return row;
  }

  private static String key(List<Cell> row) {
    return row.get(0).text() + "\u0000" + row.get(1).text() + "\u0000" + row.get(2).text();
  }
}
