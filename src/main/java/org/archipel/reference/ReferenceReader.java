package org.archipel.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/** Reads tables, checks each by itself and all against each other. One thread, one use. */
final class ReferenceReader {

  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
  private final Map<String, Set<String>> targets = new HashMap<>();
  private final Problems problems;

  ReferenceReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads one file; it stands in for the rows of its table that were read before. */
  void add(Table table, String fileName, byte[] bytes) {
    rows.put(table, new TableReader(table, fileName, problems).read(bytes));
  }

  ReferenceData build() {
    rows.forEach(this::indexKeys);
    CellCheck cells = new CellCheck(problems);
    rows.replaceAll(
        (table, all) -> all.stream().filter(row -> cells.accepts(row, table.columns())).toList());
    rows.forEach(this::checkReferences);
    new RowsCheck(rows, problems).run();
    return new ReferenceData(
        all(Table.OFFICES, RowMapping::office),
        all(Table.VENDORS, row -> new Vendor(row.text("slug"), row.text("name"))),
        products(),
        all(Table.RELEASES, RowMapping::release),
        all(Table.STANDARDS, RowMapping::standard),
        concepts(),
        all(Table.CLAIMANTS, RowMapping::claimant),
        all(Table.CODES, RowMapping::code),
        all(Table.FRAMEWORKS, RowMapping::framework),
        all(Table.MEMBERSHIPS, RowMapping::membership),
        all(Table.RECOMMENDATIONS, RowMapping::recommendation),
        all(Table.STANDARD_MILESTONES, RowMapping::standardMilestone),
        all(Table.ALIASES, RowMapping::alias),
        all(Table.LABELS, RowMapping::label));
  }

  private List<Product> products() {
    List<Product> products = new ArrayList<>(all(Table.PRODUCTS, RowMapping::technology));
    products.addAll(all(Table.PLATFORMS, RowMapping::platform));
    return products;
  }

  private List<Concept> concepts() {
    List<Concept> concepts = new ArrayList<>();
    concepts.addAll(all(Table.CAPABILITIES, row -> RowMapping.concept(ThingType.CAPABILITY, row)));
    concepts.addAll(
        all(Table.BUILDING_BLOCKS, row -> RowMapping.concept(ThingType.BUILDING_BLOCK, row)));
    concepts.addAll(all(Table.RIGHTS, row -> RowMapping.concept(ThingType.RIGHT, row)));
    return concepts;
  }

  private <T> List<T> all(Table table, Function<Row, T> mapping) {
    return rows.getOrDefault(table, List.of()).stream().map(mapping).toList();
  }

  /** Finds repeated keys, also between products and platforms, which share their addresses. */
  private void indexKeys(Table table, List<Row> all) {
    String space = table == Table.PLATFORMS ? "products" : table.stem();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : all) {
      String key = row.key(table.keyColumns());
      Row first = seen.putIfAbsent(addressOf(table, row, key), row);
      boolean elsewhere =
          first == null && table == Table.PLATFORMS && targets("products").contains(key);
      if (first != null || elsewhere) {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            row.position(table.keyColumns().getLast().name()),
            "'"
                + key
                + "' is already the key of "
                + (first == null ? "a row of products.csv." : "row " + first.number() + "."));
      }
      targets(space).add(key);
      if (table == Table.CODES) {
        targets("codes:" + row.text("scheme")).add(row.text("code"));
      }
    }
  }

  /** Returns what two rows that would share an address have in common. */
  private static String addressOf(Table table, Row row, String key) {
    return table == Table.RELEASES
        ? row.text("product") + "/" + Ids.slug(row.text("cycle"))
        : key.toLowerCase(Locale.ROOT);
  }

  private void checkReferences(Table table, List<Row> all) {
    for (Column column : table.columns()) {
      if (column.cell() == Column.Cell.REFERENCE) {
        all.forEach(row -> row.optional(column.name()).ifPresent(word -> check(row, column, word)));
      } else if (column.cell() == Column.Cell.REFERENCES) {
        all.forEach(row -> row.list(column.name()).forEach(word -> check(row, column, word)));
      }
    }
  }

  private void check(Row row, Column column, String word) {
    Collection<String> known = targets(column.target());
    if (!known.contains(word)) {
      problems.error(
          codeOf(column.target()),
          row.position(column.name()),
          "'"
              + word
              + "' is not in "
              + fileOf(column.target())
              + "."
              + hint(column.target(), word));
    }
  }

  private String hint(String target, String word) {
    String hint = Nearest.hint(word, targets(target));
    return hint.isEmpty() && target.startsWith("codes:")
        ? " Expected one of " + String.join(", ", new TreeSet<>(targets(target))) + "."
        : hint;
  }

  private static String fileOf(String target) {
    return target.startsWith("codes:")
        ? "codes.csv, scheme " + target.substring("codes:".length())
        : target + ".csv";
  }

  private static ProblemCode codeOf(String target) {
    return switch (target) {
      case "offices" -> ProblemCode.UNKNOWN_OFFICE;
      case "products" -> ProblemCode.UNKNOWN_PRODUCT;
      case "capabilities" -> ProblemCode.UNKNOWN_CAPABILITY;
      case "building-blocks" -> ProblemCode.UNKNOWN_BLOCK;
      default ->
          target.startsWith("codes:") ? ProblemCode.UNKNOWN_CODE : ProblemCode.UNKNOWN_REFERENCE;
    };
  }

  private Set<String> targets(String name) {
    return targets.computeIfAbsent(name, unused -> new HashSet<>());
  }
}
