package org.archipel.web.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.archipel.search.Hit;

/** Finds what somebody may have meant by an address under which nothing is known. */
public final class Nearest {

  private static final int MOST = 6;

  private Nearest() {}

  /** Searches for a text. */
  public interface Search {
    /**
     * Finds things, best first.
     *
     * @param limit at most so many
     */
    List<Hit> find(String text, int limit);
  }

  /**
   * Returns things with names like the end of the address, those of the kind in it first.
   *
   * @param path of the thing: {@code /id/product/postgressql}
   */
  public static List<Hit> to(String path, Search search) {
    String[] steps = path.split("/", -1);
    String kind = steps.length > 2 ? steps[2].replace("-", "") : "";
    String last = steps[steps.length - 1];
    return search.find(last.replaceAll("[-_.~+]+", " ").strip(), 10 * MOST).stream()
        .sorted(Comparator.comparingInt(hit -> isOf(hit, kind) ? 0 : 1))
        .limit(MOST)
        .toList();
  }

  private static boolean isOf(Hit hit, String kind) {
    return hit.type().toLowerCase(Locale.ROOT).equals(kind);
  }
}
