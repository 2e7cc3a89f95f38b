package org.archipel.architecture.count;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.archipel.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Adoption per IP right: what counts for a right counts for the broader one too. One thread. */
final class Rights {

  /** All choices for a capability, as far as they were said for a right. */
  private record Scope(int right, int capability) {}

  private final Snapshot snapshot;
  private final int[][] upwards;
  private final Map<Scope, Map<Integer, Tally>> scopes = new HashMap<>();

  Rights(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.upwards = new int[snapshot.rights().size()][];
    for (int right = 0; right < upwards.length; right++) {
      upwards[right] = snapshot.rights().upwards(right);
    }
  }

  int size() {
    return upwards.length;
  }

  void add(int row, int capability, int choice, int mask) {
    for (int said : snapshot.uses().rights(row)) {
      for (int right : upwards[said]) {
        scopes
            .computeIfAbsent(new Scope(right, capability), unused -> new HashMap<>())
            .computeIfAbsent(
                choice, unused -> new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size()))
            .add(mask, snapshot.uses().office(row));
      }
    }
  }

  /** Returns what was said of a choice for a right, null if nothing. */
  @Nullable Tally of(int right, int capability, int choice) {
    return scopes.getOrDefault(new Scope(right, capability), Map.of()).get(choice);
  }

  /** Adds everything that was said for a right and a capability. */
  void addAll(int right, int capability, Tally sum) {
    scopes.getOrDefault(new Scope(right, capability), Map.of()).values().forEach(sum::add);
  }

  /** Adds what was said for a right and a capability about some blocks. */
  void addBlocks(int right, int capability, BitSet blocks, Choices choices, Tally sum) {
    scopes
        .getOrDefault(new Scope(right, capability), Map.of())
        .forEach(
            (choice, tally) -> {
              if (blocks.get(choices.get(choice).block())) {
                sum.add(tally);
              }
            });
  }
}
