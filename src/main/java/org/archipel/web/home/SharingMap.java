package org.archipel.web.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.archipel.view.answer.Row;
import org.archipel.web.show.Cells;

/**
 * A tile per office, by region, that tells whose word there is about it. Immutable.
 *
 * @param regions roughly as they lie on a map
 * @param legend every word with its number of offices, the strongest first
 * @param offices how many there are
 */
public record SharingMap(List<Region> regions, List<Sign> legend, int offices) {

  /** The key of offices that belong to no region. */
  private static final String NOWHERE = "none";

  private static final List<String> PLACES =
      List.of("Americas", "Europe", "Asia", "Africa", "Oceania", NOWHERE);

  private static final Map<String, String> SIGNS =
      Map.of("stated", "●", "confirmed", "✓", "attributed", "○", "not-said", "");

  private static final List<String> WORDS =
      List.of("stated", "confirmed", "attributed", "not-said");

  /**
   * A part of the world.
   *
   * @param key of its words
   * @param heard about how many of its offices anything was said
   */
  public record Region(String key, List<Tile> tiles, long heard) {}

  /**
   * An office.
   *
   * @param word {@code stated}, {@code confirmed}, {@code attributed} or {@code not-said}
   * @param claims how many there are of that strongest word
   */
  public record Tile(String code, String name, String href, String word, int claims) {

    public String sign() {
      return SIGNS.getOrDefault(word, "");
    }
  }

  /** What a sign stands for. */
  public record Sign(String sign, String word, long offices) {}

  static SharingMap of(Answer whoseWord, Function<Node, String> labels) {
    Map<String, List<Tile>> regions = new LinkedHashMap<>();
    PLACES.forEach(place -> regions.put(place, new ArrayList<>()));
    Cells cells = new Cells(labels);
    List<Row> rows = Row.of(whoseWord);
    for (Row row : rows) {
      String region = row.text("region");
      regions
          .computeIfAbsent(region.isEmpty() ? NOWHERE : region, any -> new ArrayList<>())
          .add(tile(row, cells));
    }
    List<Tile> all = regions.values().stream().flatMap(List::stream).toList();
    return new SharingMap(
        regions.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> region(entry.getKey(), entry.getValue()))
            .toList(),
        WORDS.stream().map(word -> sign(word, all)).toList(),
        rows.size());
  }

  private static Region region(String name, List<Tile> tiles) {
    long silent = tiles.stream().filter(tile -> tile.word().equals("not-said")).count();
    return new Region("region." + name, tiles, tiles.size() - silent);
  }

  private static Sign sign(String word, List<Tile> tiles) {
    return new Sign(
        SIGNS.getOrDefault(word, ""),
        word,
        tiles.stream().filter(tile -> tile.word().equals(word)).count());
  }

  private static Tile tile(Row row, Cells cells) {
    String word = row.text("word").replace(' ', '-');
    return new Tile(
        row.slug("office"),
        cells.labels().apply(row.the("office")),
        cells.of(row.the("office")).href(),
        word,
        word.equals("not-said") ? 0 : row.count(word));
  }
}
