package org.archipel.catalog.release;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;

/**
 * What a release is called: {@code 2026}, {@code 2026.1-draft}. Immutable.
 *
 * @param text small letters, digits, dots and hyphens, at most 40; begins and ends with a letter or
 *     digit
 */
public record ReleaseName(String text) implements Comparable<ReleaseName> {

  /** What the live derivation is called. */
  private static final String CURRENT = "current";

  static final String MEMBERS = "-members";
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,38}[a-z0-9])?");

  /**
   * @throws Trouble wrong usage, if the text cannot name a release
   */
  public ReleaseName {
    if (!FORM.matcher(text).matches()) {
      throw Trouble.usage(
          "'"
              + text
              + "' cannot name a release: expected up to 40 small letters, digits, dots and"
              + " hyphens, such as 2026 or 2026.1-draft.");
    }
    if (isTaken(text)) {
      throw Trouble.usage(
          "'"
              + text
              + "' cannot name a release: 'current', '…-members' and '….nt' mean something.");
    }
  }

  /** Returns the name that a text is; empty if it is none. */
  static Optional<ReleaseName> parse(String text) {
    return FORM.matcher(text).matches() && !isTaken(text)
        ? Optional.of(new ReleaseName(text))
        : Optional.empty();
  }

  private static boolean isTaken(String text) {
    return text.equals(CURRENT) || text.endsWith(MEMBERS) || text.endsWith(".nt");
  }

  /** Returns what the edition for an audience is called: {@code 2026}, {@code 2026-members}. */
  String edition(Audience audience) {
    return audience.equals(Audience.PUBLIC) ? text : text + MEMBERS;
  }

  ContributionKey key(Audience audience) {
    return new ContributionKey("derived/" + edition(audience));
  }

  /** Returns the address of the edition for an audience. */
  public Node architecture(Audience audience) {
    return Ids.node("architecture", edition(audience));
  }

  @Override
  public int compareTo(ReleaseName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
