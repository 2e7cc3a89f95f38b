package org.archipel.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.archipel.disclosure.Bonds.Bond;

/**
 * Chooses what is hidden beside the sensitive cells: cell by cell, the lightest others that give it
 * room; then takes back every choice that later ones made needless. One thread, used once.
 *
 * <p>Greedy, so not the least loss there is, but near: finding the least is NP-hard (Kelly, Golden
 * and Assad, <i>Cell suppression</i>, Networks 22, 1992).
 */
final class Suppression {

  /** Sums of weights that are tried one after the other. */
  private static final int[] ALLOWANCES = {0, 1, 2, 3, 4, 6, 8, 12, 18, 27};

  /** Cells connected by hidden ones beyond which a choice is not reconsidered. */
  private static final int RECONSIDERED = 80;

  private final Bonds bonds;
  private final BitSet hidden = new BitSet();
  private final List<Integer> confined = new ArrayList<>();
  private final Witness witness;
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();

  Suppression(Bonds bonds) {
    this.bonds = bonds;
    this.witness = new Witness(bonds, hidden);
    for (int i = 0; i < bonds.cells.size(); i++) {
      if (bonds.cells.get(i).isHiddenFromTheStart()) {
        hide(i);
      }
    }
  }

  void run() {
    for (Integer cell = waiting.poll(); cell != null; cell = waiting.poll()) {
      secure(cell);
    }
    reconsider();
  }

  boolean isHidden(int cell) {
    return hidden.get(cell);
  }

  List<Integer> confined() {
    return confined;
  }

  private void hide(int cell) {
    if (!hidden.get(cell)) {
      hidden.set(cell);
      waiting.add(cell);
    }
  }

  /** Returns the room that a hidden cell is to have, as far as anything allows. */
  private long need(int place) {
    Cell cell = bonds.cells.get(place);
    long wanted = cell.weight() == 0 || cell.need() > 0 ? cell.need() : 1;
    return Math.min(wanted, cell.most() - cell.least());
  }

  private void secure(int cell) {
    long need = need(cell);
    for (int allowance : ALLOWANCES) {
      Optional<List<Integer>> cost = roomFor(cell, need, allowance);
      if (cost.isPresent()) {
        cost.get().forEach(this::hide);
        return;
      }
    }
    while (!hasRoom(cell, need)) {
      if (!hideNeighbours(cell)) {
        confined.add(cell);
        return;
      }
    }
  }

  private boolean hasRoom(int cell, long need) {
    return roomFor(cell, need, 0).isPresent();
  }

  /** Returns what must be hidden so that a cell has room above, below, or on both sides. */
  private Optional<List<Integer>> roomFor(int cell, long need, int allowance) {
    long value = bonds.cells.get(cell).value();
    for (long above = need; above >= 0; above--) {
      Optional<List<Integer>> up = reach(cell, value + above, allowance);
      if (up.isEmpty()) {
        continue;
      }
      up.get().forEach(hidden::set);
      int left = allowance - up.get().stream().mapToInt(i -> bonds.cells.get(i).weight()).sum();
      Optional<List<Integer>> down = reach(cell, value - (need - above), left);
      up.get().forEach(hidden::clear);
      if (down.isPresent()) {
        List<Integer> both = new ArrayList<>(up.get());
        both.addAll(down.get());
        return Optional.of(both);
      }
    }
    return Optional.empty();
  }

  private Optional<List<Integer>> reach(int cell, long figure, int allowance) {
    return figure == bonds.cells.get(cell).value()
        ? Optional.of(List.of())
        : witness.costOf(cell, figure, allowance);
  }

  /**
   * Hides all that is tied to a cell, and to hidden cells tied to it; false if nothing was left.
   */
  private boolean hideNeighbours(int cell) {
    int before = hidden.cardinality();
    BitSet reached = connected(cell, Integer.MAX_VALUE);
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      neighbours(i).forEach(this::hide);
    }
    return hidden.cardinality() > before;
  }

  private List<Integer> neighbours(int cell) {
    List<Integer> found = new ArrayList<>();
    for (int place : bonds.of(cell)) {
      Bond bond = bonds.all.get(place);
      for (int member : bond.cells()) {
        found.add(member);
      }
    }
    return found;
  }

  /**
   * Returns the hidden cells that a cell is tied to, through hidden cells alone, up to a number.
   */
  private BitSet connected(int cell, int most) {
    BitSet reached = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(cell));
    reached.set(cell);
    while (!open.isEmpty() && reached.cardinality() <= most) {
      for (int next : neighbours(open.remove())) {
        if (hidden.get(next) && !reached.get(next)) {
          reached.set(next);
          open.add(next);
        }
      }
    }
    return reached;
  }

  /** Shows again, heaviest first, what the others do without. */
  private void reconsider() {
    hidden.stream()
        .filter(i -> bonds.cells.get(i).need() == 0 && bonds.cells.get(i).weight() > 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> -bonds.cells.get(i).weight())
                .thenComparingLong(i -> -bonds.cells.get(i).value()))
        .toList()
        .forEach(this::showIfNeedless);
  }

  private void showIfNeedless(int cell) {
    BitSet concerned = connected(cell, RECONSIDERED);
    if (concerned.cardinality() > RECONSIDERED) {
      return;
    }
    hidden.clear(cell);
    concerned.clear(cell);
    confined.forEach(concerned::clear);
    if (!concerned.stream().allMatch(i -> hasRoom(i, need(i)))) {
      hidden.set(cell);
    }
  }
}
