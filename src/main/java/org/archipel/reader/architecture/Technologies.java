package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.Texts;

/**
 * Finds the products that the words of a model name, at an exact level only, and remembers the
 * words that name none. One thread.
 */
public final class Technologies {

  /** Most unknown names that get a problem of their own (a count, inclusive). */
  private static final int MOST_TOLD = 100;

  private static final int LONGEST = 200;

  /** A name with a version behind it: {@code Oracle 12c}, {@code Ubuntu 16.04 LTS}. */
  private static final Pattern VERSIONED =
      Pattern.compile(
          "(\\S.{0,150}?)[ -]v?([0-9][0-9A-Za-z._+-]{0,30}(?: (?:LTS|LTSC|ESR|GA|(?:CU|SP|R) ?[0-9]{1,3}))?)");

  private static final Pattern BETWEEN = Pattern.compile("\\s+and\\s+|\\s*[,/]\\s*");

  private final Resolver resolver;
  private final Map<String, Optional<Product>> known = new HashMap<>();
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
    Optional<Product> whole = product(name);
    Matcher versioned = VERSIONED.matcher(name);
    if (whole.isEmpty() && name.length() <= LONGEST && versioned.matches()) {
      Optional<Product> before = product(versioned.group(1));
      if (before.isPresent()) {
        return new Technology(
            before, versioned.group(1), version.or(() -> Optional.of(versioned.group(2))));
      }
    }
    return new Technology(whole, name, version);
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
              .formatted(Texts.quote(each.name), hint(each.name)));
    }
  }

  private Optional<Product> product(String name) {
    return known.computeIfAbsent(
        name, word -> resolver.identity().match(Naming.of(word)).map(Identity.Match::product));
  }

  private String hint(String name) {
    List<Identity.Suggestion> suggestions = resolver.identity().suggestions(Naming.of(name), 1);
    return suggestions.isEmpty()
        ? resolver.hint(ThingType.PRODUCT, name)
        : " Did you mean '" + suggestions.getFirst().product().name() + "'?";
  }
}
