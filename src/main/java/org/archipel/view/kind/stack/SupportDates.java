package org.archipel.view.kind.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.view.Sources;
import org.archipel.view.answer.Row;
import org.jspecify.annotations.Nullable;

/** When vendors' support of releases began and ends, as far as they say. Immutable. */
final class SupportDates {

  /** What a list of values of a question takes at most. */
  private static final int MOST_VALUES = 300;

  /**
   * The life of a release.
   *
   * @param isOver whether support is over on the day of asking; false where nobody knows
   * @param end null where the vendor gives no day
   */
  record Life(
      Node product,
      Node release,
      @Nullable LocalDate begin,
      @Nullable LocalDate end,
      boolean isOver) {}

  private final Map<Node, Life> lives = new HashMap<>();
  private final List<Node> order = new ArrayList<>();

  private SupportDates() {}

  /**
   * Asks for the dates of products.
   *
   * @param products addresses
   */
  static SupportDates of(Sources sources, Collection<String> products) {
    SupportDates dates = new SupportDates();
    List<String> all = products.stream().sorted().toList();
    for (int from = 0; from < all.size(); from += MOST_VALUES) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_VALUES));
      Row.of(
              sources.ask(
                  "lifecycle/which-dates",
                  Map.of("product", some, "kind", List.of("release", "support-end"))))
          .forEach(row -> dates.add(row, sources.stand().asOf()));
    }
    return dates;
  }

  /** Returns the life of a release, if anything is known of it. */
  Optional<Life> of(Node release) {
    return Optional.ofNullable(lives.get(release));
  }

  /** Returns the lives of all releases of a product, in the order of the question. */
  List<Life> ofProduct(Node product) {
    return order.stream().map(lives::get).filter(life -> life.product().equals(product)).toList();
  }

  private void add(Row row, LocalDate asked) {
    Node release = row.the("release");
    Life known =
        lives.computeIfAbsent(
            release,
            any -> {
              order.add(any);
              return new Life(row.the("product"), any, null, null, false);
            });
    LocalDate day = row.has("day") ? LocalDate.parse(row.text("day")) : null;
    if (row.slug("kind").equals("release")) {
      lives.put(release, new Life(known.product, release, day, known.end, known.isOver));
      return;
    }
    boolean over = day == null ? row.flag("isPast") : day.isBefore(asked);
    lives.put(release, new Life(known.product, release, known.begin, day, over));
  }
}
