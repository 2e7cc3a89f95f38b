package org.archipel.architecture.count;

import java.util.Arrays;
import org.archipel.architecture.model.Parameters;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;
import org.archipel.snapshot.Uses;
import org.jspecify.annotations.Nullable;

/**
 * Who said what: a tally per capability, and per capability and choice, from one pass over the
 * rows. What is said for a capability counts for the broader ones too. One thread.
 */
public final class Counting {

  private final Snapshot snapshot;
  private final Parameters parameters;
  private final Marks marks;
  private final Components components;
  private final int[][] upwards;

  /** The scope of all capabilities together and of none; the others are capabilities. */
  final int everything;

  final Choices choices;
  final Tally[] bases;
  final @Nullable Tally[][] cells;
  final Rights rights;
  final Practices practices;
  final SystemsOfBlocks systems;
  private int withoutBlock;

  private Counting(Snapshot snapshot, Parameters parameters) {
    this.snapshot = snapshot;
    this.parameters = parameters;
    this.marks = new Marks(snapshot, parameters);
    this.components = Components.of(snapshot);
    this.choices = new Choices(snapshot);
    int n = snapshot.capabilities().size();
    this.upwards = new int[n][];
    this.everything = n;
    this.bases = new Tally[n + 1];
    this.cells = new Tally[n + 1][0];
    for (int capability = 0; capability < n; capability++) {
      upwards[capability] = snapshot.capabilities().upwards(capability);
    }
    Arrays.setAll(bases, scope -> new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size()));
    this.practices = new Practices(snapshot, n + 1, parameters.countsAttributed());
    this.rights = new Rights(snapshot);
    this.systems = new SystemsOfBlocks(n, snapshot.blocks().size());
  }

  /** Counts all rows of a snapshot; attributed ones only if the parameters say so. */
  public static Counting of(Snapshot snapshot, Parameters parameters) {
    Counting counting = new Counting(snapshot, parameters);
    for (int row = 0; row < snapshot.uses().size(); row++) {
      if (parameters.countsAttributed() || !snapshot.uses().isAttributed(row)) {
        counting.count(row);
      }
    }
    return counting;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Parameters parameters() {
    return parameters;
  }

  /** Returns how many rows name no block and are of no product that usually fills one. */
  public int withoutBlock() {
    return withoutBlock;
  }

  private void count(int row) {
    Uses uses = snapshot.uses();
    int mask = marks.of(row);
    bases[everything].add(mask, uses.office(row));
    int usual = choices.of(row, uses.block(row));
    if (usual != Things.NONE) {
      cell(everything, usual).add(mask, uses.office(row));
    }
    for (int said : uses.capabilities(row)) {
      int choice = choices.of(row, block(row, said));
      if (choice == Things.NONE) {
        withoutBlock++;
      } else if (usual == Things.NONE) {
        cell(everything, choice).add(mask, uses.office(row));
      }
      for (int capability : upwards[said]) {
        bases[capability].add(mask, uses.office(row));
        if (choice != Things.NONE) {
          cell(capability, choice).add(mask, uses.office(row));
          rights.add(row, capability, choice, mask);
          if ((mask & 1 << Tally.RUNNING) != 0) {
            systems.add(capability, choices.get(choice).block(), uses.system(row));
          }
        }
      }
    }
  }

  private int block(int row, int capability) {
    int block = snapshot.uses().block(row);
    int product = snapshot.uses().product(row);
    boolean readyMade =
        block == Things.NONE && product != Things.NONE && snapshot.platforms()[product];
    return readyMade ? components.block(capability) : block;
  }

  private Tally cell(int capability, int choice) {
    @Nullable Tally[] row = cells[capability];
    if (choice >= row.length) {
      row = Arrays.copyOf(row, Math.max(choices.size(), row.length * 2));
      cells[capability] = row;
    }
    Tally cell = row[choice];
    if (cell == null) {
      cell = new Tally(Tally.ALL_MARKS, snapshot.offices().size());
      row[choice] = cell;
    }
    return cell;
  }
}
