package org.archipel.architecture.recur;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.count.Holdings.Item;
import org.archipel.architecture.count.Holdings.Kind;

/**
 * What offices have, given out anew by lot: each item to as many offices as before, whoever else
 * has what. A shared platform goes out as a whole, to the same offices with all that only it
 * brings. An office stands at one place in the draw of an item, so that what is drawn for a
 * capability and the broader one hangs together as it does in the data.
 *
 * @param seed of the lot
 */
record Permuted(long seed) {

  Holdings of(Holdings real) {
    List<Item> items = real.items().stream().map(item -> item(item, real)).toList();
    return new Holdings(real.capability(), real.base(), items);
  }

  /** Returns the platform that brings an item to offices that have it no other way, if one does. */
  static Optional<Item> bringer(Item item, Holdings in) {
    BitSet brought = brought(item);
    if (brought.isEmpty()) {
      return Optional.empty();
    }
    return in.items().stream()
        .filter(other -> other.kind() == Kind.PLATFORM)
        .max(
            Comparator.comparingInt(
                other -> {
                  BitSet both = (BitSet) brought.clone();
                  both.and(other.offices());
                  return both.cardinality();
                }));
  }

  private static BitSet brought(Item item) {
    BitSet brought = (BitSet) item.offices().clone();
    brought.andNot(item.withoutPlatforms());
    return brought;
  }

  private Item item(Item item, Holdings in) {
    int brought = brought(item).cardinality();
    Node by = bringer(item, in).map(Item::thing).orElse(item.thing());
    BitSet drawn = new BitSet();
    order(by, in.base()).stream().limit(brought).forEach(drawn::set);
    BitSet own = new BitSet();
    order(item.thing(), in.base()).stream()
        .filter(office -> !drawn.get(office))
        .limit(item.offices().cardinality() - brought)
        .forEach(own::set);
    drawn.or(own);
    return new Item(item.thing(), item.kind(), item.block(), drawn, drawn, own);
  }

  private List<Integer> order(Node thing, BitSet base) {
    List<Integer> offices = new ArrayList<>(base.stream().boxed().toList());
    offices.sort(Comparator.comparingLong(office -> place(thing, office)));
    return offices;
  }

  private long place(Node thing, int office) {
    long of = seed * 1_000_003L + thing.toString().hashCode();
    return new SplittableRandom(new SplittableRandom(of).nextLong() + office).nextLong();
  }
}
