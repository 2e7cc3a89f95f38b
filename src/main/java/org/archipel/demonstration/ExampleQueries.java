package org.archipel.demonstration;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The questions of the catalogue with examples that exist in the demonstration: their headers name
 * real offices and platforms, and forms and links are filled from them. Immutable.
 */
final class ExampleQueries {

  /** A parameter line's example or default, up to the next field. */
  private static final Pattern GIVEN =
      Pattern.compile("(?<=\\b(?:example|default): )(?:\\[[^\\]]*]|[^,}]*)");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern ITEM = Pattern.compile("(office/[A-Z]{2}/system/)[a-z0-9-]+");

  private final Map<String, String> offices;
  private final Set<String> platforms;

  /**
   * @param offices invented codes by the real ones that they stand in for
   * @param platforms slugs of the real platforms
   */
  ExampleQueries(Map<String, String> offices, Set<String> platforms) {
    this.offices = offices;
    this.platforms = platforms;
  }

  /** Returns a query file with other examples; nothing but its header changes. */
  String rewrite(String query) {
    return query.lines().map(this::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private String line(String line) {
    return line.startsWith("#+") && line.contains("{name:")
        ? GIVEN.matcher(line).replaceAll(found -> Matcher.quoteReplacement(words(found.group())))
        : line;
  }

  private String words(String given) {
    String items = ITEM.matcher(given).replaceAll("$1case-management");
    return WORD.matcher(items).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private String word(String word) {
    return platforms.contains(word) ? Rules.REGISTRY_SUITE : offices.getOrDefault(word, word);
  }
}
