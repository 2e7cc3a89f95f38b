package org.archipel.reader.sbom;

import java.util.EnumMap;
import java.util.Map;
import org.archipel.problem.Position;
import org.archipel.problem.Problems;

/** Counts what is odd in one file, so that a thousand times the same is one warning. One thread. */
final class Oddities {

  private final Map<Oddity, Met> met = new EnumMap<>(Oddity.class);

  /** The first of a kind, and how many there were. */
  private static final class Met {
    private final Position place;
    private final String first;
    private int count;

    Met(Position place, String first) {
      this.place = place;
      this.first = first;
    }
  }

  /**
   * Counts one.
   *
   * @param shown as its sentence shows it
   */
  void add(Oddity oddity, Position place, String shown) {
    met.computeIfAbsent(oddity, any -> new Met(place, shown)).count++;
  }

  /** Says what was met, each at the place of the first. */
  void tell(Problems problems) {
    met.forEach(
        (oddity, all) ->
            problems.warning(oddity.code(), all.place, oddity.sentence(all.count, all.first)));
  }
}
