package org.archipel.architecture.count;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.archipel.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Adoption per IP right: what counts for a right counts for the broader one too. One thread. */
final class Rights {

  /**
   * What was said for one right and one capability.
   *
   * @param blocks per block, with what is narrower
   */
  record OfRight(Tally all, Map<Integer, Tally> blocks) {}

  private final Snapshot snapshot;
  private final int[][] upwards;

  /** Per right and capability the choices, as far as they were said for the right. */
  private final @Nullable Tally[][] scopes;

  Rights(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.scopes = new Tally[snapshot.rights().size() * snapshot.capabilities().size()][0];
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
        tally(scope(right, capability), choice).add(mask, snapshot.uses().office(row));
      }
    }
  }

  private int scope(int right, int capability) {
    return right * snapshot.capabilities().size() + capability;
  }

  private Tally tally(int scope, int choice) {
    @Nullable Tally[] choices = scopes[scope];
    if (choice >= choices.length) {
      choices = Arrays.copyOf(choices, Math.max(choice + 1, choices.length * 2));
      scopes[scope] = choices;
    }
    Tally tally = choices[choice];
    if (tally == null) {
      tally = new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size());
      choices[choice] = tally;
    }
    return tally;
  }

  /** Returns what was said of a choice for a right, null if nothing. */
  @Nullable Tally of(int right, int capability, int choice) {
    @Nullable Tally[] choices = scopes[scope(right, capability)];
    return choice < choices.length ? choices[choice] : null;
  }

  /** Sums up what was said for a right and a capability; empty if nothing. */
  Optional<OfRight> sums(int right, int capability, Choices choices) {
    @Nullable Tally[] tallies = scopes[scope(right, capability)];
    if (tallies.length == 0) {
      return Optional.empty();
    }
    OfRight sums = new OfRight(empty(), new HashMap<>());
    for (int choice = 0; choice < tallies.length; choice++) {
      Tally tally = tallies[choice];
      if (tally != null) {
        sums.all().add(tally);
        for (int block : snapshot.blocks().upwards(choices.get(choice).block())) {
          sums.blocks().computeIfAbsent(block, unused -> empty()).add(tally);
        }
      }
    }
    return Optional.of(sums);
  }

  private Tally empty() {
    return new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size());
  }
}
