package org.archipel.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid value that a misspelt one was probably meant to be. */
public final class Nearest {

  private Nearest() {}

  /**
   * Returns the candidate with the least edit distance (Damerau–Levenshtein, optimal string
   * alignment, case ignored), if that is at most a third of the word's length. A word of two
   * letters is near to nothing but itself in another case: of {@code UK}, {@code CK} is half wrong.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int most = word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
        .map(candidate -> new Scored(candidate, distance(fold(word), fold(candidate))))
        .filter(scored -> scored.distance <= most)
        .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
        .map(Scored::candidate);
  }

  /** Returns {@code " Did you mean 'x'?"}, or nothing when no candidate is close. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates).map(near -> " Did you mean '" + near + "'?").orElse("");
  }

  private record Scored(String candidate, int distance) {}

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns how many letters must be changed, left out, added or swapped with their neighbour to
   * make one text of the other (optimal string alignment).
   */
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
