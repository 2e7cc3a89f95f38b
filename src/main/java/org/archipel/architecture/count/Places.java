package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archipel.architecture.count.Choices.Choice;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slots of one capability and puts each choice at the nearest of them: a block is a slot
 * when a large enough share has it or something narrower, or when the network speaks of it. One
 * thread.
 */
final class Places {

  /**
   * A slot as counted.
   *
   * @param tally over the block and what is narrower
   * @param options by key
   */
  record Counted(int capability, int block, Tally tally, Map<String, Offered> options) {}

  /**
   * An option as counted.
   *
   * @param choices that it is made of: the product for the block and for narrower ones
   */
  record Offered(Choice choice, Tally tally, List<Integer> choices) {}

  private final Counting counting;
  private final Snapshot snapshot;
  private final Background background;
  private int belowShare;

  Places(Counting counting, Background background) {
    this.counting = counting;
    this.snapshot = counting.snapshot();
    this.background = background;
  }

  /** Returns how many choices stand at no slot, because too small a share has their block. */
  int belowShare() {
    return belowShare;
  }

  /** Returns the slots of a capability by the numbers of their blocks. */
  List<Counted> of(int capability) {
    @Nullable Tally[] cells = counting.cells[capability];
    Tally[] perBlock = perBlock(cells);
    BitSet slots = slots(capability, perBlock);
    Map<Integer, Counted> counted = new TreeMap<>();
    slots.stream()
        .forEach(
            block ->
                counted.put(
                    block, new Counted(capability, block, perBlock[block], new TreeMap<>())));
    for (int choice = 0; choice < cells.length; choice++) {
      Tally tally = cells[choice];
      if (tally != null) {
        place(choice, tally, slots, counted);
      }
    }
    return List.copyOf(counted.values());
  }

  private Tally[] perBlock(@Nullable Tally[] cells) {
    Tally[] perBlock = new Tally[snapshot.blocks().size()];
    for (int choice = 0; choice < cells.length; choice++) {
      Tally tally = cells[choice];
      if (tally == null) {
        continue;
      }
      for (int block : snapshot.blocks().upwards(counting.choices.get(choice).block())) {
        if (perBlock[block] == null) {
          perBlock[block] = empty();
        }
        perBlock[block].add(tally);
      }
    }
    for (int block = 0; block < perBlock.length; block++) {
      perBlock[block] = perBlock[block] == null ? empty() : perBlock[block];
    }
    return perBlock;
  }

  private Tally empty() {
    return new Tally(Tally.ALL_MARKS, snapshot.offices().size());
  }

  private BitSet slots(int capability, Tally[] perBlock) {
    Tally base = counting.bases[capability];
    BitSet slots = new BitSet(perBlock.length);
    for (int block = 0; block < perBlock.length; block++) {
      if (isMet(perBlock[block], base)) {
        slots.set(block);
      }
    }
    for (Place place : background.prescribed()) {
      int block = snapshot.blocks().number(place.block());
      if (snapshot.capabilities().number(place.capability()) == capability
          && block != Things.NONE) {
        slots.set(block);
      }
    }
    return slots;
  }

  /**
   * Whether enough offices have a block: of all that said anything, or of those that said more than
   * in which shared platforms they take part. An office that takes part in a filing service said
   * nothing of databases; else platforms with many members would hide what is inside.
   */
  private boolean isMet(Tally block, Tally base) {
    double share = counting.parameters().thresholds().leastShare();
    int running = block.count(Tally.RUNNING);
    int inside = block.count(Tally.RUNNING_INSIDE);
    return (running > 0 && running >= share * base.count(Tally.SAID))
        || (inside > 0 && inside >= share * base.count(Tally.SAID_INSIDE));
  }

  private void place(int choice, Tally tally, BitSet slots, Map<Integer, Counted> counted) {
    Choice chosen = counting.choices.get(choice);
    for (int block : snapshot.blocks().upwards(chosen.block())) {
      Counted slot = slots.get(block) ? counted.get(block) : null;
      if (slot != null) {
        Offered option =
            slot.options()
                .computeIfAbsent(
                    chosen.key(), key -> new Offered(chosen, empty(), new ArrayList<>()));
        option.tally().add(tally);
        option.choices().add(choice);
        return;
      }
    }
    belowShare++;
  }

  /** Orders options by offices, most first, then planned, then key. */
  static Comparator<Offered> mostFirst() {
    return Comparator.comparingInt((Offered option) -> -option.tally().count(Tally.RUNNING))
        .thenComparingInt(option -> -option.tally().count(Tally.PLANNED))
        .thenComparing(option -> option.choice().key());
  }
}
