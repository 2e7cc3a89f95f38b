package org.archipel.stack;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which texts name a language (BCP 47, RFC 5646). */
public final class LanguageTag {

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> SHORTER = shorter();

  private LanguageTag() {}

  /**
   * Returns what is wrong with a tag, as the end of a sentence: {@code "names no language"};
   * nothing when it may be stored.
   */
  public static Optional<String> fault(String tag) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      return Optional.of("is not of the form of BCP 47, such as 'fr' or 'zh-Hans'");
    }
    String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    String shorter = SHORTER.get(language);
    if (shorter != null) {
      return Optional.of("is the long form of a language: write '" + shorter + "'");
    }
    boolean known =
        language.length() == 2 ? TWO_LETTERS.contains(language) : language.length() == 3;
    if (!known) {
      return Optional.of("names no language of ISO 639");
    }
    String region = locale.getCountry();
    return region.length() == 2 && !COUNTRIES.contains(region)
        ? Optional.of("names no country of ISO 3166: '" + region + "'")
        : Optional.empty();
  }

  /** BCP 47 wants the shortest code: {@code en}, not {@code eng}. */
  private static Map<String, String> shorter() {
    Map<String, String> shorter = new TreeMap<>();
    for (String language : Arrays.asList(Locale.getISOLanguages())) {
      try {
        shorter.put(Locale.of(language).getISO3Language(), language);
      } catch (MissingResourceException e) {
        // A language without three letters has no longer form to warn of.
      }
    }
    return Map.copyOf(shorter);
  }
}
