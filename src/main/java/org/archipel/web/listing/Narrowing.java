package org.archipel.web.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.query.Column;
import org.archipel.query.Labels;
import org.archipel.web.listing.Listing.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Rows narrowed by facets. A row stays when each facet in which something was chosen has one of the
 * chosen values there; a value counts the lines that would remain if it were chosen beside what is
 * chosen in the <em>other</em> facets, so that no choice leads to nothing. Immutable.
 *
 * @param rows those that stay, in their order
 * @param facets with a value or more, in the order of the listing
 */
public record Narrowing(List<List<@Nullable Node>> rows, List<Counted> facets) {

  /** What stands for a cell in which nobody said anything. */
  public static final String NOT_SAID = "not-said";

  /**
   * A facet with its values, by lines, most first.
   *
   * @param isNarrowing whether something is chosen in it
   */
  public record Counted(Facet facet, List<Value> values, boolean isNarrowing) {}

  /**
   * A value of a facet.
   *
   * @param key as it stands in an address
   * @param node what it is called by; null where nothing was said
   * @param lines how many there would be
   */
  public record Value(String key, @Nullable Node node, int lines, boolean isChosen) {}

  /** What narrows: the parameters of an address by name of facet. */
  public record Chosen(Map<String, Set<String>> values) {
    Set<String> in(Facet facet) {
      return values.getOrDefault(facet.name(), Set.of());
    }
  }

  /** How to take a facet's value out of a cell. */
  interface Reading {
    @Nullable Node of(Facet facet, @Nullable Node cell);
  }

  /**
   * Narrows the rows of an answer.
   *
   * @param line tells of which line a row is, null for none; rows of the same line count once
   */
  static Narrowing of(
      Listing listing,
      List<Column> columns,
      List<List<@Nullable Node>> rows,
      Chosen chosen,
      Reading reading,
      Function<List<@Nullable Node>, @Nullable Object> line) {
    List<Cut> cuts = new ArrayList<>();
    for (Facet facet : listing.facets()) {
      int position = position(columns, facet.column());
      if (position >= 0) {
        cuts.add(new Cut(facet, position, chosen.in(facet), reading));
      }
    }
    List<List<@Nullable Node>> staying =
        rows.stream().filter(row -> cuts.stream().allMatch(cut -> cut.keeps(row))).toList();
    List<Counted> counted =
        cuts.stream()
            .map(cut -> cut.counted(rows, cuts, line))
            .filter(facet -> facet.values().size() > 1 || facet.isNarrowing())
            .toList();
    return new Narrowing(staying, counted);
  }

  private static int position(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns how a value stands in an address. */
  static String key(@Nullable Node node) {
    if (node == null) {
      return NOT_SAID;
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : Labels.id(node).orElse(node.toString());
  }

  /** One facet at its column. */
  private record Cut(Facet facet, int position, Set<String> chosen, Reading reading) {

    boolean keeps(List<@Nullable Node> row) {
      return chosen.isEmpty() || chosen.contains(key(value(row)));
    }

    private @Nullable Node value(List<@Nullable Node> row) {
      return reading.of(facet, row.get(position));
    }

    Counted counted(
        List<List<@Nullable Node>> rows,
        List<Cut> all,
        Function<List<@Nullable Node>, @Nullable Object> line) {
      Map<String, Set<Object>> lines = new LinkedHashMap<>();
      Map<String, @Nullable Node> nodes = new HashMap<>();
      for (List<@Nullable Node> row : rows) {
        Object of = line.apply(row);
        if (of != null && all.stream().allMatch(cut -> cut.equals(this) || cut.keeps(row))) {
          Node value = value(row);
          String key = key(value);
          nodes.put(key, value);
          lines.computeIfAbsent(key, any -> new HashSet<>()).add(of);
        }
      }
      chosen.forEach(key -> lines.computeIfAbsent(key, any -> new HashSet<>()));
      List<Value> values =
          lines.entrySet().stream()
              .map(
                  entry ->
                      new Value(
                          entry.getKey(),
                          nodes.get(entry.getKey()),
                          entry.getValue().size(),
                          chosen.contains(entry.getKey())))
              .sorted(Comparator.comparingInt(Value::lines).reversed().thenComparing(Value::key))
              .toList();
      return new Counted(facet, values, !chosen.isEmpty());
    }
  }
}
