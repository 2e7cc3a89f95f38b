package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.architecture.count.Choices.Choice;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.jspecify.annotations.Nullable;

/**
 * Who has what in one scope, as sets of offices per item: the products that run, the standards that
 * are followed and, for a capability, hosting, delivery and protocols. Immutable.
 *
 * @param capability of the scope; empty for all together
 * @param base offices that said anything about technology there
 * @param items by address
 */
public record Holdings(Optional<Node> capability, BitSet base, List<Item> items) {

  /** What kind of thing an item is. */
  public enum Kind {
    PRODUCT,
    /** A product that several offices share; what is inside is listed beside it. */
    PLATFORM,
    STANDARD,
    CODE
  }

  /**
   * What offices can have. The sets are not to be changed.
   *
   * @param thing a product, standard or code
   * @param block that it fills there, the number of one of the blocks; for a product only
   * @param offices that have it
   * @param stated of these, that state or confirm it
   * @param withoutPlatforms of these, that have it otherwise than through a shared platform
   */
  public record Item(
      Node thing, Kind kind, int block, BitSet offices, BitSet stated, BitSet withoutPlatforms) {

    Item among(BitSet base) {
      List.of(offices, stated, withoutPlatforms).forEach(set -> set.and(base));
      return this;
    }
  }

  /** Returns those of all together. */
  public static Holdings ofAll(Counting counting) {
    return of(counting, counting.everything);
  }

  /** Returns those of each capability of which anything was said, by address. */
  public static List<Holdings> perCapability(Counting counting) {
    List<Holdings> all = new ArrayList<>();
    for (int capability = 0; capability < counting.everything; capability++) {
      if (counting.bases[capability].count(Tally.SAID) > 0) {
        all.add(of(counting, capability));
      }
    }
    return all;
  }

  private static Holdings of(Counting counting, int scope) {
    Snapshot snapshot = counting.snapshot();
    List<Item> items = new ArrayList<>(products(counting, scope));
    counting
        .practices
        .standards(scope)
        .forEach(
            (standard, tally) ->
                items.add(
                    item(snapshot.standards().node(standard), Kind.STANDARD, Things.NONE, tally)));
    if (scope != counting.everything) {
      counting
          .practices
          .codes(scope)
          .forEach(
              (code, tally) ->
                  items.add(item(snapshot.codes().node(code), Kind.CODE, Things.NONE, tally)));
    }
    BitSet base = set(counting.bases[scope], Tally.SAID);
    // Who told a standard or how a system is hosted, and no technology, is not in the base.
    items.replaceAll(item -> item.among(base));
    items.removeIf(item -> item.offices().isEmpty());
    items.sort(Comparator.comparing(Item::thing, NodeCmp::compareRDFTerms));
    Optional<Node> capability =
        scope == counting.everything
            ? Optional.empty()
            : Optional.of(snapshot.capabilities().node(scope));
    return new Holdings(capability, base, List.copyOf(items));
  }

  private static List<Item> products(Counting counting, int scope) {
    Snapshot snapshot = counting.snapshot();
    @Nullable Tally[] cells = counting.cells[scope];
    Map<Integer, Tally> tallies = new TreeMap<>();
    Map<Integer, Integer> blocks = new TreeMap<>();
    for (int number = 0; number < cells.length; number++) {
      Tally tally = cells[number];
      Choice choice = tally == null ? null : counting.choices.get(number);
      if (tally != null && choice != null && choice.product().isPresent()) {
        int product = snapshot.products().number(choice.product().get());
        tallies
            .computeIfAbsent(
                product, unused -> new Tally(Tally.ALL_MARKS, snapshot.offices().size()))
            .add(tally);
        blocks.putIfAbsent(product, choice.block());
      }
    }
    List<Item> items = new ArrayList<>();
    tallies.forEach(
        (product, tally) -> {
          Kind kind = snapshot.platforms()[product] ? Kind.PLATFORM : Kind.PRODUCT;
          int usual = snapshot.usualBlock()[product];
          int block = usual == Things.NONE ? blocks.getOrDefault(product, Things.NONE) : usual;
          items.add(item(snapshot.products().node(product), kind, block, tally));
        });
    return items;
  }

  private static Item item(Node thing, Kind kind, int block, Tally tally) {
    return new Item(
        thing,
        kind,
        block,
        set(tally, Tally.RUNNING),
        set(tally, Tally.STATED),
        set(tally, Tally.WITHOUT_PLATFORM));
  }

  private static BitSet set(Tally tally, int mark) {
    return BitSet.valueOf(tally.offices(mark));
  }
}
