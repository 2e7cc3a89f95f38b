package org.archipel.catalog.release;

import java.util.Map;
import java.util.Optional;
import org.archipel.disclosure.Cell;
import org.archipel.disclosure.CountRule;

/**
 * What earlier releases told and withheld, which whoever keeps them will lay beside the next one.
 * Immutable.
 *
 * @param shown per cell the figure that the last release told which told any
 * @param withheld per cell the true figure where the last release withheld it
 */
record Earlier(Map<String, Figure> shown, Map<String, Long> withheld) {

  static final Earlier NOTHING = new Earlier(Map.of(), Map.of());

  /** A count and how much of it public data showed. */
  record Figure(long count, long known) {}

  Earlier {
    shown = Map.copyOf(shown);
    withheld = Map.copyOf(withheld);
  }

  /**
   * Returns a cell with what follows from earlier releases.
   *
   * <p>What was told and did not change is known: it hides nothing any more. What changed by a few
   * offices would tell of these. What was withheld and did not change stays so, or the earlier
   * release could be solved with this one.
   */
  Cell judge(Cell cell, Who who) {
    if (Optional.ofNullable(withheld.get(cell.name()))
        .filter(was -> was == who.count())
        .isPresent()) {
      return cell.sensitive(1);
    }
    Figure before = shown.get(cell.name());
    if (before == null) {
      return cell;
    }
    if (before.count() == cell.value()) {
      return new Cell(
          cell.name(), cell.value(), cell.value(), cell.value(), cell.need(), cell.weight());
    }
    CountRule rule = CountRule.DEFAULT;
    long moved = Math.abs(who.count() - who.known() - (before.count() - before.known()));
    return rule.isSmall(moved, 0) ? cell.sensitive(rule.need()) : cell;
  }
}
