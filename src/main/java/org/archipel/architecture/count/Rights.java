package org.archipel.architecture.count;

import java.util.HashMap;
import java.util.Map;
import org.archipel.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Adoption per IP right: what counts for a right counts for the broader one too. One thread. */
final class Rights {

  /** A choice for a capability. */
  private record Cell(int right, int capability, int choice) {}

  private final Snapshot snapshot;
  private final int[][] upwards;
  private final Map<Cell, Tally> cells = new HashMap<>();

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
        cells
            .computeIfAbsent(new Cell(right, capability, choice), this::empty)
            .add(mask, snapshot.uses().office(row));
      }
    }
  }

  private Tally empty(Cell unused) {
    return new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size());
  }

  /** Returns what was said of a choice for a right, null if nothing. */
  @Nullable Tally of(int right, int capability, int choice) {
    return cells.get(new Cell(right, capability, choice));
  }
}
