package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.stack.Texts;

/**
 * Finds the products that the words of a model name, at an exact level only, and remembers the
 * words that name none. One thread.
 */
public final class Technologies {

  /** Most unknown names that get a problem of their own (a count, inclusive). */
  private static final int MOST_TOLD = 100;

  private static final int LONGEST = 200;

  private static final Pattern BETWEEN = Pattern.compile("\\s+and\\s+|\\s*[,/]\\s*");

  private final Resolver resolver;
  private final Map<String, Optional<Identity.Match>> known = new HashMap<>();
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();

  /** A name that nobody knows, and where it stands first. */
  private record Unknown(String name, Position first) {}

  /** A technology as it was named, and the product that is meant. */
  public record Technology(Optional<Product> product, String name, Optional<String> version) {}

  public Technologies(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Returns the one technology that a name means.
   *
   * @param version where the model gives it apart; else it may stand behind the name
   */
  public Technology one(String name, Optional<String> version) {
    return known
        .computeIfAbsent(name, word -> resolver.identity().match(Naming.of(word)))
        .map(m -> new Technology(Optional.of(m.product()), name, version.or(m::version)))
        .orElseGet(() -> new Technology(Optional.empty(), name, version));
  }

  /** Returns what a text names: several only if each of them is known. */
  public List<Technology> several(String text) {
    Technology whole = one(text, Optional.empty());
    if (whole.product().isPresent() || text.length() > LONGEST) {
      return List.of(whole);
    }
    List<Technology> each = new ArrayList<>();
    for (String piece : BETWEEN.splitAsStream(text).toList()) {
      if (!piece.isBlank()) {
        each.add(one(piece.strip(), Optional.empty()));
      }
    }
    boolean allKnown = !each.isEmpty() && each.stream().allMatch(t -> t.product().isPresent());
    return allKnown ? each : List.of(whole);
  }

  /** Remembers a name that stays as it is. */
  public void unknown(String name, Position at) {
    unknown.putIfAbsent(name.toLowerCase(Locale.ROOT), new Unknown(name, at));
  }

  /** Says which names nobody knows, with what may be meant. */
  public void tell(Problems problems) {
    int told = 0;
    for (Unknown each : unknown.values()) {
      if (++told > MOST_TOLD) {
        problems.warning(
            ProblemCode.UNKNOWN_PRODUCT,
            each.first,
            "%,d more names of technology are unknown and kept as they are."
                .formatted(unknown.size() - MOST_TOLD));
        return;
      }
      problems.warning(
          ProblemCode.UNKNOWN_PRODUCT,
          each.first,
          "No product is called %s; it is kept under this name.%s"
              .formatted(Texts.quote(each.name), resolver.identity().hint(Naming.of(each.name))));
    }
  }
}
