package org.archipel.ontology;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may see a statement. Immutable; written {@code public}, {@code members} or {@code office:AU}.
 *
 * <p>The public sees the least, an office sees its own and everything below it. Each audience has
 * its own ledger repository and its own store; what an audience may not see is not in its store.
 *
 * @param name the written form
 */
public record Audience(String name) implements Comparable<Audience> {

  // Before the audiences, whose constructor needs them.
  private static final String OFFICE = "office:";
  private static final Pattern NAME = Pattern.compile("public|members|office:[A-Z]{2}");

  /** Everybody. */
  public static final Audience PUBLIC = new Audience("public");

  /** The CIO network. */
  public static final Audience MEMBERS = new Audience("members");

  /**
   * @throws IllegalArgumentException if the text is none of the three forms
   */
  public Audience {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is not an audience: expected public, members or office:CODE");
    }
  }

  /** Returns the audience of one office alone, by its WIPO ST.3 code. */
  public static Audience office(String code) {
    return new Audience(OFFICE + code);
  }

  /** Returns the code of the one office that this audience is. */
  public Optional<String> officeCode() {
    return name.startsWith(OFFICE)
        ? Optional.of(name.substring(OFFICE.length()))
        : Optional.empty();
  }

  /**
   * Returns the stricter of two audiences.
   *
   * @throws IllegalArgumentException if they are two different offices, which share nothing
   */
  public Audience stricter(Audience other) {
    if (strictness() == 2 && other.strictness() == 2 && !equals(other)) {
      throw new IllegalArgumentException("no audience is within both " + this + " and " + other);
    }
    return strictness() >= other.strictness() ? this : other;
  }

  /** Orders public, members, then offices by code. */
  @Override
  public int compareTo(Audience other) {
    int byStrictness = Integer.compare(strictness(), other.strictness());
    return byStrictness != 0 ? byStrictness : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }

  private int strictness() {
    if (equals(PUBLIC)) {
      return 0;
    }
    return equals(MEMBERS) ? 1 : 2;
  }
}
