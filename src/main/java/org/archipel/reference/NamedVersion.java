package org.archipel.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name with a version behind it: {@code Windows Server 2019 Datacenter}. Immutable.
 *
 * @param name what stands before the version
 * @param version what stands behind, editions and service packs included
 */
record NamedVersion(String name, String version) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A number with what belongs to it: {@code 15}, {@code v1.2}, {@code 19c}, {@code 3.x}. */
  private static final Pattern NUMBER =
      Pattern.compile("(?i)v?\\.?[0-9][0-9a-z.+_~-]{0,30}|r[0-9]|(?:sp|cu|u|ru|ur)[0-9]{1,3}");

  private static final Pattern FIRST = Pattern.compile("(?i)v?\\.?[0-9][0-9a-z.+_~-]{0,30}");

  private static final Pattern DOTTED = Pattern.compile("(?i)v?[0-9]+\\.[0-9x].*");
  private static final Pattern SMALL = Pattern.compile("(?i)v?[0-9]{1,2}[a-z]?(?:\\s.*)?");

  /** Words that may stand behind a number without making it something else. */
  private static final Set<String> BEHIND = VersionText.with("r2", "sp", "service", "pack");

  /** Words that may stand between a name and its number: {@code Python version 3.9}. */
  private static final Set<String> BEFORE = Set.of("version", "release", "v", "v.", "ver", "ver.");

  /** Returns the ways to take a version off the end of a name, the shortest version first. */
  static List<NamedVersion> of(String text) {
    List<NamedVersion> ways = new ArrayList<>();
    String[] words = SPACE.split(text.strip());
    for (int at = words.length - 1; at > 0 && isTail(words[at]); at--) {
      if (FIRST.matcher(words[at]).matches()) {
        int end = at > 1 && BEFORE.contains(lower(words[at - 1])) ? at - 1 : at;
        ways.add(new NamedVersion(join(words, 0, end), join(words, at, words.length)));
      }
    }
    return ways;
  }

  /** Whether a text is a version and nothing else. */
  static boolean isVersion(String text) {
    String[] words = SPACE.split(text.strip());
    return FIRST.matcher(words[0]).matches() && Arrays.stream(words).allMatch(NamedVersion::isTail);
  }

  /** Whether a version cannot be a part of a name: there is a dot in its number. */
  static boolean isDotted(String version) {
    return DOTTED.matcher(version).matches();
  }

  /** Whether a version is a number below 100, such as {@code 8} or {@code 19c}. */
  static boolean isSmall(String version) {
    return SMALL.matcher(version).matches();
  }

  private static boolean isTail(String word) {
    return NUMBER.matcher(word).matches() || BEHIND.contains(lower(word));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }
}
