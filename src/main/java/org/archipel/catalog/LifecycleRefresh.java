package org.archipel.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.problem.Nearest;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reader.source.Lifecycle;
import org.archipel.reference.Product;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Table;
import org.archipel.reference.TableText;
import org.archipel.stack.Texts;

/**
 * Brings {@code releases.csv} up to date with lifecycle data: products are matched by their slug at
 * endoflife.date, cycles by their text. Rows of cycles that the source does not list any more stay
 * as they are, for somebody may run them. One thread.
 */
public final class LifecycleRefresh {

  private static final List<String> DAYS =
      List.of(
          "released", "active_support_end", "support_end", "extended_support_end", "discontinued");
  private static final List<String> OTHERS = List.of("lts", "latest", "latest_released");

  private final Path folder;
  private final LocalDate retrieved;
  private final Optional<String> source;
  private final Map<String, List<Product>> products = new HashMap<>();

  private LifecycleRefresh(Path folder, LocalDate retrieved, Optional<String> source) {
    this.folder = folder;
    this.retrieved = retrieved;
    this.source = source;
  }

  /**
   * Reads which products are refreshed.
   *
   * @param folder of the reference tables
   * @param retrieved the day on which the data was taken from its source
   * @param source address to be written down for the products, with {@code {slug}} where each has
   *     its own
   * @throws Trouble if the tables cannot be read
   */
  public static LifecycleRefresh of(Path folder, LocalDate retrieved, Optional<String> source) {
    LifecycleRefresh refresh = new LifecycleRefresh(folder, retrieved, source);
    for (Product product : ReferenceData.read(folder, new Problems()).products()) {
      if (product instanceof Product.Technology technology) {
        technology
            .identifiers()
            .endOfLife()
            .ifPresent(
                slug ->
                    refresh.products.computeIfAbsent(slug, any -> new ArrayList<>()).add(product));
      }
    }
    return refresh;
  }

