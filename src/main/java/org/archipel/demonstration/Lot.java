package org.archipel.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Draws exact shares: of 40 offices at 0.7 always 28, which ones follows from the seed and the name
 * of the draw. So a planted share holds in the data, and not only on average. Immutable.
 */
record Lot(long seed) {

  /** Returns things in the order of a draw. */
  <T> List<T> shuffled(String draw, Collection<T> from, Function<T, String> name) {
    List<T> order = new ArrayList<>(from);
    order.sort(
        Comparator.comparingLong((T thing) -> number(draw, name.apply(thing))).thenComparing(name));
    return order;
  }

  /**
   * Returns a share of offices, in the order of a draw.
   *
   * @param share a fraction from 0 to 1; the number is rounded to the nearest
   */
  Set<FictitiousOffice> share(String draw, Collection<FictitiousOffice> from, double share) {
    List<FictitiousOffice> order = shuffled(draw, from, FictitiousOffice::code);
    return new LinkedHashSet<>(order.subList(0, (int) Math.round(order.size() * share)));
  }

  /** Returns a generator of numbers of its own for a name. */
  SplittableRandom numbers(String draw, String name) {
    return new SplittableRandom(number(draw, name));
  }

  private long number(String draw, String name) {
    long mixed = seed * 1_000_003 + draw.hashCode() * 31L + name.hashCode();
    return new SplittableRandom(mixed).nextLong();
  }
}
