package org.archipel.disclosure;

/**
 * When a count of offices tells too much about single ones: the threshold rule, applied to what the
 * public does not know already. Immutable.
 *
 * <p>The sensitive number is the difference between the count and the same count in public data,
 * which anybody can subtract. And where all of a base, or all but a few, have something, whoever
 * knows that an office is in the base knows it of that office too (group disclosure, Hundepool et
 * al. 2012, section 1.2).
 *
 * @param k least number of offices behind a difference that is shown, at least 2
 */
public record CountRule(int k) {

  /** Three: who is one of two offices would know the other. */
  public static final CountRule DEFAULT = new CountRule(3);

  public CountRule {
    if (k < 2) {
      throw new IllegalArgumentException("k is at least 2, not " + k);
    }
  }

  /** Whether a count tells too much, were it shown beside the count in public data. */
  public boolean isSmall(long count, long known) {
    long difference = Math.abs(count - known);
    return difference > 0 && difference < k;
  }

  /** Whether a count tells too much because nearly all of its base is in it. */
  public boolean isNearlyAll(long count, long known, long base) {
    return count > known && base - count < k;
  }

  /**
   * Returns how far apart the least and the greatest figure must be that an attacker has to reckon
   * with: so far that one of them is no small count.
   */
  public int need() {
    return k;
  }
}