  /**
   * What would change. Immutable.
   *
   * @param products those of the files that the table knows, in their order
   * @param problems products that it does not know, and what stands against writing
   * @param files what is to be written, by file
   */
  public record Result(
      List<ProductLifecycle> products, List<Problem> problems, Map<Path, byte[]> files) {

    public Result {
      products = List.copyOf(products);
      problems = List.copyOf(problems);
      files = Map.copyOf(files);
    }

    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  /** Compares lifecycles with the table; writes nothing. */
  public Result compare(List<Lifecycle> lifecycles) {
    TableText table = TableText.read(folder, Table.RELEASES);
    Problems problems = new Problems();
    Map<String, List<Map<String, String>>> rows = byProduct(table);
    List<ProductLifecycle> told = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, String> refreshed = new HashMap<>();
    for (Lifecycle lifecycle : lifecycles) {
      if (!seen.add(lifecycle.slug())) {
        problems.error(
            ProblemCode.DUPLICATE_KEY,
            lifecycle.position(),
            "%s was read before; send each product once.".formatted(Texts.quote(lifecycle.slug())));
        continue;
      }
      for (Product product : known(lifecycle, problems)) {
        List<Map<String, String>> before = rows.getOrDefault(product.slug(), List.of());
        refuseOlder(lifecycle, product.slug(), before, problems);
        Comparison comparison = new Comparison(product, lifecycle, before);
        rows.put(product.slug(), comparison.after());
        told.add(comparison.told());
        refreshed.put(product.slug(), lifecycle.slug());
      }
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    if (!refreshed.isEmpty()) {
      byte[] bytes = table.with(rows.values().stream().flatMap(List::stream).toList()).bytes();
      ReferenceData.readWith(folder, Table.RELEASES, Table.RELEASES.fileName(), bytes, problems);
      files.put(folder.resolve(Table.RELEASES.fileName()), bytes);
      source.ifPresent(address -> put(files, products(refreshed, address), problems));
    }
    return new Result(told, problems.toList(), files);
  }

  /** Keeps the order of the table; a product that has no row yet stands where its name belongs. */
  private static Map<String, List<Map<String, String>>> byProduct(TableText table) {
    Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    for (Map<String, String> row : table.rows()) {
      rows.computeIfAbsent(row.getOrDefault("product", ""), any -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private List<Product> known(Lifecycle lifecycle, Problems problems) {
    List<Product> known = products.getOrDefault(lifecycle.slug(), List.of());
    if (known.isEmpty()) {
      problems.warning(
          ProblemCode.UNKNOWN_PRODUCT,
          lifecycle.position(),
          "No product of products.csv is called %s in its column 'endoflife'; its %,d cycles are left out.%s"
              .formatted(
                  Texts.quote(lifecycle.slug()),
                  lifecycle.cycles().size(),
                  Nearest.hint(lifecycle.slug(), products.keySet())));
    }
    return known;
  }

  private void refuseOlder(
      Lifecycle lifecycle, String product, List<Map<String, String>> rows, Problems problems) {
    rows.stream()
        .map(row -> row.getOrDefault("as_of", ""))
        .filter(day -> day.compareTo(retrieved.toString()) > 0)
        .findFirst()
        .ifPresent(
            day ->
                problems.error(
                    ProblemCode.CONTRADICTION,
                    lifecycle.position(),
                    "The table knows '%s' as of %s, which is later than %s."
                        .formatted(product, day, retrieved)));
  }

  private void put(Map<Path, byte[]> files, byte[] products, Problems problems) {
    String name = Table.PRODUCTS.fileName();
    ReferenceData.readWith(folder, Table.PRODUCTS, name, products, problems);
    files.put(folder.resolve(name), products);
  }

  private byte[] products(Map<String, String> refreshed, String address) {
    TableText table = TableText.read(folder, Table.PRODUCTS);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      Map<String, String> changed = new HashMap<>(row);
      String slug = refreshed.get(row.getOrDefault("slug", ""));
      if (slug != null) {
        changed.put(
            "source", sources(row.getOrDefault("source", ""), address.replace("{slug}", slug)));
        changed.put("as_of", retrieved.toString());
      }
      rows.add(changed);
    }
    return table.with(rows).bytes();
  }

  /** The new address takes the place of what was taken from endoflife.date; other sources stay. */
  private static String sources(String before, String address) {
    return Stream.concat(
            Stream.of(address),
            Arrays.stream(before.split(";", -1))
                .map(String::strip)
                .filter(other -> !other.isEmpty() && !other.contains("endoflife")))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** One product in the table and in the file. */
  private final class Comparison {
    private final Product product;
    private final Lifecycle lifecycle;
    private final Map<String, Map<String, String>> before = new LinkedHashMap<>();
    private final List<Map<String, String>> after = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<ProductLifecycle.Move> moved = new ArrayList<>();
    private int others;

    Comparison(Product product, Lifecycle lifecycle, List<Map<String, String>> rows) {
      this.product = product;
      this.lifecycle = lifecycle;
      rows.forEach(row -> before.put(row.getOrDefault("cycle", ""), row));
      lifecycle.cycles().forEach(cycle -> after.add(row(cycle)));
      after.addAll(before.values());
    }

    List<Map<String, String>> after() {
      return after;
    }

    ProductLifecycle told() {
      return new ProductLifecycle(
          lifecycle.position(),
          product.slug(),
          added,
          moved,
          others,
          List.copyOf(before.keySet()),
          lifecycle.cycles().size());
    }

    private Map<String, String> row(Lifecycle.Cycle cycle) {
      Map<String, String> old = before.remove(cycle.cycle());
      Map<String, String> row = new HashMap<>(cycle.cells());
      row.put("product", product.slug());
      row.put("cycle", cycle.cycle());
      row.put("as_of", retrieved.toString());
      String lts = row.getOrDefault("lts", "");
      if (lts.compareTo(retrieved.toString()) > 0 && !lts.equals("true")) {
        row.remove("lts"); // it has not begun
      }
      if (old == null) {
        added.add(cycle.cycle());
        row.computeIfPresent("label", (column, label) -> shortened(label));
        row.remove("label", cycle.cycle());
        return row;
      }
      row.put("label", old.getOrDefault("label", "")); // the table's own wording
      for (String column : DAYS) {
        String was = old.getOrDefault(column, "");
        String now = row.getOrDefault(column, "");
        if (!now.equals(was)) {
          moved.add(new ProductLifecycle.Move(cycle.cycle(), column, was, now));
        }
      }
      for (String column : OTHERS) {
        others += row.getOrDefault(column, "").equals(old.get(column)) ? 0 : 1;
      }
      return row;
    }

    /** Labels of releases stand behind the name of the product. */
    private String shortened(String label) {
      for (String name : List.of(product.name(), lifecycle.name())) {
        if (!name.isEmpty() && label.startsWith(name + " ")) {
          return label.substring(name.length() + 1);
        }
      }
      return label;
    }
  }
}
