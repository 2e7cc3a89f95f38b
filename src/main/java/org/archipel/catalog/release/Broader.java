package org.archipel.catalog.release;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;

/** What of some places is next above another. Immutable. */
record Broader(Things capabilities, Things blocks) {

  static Broader of(Snapshot snapshot) {
    return new Broader(snapshot.capabilities(), snapshot.blocks());
  }

  /** Returns the place of the same capability whose block is the nearest broader one. */
  Optional<Place> block(Place place, Set<Place> places) {
    return above(blocks, place.block(), it -> places.contains(new Place(place.capability(), it)))
        .map(it -> new Place(place.capability(), it));
  }

  /** Returns the place of the same block whose capability is the nearest broader one. */
  Optional<Place> capability(Place place, Set<Place> places) {
    return above(
            capabilities, place.capability(), it -> places.contains(new Place(it, place.block())))
        .map(it -> new Place(it, place.block()));
  }

  /** Returns the nearest of some capabilities that is broader. */
  Optional<Node> capability(Node capability, Predicate<Node> some) {
    return above(capabilities, capability, some);
  }

  private static Optional<Node> above(Things things, Node thing, Predicate<Node> wanted) {
    int number = things.number(thing);
    if (number == Things.NONE) {
      return Optional.empty();
    }
    for (int at = things.broader(number); at != Things.NONE; at = things.broader(at)) {
      if (wanted.test(things.node(at))) {
        return Optional.of(things.node(at));
      }
    }
    return Optional.empty();
  }
}
