package org.archipel.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Keeps at most so many of what is found. When there are too many, the least support rises until
 * those that reach it are few enough; so what is kept does not depend on the order in which things
 * are found, and the search becomes narrower. One thread.
 *
 * @param <T> what is found
 */
public final class MostSupported<T> {

  private final ToIntFunction<T> support;
  private final int most;
  private final int asked;

  /** Per support how many were found with it. */
  private final int[] levels;

  private List<T> found = new ArrayList<>();
  private int kept;
  private int minSupport;

  /**
   * @param base largest support there can be
   */
  public MostSupported(ToIntFunction<T> support, int minSupport, int most, int base) {
    this.support = support;
    this.most = most;
    this.asked = minSupport;
    this.minSupport = minSupport;
    this.levels = new int[base + 1];
  }

  /** Returns the support that must be reached now; it only rises. */
  public int minSupport() {
    return minSupport;
  }

  /** Keeps a thing that reaches the least support; perhaps not for long. */
  public void add(T thing) {
    found.add(thing);
    levels[support.applyAsInt(thing)]++;
    kept++;
    while (kept > most) {
      kept -= levels[minSupport];
      minSupport++;
    }
    if (found.size() > 2L * kept + 10_000) {
      found = list();
    }
  }

  /** Returns what is kept, in the order in which it was found. */
  public List<T> list() {
    List<T> enough = new ArrayList<>(kept);
    for (T thing : found) {
      if (support.applyAsInt(thing) >= minSupport) {
        enough.add(thing);
      }
    }
    return enough;
  }

  /** Returns why something was left out, as half a sentence, or empty. */
  public String reason(String things) {
    return minSupport == asked
        ? ""
        : String.format(
            Locale.ROOT,
            "more than %,d %s: those that fewer than %,d transactions hold are left out",
            most,
            things,
            minSupport);
  }
}
