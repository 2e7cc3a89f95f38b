package org.archipel.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.archipel.disclosure.Bonds.Bond;

/**
 * Looks for other whole numbers behind a published table: figures that agree with everything shown
 * and differ at one hidden cell. What it finds is a proof that the cell cannot be recomputed; what
 * it does not find within its bounds counts as unprotected. One thread.
 *
 * <p>It begins at the true figures, moves the one cell, and mends every relation that breaks by
 * moving one more cell, depth first: the cycles of Cox (1980), for relations of any form. Cells
 * that are shown may be moved too, at their weight, up to an allowance: these are then what must be
 * hidden as well. Whole numbers throughout, so nothing passes that only fractions allow.
 */
final class Witness {

  /** Moves tried before a search is given up. */
  private static final int PATIENCE = 3_000;

  private final Bonds bonds;
  private final BitSet hidden;
  private final long[] figures;
  private final BitSet moved = new BitSet();
  private final List<Integer> revealed = new ArrayList<>();
  private int allowance;
  private int patience;

  /**
   * @param hidden places of the cells that are not shown; read while searching
   */
  Witness(Bonds bonds, BitSet hidden) {
    this.bonds = bonds;
    this.hidden = hidden;
    this.figures = bonds.values();
  }

  /** Whether a hidden cell could stand at another figure, given all that is shown. */
  boolean canBe(int cell, long figure) {
    return costOf(cell, figure, 0).isPresent();
  }

  /**
   * Returns which shown cells must be hidden too so that a cell could stand at another figure: none
   * if nothing must; nothing at all if no way was found.
   *
   * @param allowance greatest sum of their weights
   */
  Optional<List<Integer>> costOf(int cell, long figure, int allowance) {
    Cell start = bonds.cells.get(cell);
    if (figure < start.least() || figure > start.most()) {
      return Optional.empty();
    }
    this.allowance = allowance;
    this.patience = PATIENCE;
    long before = figures[cell];
    figures[cell] = figure;
    moved.set(cell);
    boolean found = mend(bonds.of(cell));
    Optional<List<Integer>> cost = found ? Optional.of(List.copyOf(revealed)) : Optional.empty();
    reset(cell, before);
    return cost;
  }

  private void reset(int cell, long before) {
    moved.clear(cell);
    figures[cell] = before;
    for (int i = moved.nextSetBit(0); i >= 0; i = moved.nextSetBit(i + 1)) {
      figures[i] = bonds.cells.get(i).value();
    }
    moved.clear();
    revealed.clear();
  }

  /** Mends the first broken one of some relations, and what breaks by that. */
  private boolean mend(List<Integer> open) {
    for (int i = 0; i < open.size(); i++) {
      Bond bond = bonds.all.get(open.get(i));
      long excess = bond.excess(figures);
      if (excess != 0) {
        return mend(bond, excess, open.subList(i, open.size()));
      }
    }
    return true;
  }

  private boolean mend(Bond bond, long excess, List<Integer> open) {
    for (int index : candidates(bond)) {
      if (--patience < 0) {
        return false;
      }
      int cell = bond.cells()[index];
      long step = step(cell, -bond.sign(index) * excess);
      if (step != 0 && move(cell, step, open)) {
        return true;
      }
    }
    return false;
  }

  private boolean move(int cell, long step, List<Integer> open) {
    int price = hidden.get(cell) ? 0 : bonds.cells.get(cell).weight();
    if (price > allowance) {
      return false;
    }
    allowance -= price;
    if (price > 0) {
      revealed.add(cell);
    }
    moved.set(cell);
    figures[cell] += step;
    List<Integer> next = new ArrayList<>(open);
    next.addAll(bonds.of(cell));
    if (mend(next)) {
      return true;
    }
    figures[cell] -= step;
    moved.clear(cell);
    if (price > 0) {
      revealed.removeLast();
    }
    allowance += price;
    return false;
  }

  /** Returns how far a cell can go of the way that would mend all. */
  private long step(int cell, long wanted) {
    Cell bounds = bonds.cells.get(cell);
    return wanted > 0
        ? Math.min(wanted, bounds.most() - figures[cell])
        : Math.max(wanted, bounds.least() - figures[cell]);
  }

  /** Returns the cells of a relation that may still move: hidden ones, then those of small loss. */
  private List<Integer> candidates(Bond bond) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < bond.cells().length; i++) {
      int cell = bond.cells()[i];
      if (!moved.get(cell) && (hidden.get(cell) || allowance > 0)) {
        candidates.add(i);
      }
    }
    candidates.sort(
        Comparator.comparingInt((Integer i) -> price(bond.cells()[i]))
            .thenComparingInt(i -> bonds.of(bond.cells()[i]).size())
            .thenComparingLong(i -> loss(bond.cells()[i])));
    return candidates;
  }

  private int price(int cell) {
    return hidden.get(cell) ? 0 : bonds.cells.get(cell).weight();
  }

  private long loss(int cell) {
    return bonds.cells.get(cell).value() - bonds.cells.get(cell).least();
  }
}
