package org.archipel.disclosure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures that are to be published together, with all that ties them: also figures of other tables
 * that share offices with them. Immutable.
 *
 * <p>{@link #protect} decides which of them are withheld. The same cells and relations in the same
 * order always give the same answer.
 *
 * @param cells the figures; where a choice is free, earlier ones are hidden first
 * @param relations what anybody may reckon with; all of them are true of the figures
 */
public record ProtectedTable(List<Cell> cells, List<Relation> relations) {

  public ProtectedTable {
    cells = List.copyOf(cells);
    relations = List.copyOf(relations);
  }

  /**
   * Returns what may be shown: sensitive figures are withheld, and so many others with them that no
   * withheld figure can be recomputed, or confined more closely than it needs.
   *
   * @throws IllegalArgumentException if the figures do not keep a relation, or names do not match
   */
  public Protection protect() {
    Bonds bonds = new Bonds(cells, relations);
    Suppression suppression = new Suppression(bonds);
    suppression.run();
    return new Protection(
        IntStream.range(0, cells.size())
            .boxed()
            .collect(
                Collectors.toUnmodifiableMap(
                    place -> cells.get(place).name(), decision(suppression, bonds))),
        suppression.confined().stream().map(place -> cells.get(place).name()).toList());
  }

  private static Function<Integer, Protection.Decision> decision(
      Suppression suppression, Bonds bonds) {
    return place -> {
      Cell cell = bonds.cells.get(place);
      if (!suppression.isHidden(place)) {
        return Protection.Decision.SHOWN;
      }
      if (cell.need() > 0) {
        return Protection.Decision.SENSITIVE;
      }
      return cell.weight() == 0
          ? Protection.Decision.NOT_PUBLISHED
          : Protection.Decision.COMPLEMENTARY;
    };
  }
}
