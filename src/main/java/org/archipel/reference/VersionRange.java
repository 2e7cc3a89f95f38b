package org.archipel.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions as package managers write it: {@code ^1.2.3}, {@code ~> 5}, {@code 3.x},
 * {@code >=3.2 <4}, {@code [1.0,2.0)}. Immutable.
 *
 * @param from first version
 * @param to first version behind it; nothing where the range is open or cannot be read
 */
record VersionRange(@Nullable VersionNumber from, @Nullable VersionNumber to) {

  private static final VersionRange OPEN = new VersionRange(null, null);

  private static final String NUMBER = "v?([0-9]+(?:\\.[0-9]+)*)";

  private static final Pattern CARET = Pattern.compile("\\^\\s*" + NUMBER);
  private static final Pattern TILDE = Pattern.compile("~>?\\s*" + NUMBER);
  private static final Pattern ANY = Pattern.compile(NUMBER + "\\.[x*](?:\\.[x*])*");
  private static final Pattern BOUNDED =
      Pattern.compile(">=\\s*" + NUMBER + "\\s*(?:,|&&|\\s|and)\\s*<\\s*" + NUMBER);
  private static final Pattern MAVEN =
      Pattern.compile("\\[\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*\\)");
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?:"
              + NUMBER
              + "\\s+-\\s+"
              + NUMBER
              + ")"
              + "|(?:>=\\s*"
              + NUMBER
              + "\\s*(?:,|&&|\\s|and)\\s*<=\\s*"
              + NUMBER
              + ")"
              + "|(?:\\[\\s*"
              + NUMBER
              + "\\s*,\\s*"
              + NUMBER
              + "\\s*\\])");

  /** What only ranges and lists of versions have. */
  private static final Pattern MANY =
      Pattern.compile(
          ".*[<>^*|,;\\[≥≤].*|~.*|.*[0-9]\\+|.*\\bx\\b.*|.*/.*|.*\\s-\\s.*"
              + "|.*\\b(?:or|and|to|from|later|above|below|newer|older|minimum|various|up)\\b.*");

  /** Returns the range that a text is; nothing when it is one version or no version at all. */
  static Optional<VersionRange> parse(String version) {
    String text = Names.fold(version);
    if (!MANY.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher caret = CARET.matcher(text);
    if (caret.matches()) {
      return number(caret, 1).map(from -> new VersionRange(from, from.after(firstNotZero(from))));
    }
    Matcher tilde = TILDE.matcher(text);
    if (tilde.matches()) {
      return number(tilde, 1)
          .map(from -> new VersionRange(from, from.after(from.parts().size() - 1)));
    }
    Matcher any = ANY.matcher(text);
    if (any.matches()) {
      return number(any, 1).map(VersionNumber::all);
    }
    return Optional.of(bounded(text));
  }

  boolean isOpen() {
    return to == null;
  }

  /** Whether the two have versions in common; an open one has none that we know. */
  boolean meets(VersionRange other) {
    return from != null
        && to != null
        && other.from != null
        && other.to != null
        && from.compareTo(other.to) < 0
        && other.from.compareTo(to) < 0;
  }

  private static VersionRange bounded(String text) {
    for (Pattern form : new Pattern[] {BOUNDED, MAVEN}) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return new VersionRange(number(matcher, 1).orElse(null), number(matcher, 2).orElse(null));
      }
    }
    Matcher closed = CLOSED.matcher(text);
    if (!closed.matches()) {
      return OPEN;
    }
    int group = closed.group(1) != null ? 1 : closed.group(3) != null ? 3 : 5;
    return new VersionRange(
        number(closed, group).orElse(null),
        number(closed, group + 1).map(last -> last.after(last.parts().size())).orElse(null));
  }

  private static int firstNotZero(VersionNumber number) {
    int parts = 1;
    while (parts < number.parts().size() && number.part(parts - 1) == 0) {
      parts++;
    }
    return parts;
  }

  private static Optional<VersionNumber> number(Matcher matcher, int group) {
    return VersionNumber.parse(matcher.group(group));
  }
}
