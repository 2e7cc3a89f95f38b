package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Choices.Choice;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.jspecify.annotations.Nullable;

/**
 * Who has what at slots that are given, office by office, counted as the figures of slots are: for
 * comparing two snapshots place by place. One thread.
 */
public final class FixedSlots {

  /**
   * A slot as found.
   *
   * @param base offices that said anything about technology for its capability
   * @param said offices that said anything about it
   * @param running offices that have it
   * @param options by key
   */
  public record Found(
      Place place,
      Set<Node> base,
      Set<Node> said,
      Set<Node> running,
      Map<String, Chosen> options) {}

  /**
   * An option as found.
   *
   * @param product empty for a technology known by its name only
   * @param running offices that have it
   */
  public record Chosen(Optional<Node> product, Set<Node> running) {}

  private final Counting counting;
  private final Snapshot snapshot;

  /** Counts a snapshot. */
  public FixedSlots(Snapshot snapshot, Parameters parameters) {
    this.snapshot = snapshot;
    this.counting = Counting.of(snapshot, parameters);
  }

  /**
   * Returns what is found at places, in their order; each option stands at the nearest of them that
   * its block leads up to.
   */
  public List<Found> at(Collection<Place> places) {
    Map<Integer, BitSet> fixed = new TreeMap<>();
    for (Place place : places) {
      int capability = snapshot.capabilities().number(place.capability());
      int block = snapshot.blocks().number(place.block());
      if (capability != Things.NONE && block != Things.NONE) {
        fixed.computeIfAbsent(capability, any -> new BitSet()).set(block);
      }
    }
    return places.stream().map(place -> found(place, fixed)).toList();
  }

  private Found found(Place place, Map<Integer, BitSet> fixed) {
    int capability = snapshot.capabilities().number(place.capability());
    int block = snapshot.blocks().number(place.block());
    Set<Node> said = new HashSet<>();
    Set<Node> running = new HashSet<>();
    Map<String, Chosen> options = new TreeMap<>();
    if (capability == Things.NONE || block == Things.NONE) {
      return new Found(place, Set.of(), said, running, options);
    }
    @Nullable Tally[] cells = counting.cells[capability];
    for (int number = 0; number < cells.length; number++) {
      Tally tally = cells[number];
      Choice choice = tally == null ? null : counting.choices.get(number);
      if (tally == null || choice == null || !isBelow(choice.block(), block)) {
        continue;
      }
      said.addAll(offices(tally, Tally.SAID));
      running.addAll(offices(tally, Tally.RUNNING));
      if (nearest(choice.block(), fixed.getOrDefault(capability, new BitSet())) == block) {
        options
            .computeIfAbsent(choice.key(), any -> new Chosen(choice.product(), new HashSet<>()))
            .running()
            .addAll(offices(tally, Tally.RUNNING));
      }
    }
    Set<Node> base = new HashSet<>(offices(counting.bases[capability], Tally.SAID));
    return new Found(place, base, said, running, options);
  }

  private boolean isBelow(int block, int above) {
    for (int at : snapshot.blocks().upwards(block)) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  private int nearest(int block, BitSet fixed) {
    for (int at : snapshot.blocks().upwards(block)) {
      if (fixed.get(at)) {
        return at;
      }
    }
    return Things.NONE;
  }

  private List<Node> offices(Tally tally, int mark) {
    List<Node> offices = new ArrayList<>();
    BitSet.valueOf(tally.offices(mark)).stream()
        .forEach(office -> offices.add(snapshot.offices().node(office)));
    return offices;
  }
}
