package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;

/** Tables of systems and uses, each row with what is claimed, by whom and from where. */
public final class UseTables {

  private static final Cell INSTANCE = Cell.text("its own instance");

  private final GraphView graph;
  private final Cells cells;
  private final ClaimColumns claim;

  public UseTables(ClaimReader claims) {
    this.graph = claims.graph();
    this.cells = claims.cells();
    this.claim = new ClaimColumns(claims);
  }

  /** Returns what a system, or an office outside its systems, is built with. */
  public Table technology(String caption, List<Node> uses) {
    List<Head> heads =
        Stream.concat(
                Stream.of(
                    new Head("Building block", "The role in the architecture that it fills"),
                    new Head("Technology", "Product, release and version, as far as known")),
                ClaimColumns.heads().stream())
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            caption,
            heads,
            rows(uses, use -> List.of(property(use, Arc.FILLS_BLOCK), technology(use))),
            "Nothing is said about its technology."));
  }

  /** Returns the standards that a system or an office uses. */
  public Table standards(String caption, List<Node> uses) {
    List<Head> heads =
        Stream.concat(
                Stream.of(new Head("Standard", ""), new Head("Version", "")),
                ClaimColumns.heads().stream())
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            caption,
            heads,
            rows(
                uses, use -> List.of(property(use, Arc.USES_STANDARD), property(use, Arc.VERSION))),
            "Nothing is said about standards."));
  }

  /**
   * Returns what is said of an office beside the systems of the table: technology and standards.
   *
   * @param uses of systems that others spoke of, or of none
   */
  public Table outside(String what, List<Node> uses) {
    List<Head> heads =
        Stream.concat(
                Stream.of(new Head(what, ""), new Head("System", ""), new Head("Role", "")),
                ClaimColumns.heads().stream())
            .toList();
    return Table.withoutEmptyColumns(
        new Table(
            "",
            heads,
            rows(
                uses,
                use ->
                    List.of(
                        technology(use),
                        property(use, Arc.IS_PART_OF_SYSTEM),
                        property(use, Arc.ROLE))),
            ""));
  }

  /**
   * Returns who uses something: a product, a release, a block, a standard.
   *
   * @param uses uses, and systems that are an office's own instance of a product
   * @param used the thing; a row does not repeat it
   */
  public Table users(List<Node> uses, Node used, String nothing) {
    List<Head> heads =
        Stream.concat(
                Stream.of(
                    new Head("Office", ""),
                    new Head("System", ""),
                    new Head("Technology", "Product, release and version, as far as known")),
                ClaimColumns.heads().stream())
            .toList();
    return Table.withoutEmptyColumns(
        new Table("", heads, rows(uses, use -> user(use, used)), nothing));
  }

  private List<Cell> user(Node use, Node used) {
    if (graph.isA(use, Arc.SYSTEM)) {
      return List.of(property(use, Arc.IS_RUN_BY), cells.of(use), INSTANCE);
    }
    Cell technology = technology(use);
    return List.of(
        property(use, Arc.IS_USE_AT),
        property(use, Arc.IS_PART_OF_SYSTEM),
        technology.equals(cells.of(used)) ? Cell.EMPTY : technology);
  }

  /** Returns systems of several offices. */
  public Table systems(List<Node> systems, String nothing) {
    List<Head> heads =
        Stream.concat(
                Stream.of(new Head("Office", ""), new Head("System", "")),
                ClaimColumns.heads().stream())
            .toList();
    return new Table(
        "",
        heads,
        rows(systems, system -> List.of(property(system, Arc.IS_RUN_BY), cells.of(system))),
        nothing);
  }

  /** Returns the technology of a use: release, product and version, or the name it was given. */
  Cell technology(Node use) {
    Cell named =
        Stream.of(Arc.USES_STANDARD, Arc.USES_RELEASE, Arc.USES_PRODUCT, Arc.TECHNOLOGY_NAME)
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
    row.addAll(claim.cells(item));
    return row;
  }

  private static String key(List<Cell> row) {
    return row.get(0).text() + "\u0000" + row.get(1).text() + "\u0000" + row.get(2).text();
  }
}
