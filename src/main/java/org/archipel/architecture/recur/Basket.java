package org.archipel.architecture.recur;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.count.Holdings.Item;
import org.archipel.architecture.count.Holdings.Kind;
import org.archipel.architecture.model.Figures.Adoption;
import org.archipel.architecture.model.Parameters.Platforms;

/**
 * What offices have in one scope, with shared platforms as asked for, as far as it can recur.
 * Immutable.
 *
 * @param holdings of the scope
 * @param items that enough offices have, by address
 * @param sets per item who counts as having it
 */
record Basket(Holdings holdings, List<Item> items, List<BitSet> sets) {

  static Basket of(Holdings holdings, Platforms platforms, int leastOffices) {
    List<Item> items = new ArrayList<>();
    List<BitSet> sets = new ArrayList<>();
    for (Item item : holdings.items()) {
      BitSet set = set(item, platforms);
      if (set.cardinality() >= leastOffices) {
        items.add(item);
        sets.add(set);
      }
    }
    return new Basket(holdings, List.copyOf(items), List.copyOf(sets));
  }

  private static BitSet set(Item item, Platforms platforms) {
    return switch (platforms) {
      case EXPANDED -> item.offices();
      case COLLAPSED -> item.kind() == Kind.PLATFORM ? item.offices() : item.withoutPlatforms();
      case LEFT_OUT -> item.withoutPlatforms();
    };
  }

  int base() {
    return holdings.base().cardinality();
  }

  Node thing(int item) {
    return items.get(item).thing();
  }

  /** Returns the offices that have all of some items. */
  BitSet holders(int... some) {
    BitSet all = (BitSet) sets.get(some[0]).clone();
    for (int i = 1; i < some.length; i++) {
      all.and(sets.get(some[i]));
    }
    return all;
  }

  /** Returns how many offices have all of some items, and by whose word. */
  Adoption adoption(int... some) {
    BitSet offices = holders(some);
    BitSet stated = (BitSet) offices.clone();
    BitSet without = (BitSet) offices.clone();
    for (int item : some) {
      stated.and(items.get(item).stated());
      without.and(items.get(item).withoutPlatforms());
    }
    return new Adoption(base(), offices.cardinality(), stated.cardinality(), without.cardinality());
  }
}
