package org.archipel.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/**
 * Checks what no cell shows by itself: names that two rows bear, ends before their beginnings,
 * labels of nothing. One thread, one use.
 */
final class RowsCheck {

  private static final List<String> ENDS =
      List.of("active_support_end", "support_end", "extended_support_end", "discontinued");

  private record Bearer(Table table, Row row) {
    String product() {
      return row.text(table == Table.ALIASES ? "product" : "slug");
    }
  }

  private final Map<Table, List<Row>> rows;
  private final Problems problems;

  RowsCheck(Map<Table, List<Row>> rows, Problems problems) {
    this.rows = rows;
    this.problems = problems;
  }

  void run() {
    checkAccepted(checkNames(List.of(Table.PRODUCTS, Table.PLATFORMS), List.of("slug", "name")));
    checkNames(List.of(Table.STANDARDS), List.of("code"));
    checkNames(List.of(Table.FRAMEWORKS), List.of("slug", "label"));
    checkNames(
        List.of(Table.OFFICES),
        List.of("code", "name_en", "name_fr", "name_es", "name_zh", "name_ru", "name_ar"));
    for (Row row : all(Table.RELEASES)) {
      ENDS.forEach(end -> checkOrder(row, "released", end));
    }
    all(Table.MEMBERSHIPS).forEach(row -> checkOrder(row, "since", "until"));
    checkItems(Table.OFFICES);
    checkItems(Table.PRODUCTS);
    checkLabels();
  }

  private List<Row> all(Table table) {
    return rows.getOrDefault(table, List.of());
  }

  /** Finds an alias that is a name of another row too: it would find neither. */
  private Map<String, Bearer> checkNames(List<Table> tables, List<String> columns) {
    Map<String, Bearer> bearers = new HashMap<>();
    for (Table table : tables) {
      for (Row row : all(table)) {
        columns.stream()
            .filter(column -> !row.text(column).isEmpty())
            .forEach(
                name -> bearers.putIfAbsent(Names.fold(row.text(name)), new Bearer(table, row)));
      }
    }
    for (Table table : tables) {
      for (Row row : all(table)) {
        row.list("aliases").forEach(alias -> checkAlias(bearers, new Bearer(table, row), alias));
      }
    }
    return bearers;
  }

  /** Finds an accepted name that another product bears, by its row or by another acceptance. */
  private void checkAccepted(Map<String, Bearer> bearers) {
    for (Row row : all(Table.ALIASES)) {
      Bearer bearer = new Bearer(Table.ALIASES, row);
      Bearer other = bearers.putIfAbsent(Names.fold(row.text("name")), bearer);
      if (other != null && !other.product().equals(bearer.product())) {
        problems.error(
            ProblemCode.CONTRADICTION,
            row.position("name"),
            "'%s' is already a name of '%s': row %d of %s."
                .formatted(
                    row.text("name"),
                    other.product(),
                    other.row().number(),
                    other.table().fileName()));
      }
    }
  }

  private void checkAlias(Map<String, Bearer> bearers, Bearer bearer, String alias) {
    Bearer other = bearers.putIfAbsent(Names.fold(alias), bearer);
    if (other != null && !other.row().equals(bearer.row())) {
      problems.error(
          ProblemCode.CONTRADICTION,
          bearer.row().position("aliases"),
          "'%s' names two things: this row and row %d of %s (%s)."
              .formatted(
                  alias,
                  other.row().number(),
                  other.table().fileName(),
                  other.row().key(other.table().keyColumns())));
    }
  }

  /** Finds a Wikidata item that two rows claim to be the same thing as. */
  private void checkItems(Table table) {
    Map<String, Row> first = new HashMap<>();
    for (Row row : all(table)) {
      String item = row.text("wikidata");
      Row other = item.isEmpty() ? null : first.putIfAbsent(item, row);
      if (other != null) {
        problems.error(
            ProblemCode.CONTRADICTION,
            row.position("wikidata"),
            "%s is already the item of row %d (%s)."
                .formatted(item, other.number(), other.key(table.keyColumns())));
      }
    }
  }

  /** Reports an end before its beginning, as far as the shorter of the two dates tells. */
  private void checkOrder(Row row, String from, String to) {
    String start = row.text(from);
    String end = row.text(to);
    int known = Math.min(start.length(), end.length());
    boolean dates = row.date(from).isPresent() && row.date(to).isPresent();
    if (dates && end.substring(0, known).compareTo(start.substring(0, known)) < 0) {
      problems.error(
          ProblemCode.CONTRADICTION,
          row.position(to),
          "%s is before %s, the date in '%s'.".formatted(end, start, from));
    }
  }

  private void checkLabels() {
    Map<String, Set<String>> known = labelled();
    for (Row row : all(Table.LABELS)) {
      String type = row.text("type");
      Set<String> slugs = known.getOrDefault(type, Set.of());
      if (slugs.isEmpty()) {
        problems.error(
            ProblemCode.UNKNOWN_REFERENCE,
            row.position("type"),
            "'"
                + type
                + "' is no type of concept and no scheme of codes."
                + Nearest.hint(type, known.keySet()));
      } else if (!slugs.contains(row.text("slug"))) {
        problems.error(
            ProblemCode.UNKNOWN_REFERENCE,
            row.position("slug"),
            "No %s has the slug '%s'.%s"
                .formatted(type, row.text("slug"), Nearest.hint(row.text("slug"), slugs)));
      }
    }
  }

  /** Returns the slugs that may have labels, by type. */
  private Map<String, Set<String>> labelled() {
    Map<String, Set<String>> known = new HashMap<>();
    for (Row row : all(Table.CODES)) {
      known.computeIfAbsent(row.text("scheme"), unused -> new HashSet<>()).add(row.text("code"));
    }
    Map.of(
            ThingType.CAPABILITY, Table.CAPABILITIES,
            ThingType.BUILDING_BLOCK, Table.BUILDING_BLOCKS,
            ThingType.RIGHT, Table.RIGHTS,
            ThingType.CLAIMANT, Table.CLAIMANTS,
            ThingType.FRAMEWORK, Table.FRAMEWORKS,
            ThingType.RECOMMENDATION, Table.RECOMMENDATIONS)
        .forEach(
            (type, table) ->
                all(table)
                    .forEach(
                        row ->
                            known
                                .computeIfAbsent(type.segment(), unused -> new HashSet<>())
                                .add(row.key(table.keyColumns()))));
    known.put("scheme", new HashSet<>(known.keySet()));
    return known;
  }
}
