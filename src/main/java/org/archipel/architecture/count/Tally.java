package org.archipel.architecture.count;

/**
 * One bit per office and mark for one thing that is counted, so that an office counts once however
 * often it has it. One thread.
 *
 * <p>A mark is a number from 0; several together are a mask with their bits set.
 */
final class Tally {

  static final int SAID = 0;
  static final int RUNNING = 1;

  /** Running, by what the office states or confirms. */
  static final int STATED = 2;

  /** Running otherwise than through a shared platform. */
  static final int WITHOUT_PLATFORM = 3;

  /** Said of something else than a shared platform: of what is inside. */
  static final int SAID_INSIDE = 4;

  static final int RUNNING_INSIDE = 5;

  /** The marks that are kept where only adoption is asked for. */
  static final int ADOPTION_MARKS = 6;

  static final int IN_USE = 6;
  static final int RETIRING = 7;
  static final int PLANNED = 8;

  /** Stated to run since a month within the trend. */
  static final int BEGAN = 9;

  /** Stated to run since before, or since an unknown day. */
  static final int BEFORE = 10;

  /** Stated to have ended within the trend. */
  static final int ENDED = 11;

  static final int PAST_SUPPORT = 12;
  static final int SUPPORT_UNKNOWN = 13;
  static final int APPROVED = 14;
  static final int CONSTRAINED = 15;
  static final int DIVEST = 16;
  static final int PROHIBITED = 17;
  static final int ALL_MARKS = 18;

  private final int words;
  private final long[] bits;

  Tally(int marks, int offices) {
    this.words = words(offices);
    this.bits = new long[marks * words];
  }

  static int words(int offices) {
    return (offices + 63) >> 6;
  }

  int marks() {
    return words == 0 ? 0 : bits.length / words;
  }

  /** Sets all marks of a mask that are kept here for an office. */
  void add(int mask, int office) {
    int word = office >> 6;
    long bit = 1L << office;
    int kept = mask & ((1 << marks()) - 1);
    for (int rest = kept; rest != 0; rest &= rest - 1) {
      bits[Integer.numberOfTrailingZeros(rest) * words + word] |= bit;
    }
  }

  /** Adds everything that another has; both keep the same marks. */
  void add(Tally other) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= other.bits[i];
    }
  }

  /** Whether any office has one of the marks. */
  boolean hasAny(int[] ofMarks) {
    return java.util.Arrays.stream(ofMarks).anyMatch(mark -> count(mark) > 0);
  }

  int count(int mark) {
    int count = 0;
    for (int word = mark * words; word < (mark + 1) * words; word++) {
      count += Long.bitCount(bits[word]);
    }
    return count;
  }

  /** Counts the offices that have one mark and not the other. */
  int countWithout(int mark, int not) {
    int count = 0;
    for (int i = 0; i < words; i++) {
      count += Long.bitCount(bits[mark * words + i] & ~bits[not * words + i]);
    }
    return count;
  }

  /**
   * Counts the offices with a mark that are in a set.
   *
   * @param offices a bit per office, as long as those here
   */
  int countAmong(int mark, long[] offices) {
    int count = 0;
    for (int i = 0; i < words; i++) {
      count += Long.bitCount(bits[mark * words + i] & offices[i]);
    }
    return count;
  }

  /** Returns the offices with a mark, a bit each. */
  long[] offices(int mark) {
    return java.util.Arrays.copyOfRange(bits, mark * words, (mark + 1) * words);
  }
}
