package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.Section;
import org.archipel.web.show.Table;
import org.archipel.web.show.Table.Head;
import org.archipel.web.thing.ItemKind.Column;

/** Tables of the items of each {@link ItemKind}, each row with its claim. */
public final class ItemTables {

  private final GraphView graph;
  private final Cells cells;
  private final ClaimReader claims;

  public ItemTables(ClaimReader claims) {
    this.graph = claims.graph();
    this.cells = claims.cells();
    this.claims = claims;
  }

  /** Returns what kind of item a thing is. */
  public Optional<ItemKind> kind(Node thing) {
    return ItemKind.of(graph.objects(thing, RDF.type.asNode()));
  }

  /** Returns a section for each kind of which there are items, without what the office denies. */
  public List<Section> sections(Collection<Node> items, String anchors, boolean ofSeveralOffices) {
    Map<ItemKind, List<Node>> byKind = new EnumMap<>(ItemKind.class);
    for (Node item : items) {
      if (!claims.isDenied(item)) {
        kind(item).ifPresent(k -> byKind.computeIfAbsent(k, any -> new ArrayList<>()).add(item));
      }
    }
    List<Section> sections = new ArrayList<>();
    byKind.forEach(
        (kind, list) ->
            sections.add(
                Section.of(
                    kind.title(), anchors + kind.anchor(), table(kind, list, ofSeveralOffices))));
    return sections;
  }

  private Table table(ItemKind kind, List<Node> items, boolean ofSeveralOffices) {
    List<Head> heads = new ArrayList<>();
    if (ofSeveralOffices) {
      heads.add(new Head("Office", ""));
    }
    heads.add(new Head("Name", "Leads to everything that is said of it"));
    heads.add(ClaimColumns.heads().getFirst());
    kind.columns().forEach(column -> heads.add(new Head(column.text(), "")));
    if (kind == ItemKind.PLAN) {
      heads.add(new Head("So far", "What happened to the plan, oldest first"));
    }
    heads.addAll(ClaimColumns.heads().subList(1, ClaimColumns.heads().size()));
    List<List<Cell>> rows =
        items.stream()
            .map(item -> row(kind, item, ofSeveralOffices))
            .sorted(Comparator.comparing(row -> row.get(0).text() + "\u0000" + row.get(1).text()))
            .toList();
    return Table.withoutEmptyColumns(new Table("", heads, rows, ""));
  }

  private List<Cell> row(ItemKind kind, Node item, boolean withOffice) {
    List<Cell> row = new ArrayList<>();
    if (withOffice) {
      row.add(graph.object(item, Arc.CONCERNS_OFFICE).map(cells::of).orElse(Cell.EMPTY));
    }
    List<Cell> claim = new ClaimColumns(claims).cells(item);
    row.add(cells.of(item));
    // Whose word it is stands next to the name: these tables may be wider than the screen.
    row.add(claim.getFirst());
    kind.columns().forEach(column -> row.add(cell(item, column)));
    if (kind == ItemKind.PLAN) {
      row.add(events(item));
    }
    row.addAll(claim.subList(1, claim.size()));
    return row;
  }

  /** Several values stand in one cell as text; one alone leads to its page. */
  private Cell cell(Node item, Column column) {
    for (Node property : column.properties()) {
      List<Node> values = graph.objects(item, property);
      if (values.size() == 1) {
        return cells.of(values.getFirst());
      }
      if (!values.isEmpty()) {
        return Cell.text(
            values.stream().map(value -> cells.of(value).text()).collect(Collectors.joining(", ")));
      }
    }
    return Cell.EMPTY;
  }

  private Cell events(Node plan) {
    return Cell.text(
        graph.subjects(Arc.IS_EVENT_OF, plan).stream()
            .sorted(Comparator.comparing(event -> graph.text(event, Arc.EVENT_DATE)))
            .map(this::event)
            .collect(Collectors.joining("; ")));
  }

  private String event(Node event) {
    String kind = graph.object(event, Arc.HAS_PLAN_EVENT_KIND).map(cells.labels()).orElse("Event");
    String before = graph.text(event, Arc.DATE_BEFORE);
    String after = graph.text(event, Arc.DATE_AFTER);
    return kind.toLowerCase(java.util.Locale.ROOT)
        + " "
        + graph.text(event, Arc.EVENT_DATE)
        + (before.isEmpty() ? "" : ", from " + before)
        + (after.isEmpty() ? "" : " to " + after);
  }
}
