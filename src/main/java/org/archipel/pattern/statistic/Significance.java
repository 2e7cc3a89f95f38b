package org.archipel.pattern.statistic;

import java.util.Arrays;

/**
 * How sets and rules are judged. Immutable.
 *
 * @param level largest q-value that is significant: the share of false ones among these that is
 *     accepted (a fraction above 0 and below 1)
 * @param owners per transaction the number, from 0, of whom it belongs to; stability takes away all
 *     transactions of one owner at a time; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a column, shared and not changed
public record Significance(double level, int[] owners) {

  /**
   * @throws IllegalArgumentException if the level is no rate, or an owner is negative
   */
  public Significance {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not at " + level);
    }
    if (Arrays.stream(owners).anyMatch(owner -> owner < 0)) {
      throw new IllegalArgumentException("owners are numbered from 0");
    }
  }

  /** Judges transactions that each belong to another owner. */
  public static Significance ofOwnersOfOne(double level, int base) {
    int[] owners = new int[base];
    Arrays.setAll(owners, row -> row);
    return new Significance(level, owners);
  }

  void checkCovers(int base) {
    if (owners.length != base) {
      throw new IllegalArgumentException(
          "%d transactions need as many owners, not %d".formatted(base, owners.length));
    }
  }
}
