package org.archipel.web.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.view.Language;
import org.archipel.view.Words;
import org.archipel.view.scene.Isolates;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is, and in which language the page speaks: what every template has at hand.
 * Immutable.
 *
 * <p>The language is the one that the address names ({@code ?language=ar}), else the one that the
 * reader chose before, else the best of {@code Accept-Language} (RFC 9110, section 12.5.4), else
 * English.
 *
 * @param path of the page: {@code /questions}
 * @param query of its address without the language; may be empty
 */
public record Here(Language language, Words words, String path, String query) {

  /** The parameter of an address, and the cookie that keeps a choice. */
  public static final String LANGUAGE = "language";

  /** What a page lists of itself in another language. */
  public record Other(Language language, String name, String href, boolean isHere) {}

  public static Here of(HttpServletRequest http) {
    Language language =
        Stream.<Optional<Language>>of(
                parameter(http.getQueryString()),
                cookie(http.getCookies()),
                accepted(http.getHeader("Accept-Language")))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(Language.EN);
    return new Here(language, words(language), http.getRequestURI(), others(http.getQueryString()));
  }

  /** Returns what is known when nothing of a request could be read. */
  public static Here nowhere() {
    return new Here(Language.EN, words(Language.EN), "/", "");
  }

  private static Words words(Language language) {
    return Words.of(language, "/org/archipel/web/");
  }

  /** Returns the query of an address without the language. */
  private static String others(@Nullable String query) {
    return pairs(query)
        .filter(pair -> !pair.startsWith(LANGUAGE + "="))
        .reduce((one, other) -> one + "&" + other)
        .orElse("");
  }

  /** The form of a request is not read here: its body may be large and is another's to bound. */
  private static Optional<Language> parameter(@Nullable String query) {
    return pairs(query)
        .filter(pair -> pair.startsWith(LANGUAGE + "="))
        .flatMap(pair -> Language.of(pair.substring(LANGUAGE.length() + 1)).stream())
        .findFirst();
  }

  private static Stream<String> pairs(@Nullable String query) {
    return query == null || query.isEmpty() ? Stream.empty() : Arrays.stream(query.split("&", -1));
  }

  private static Optional<Language> cookie(Cookie @Nullable [] cookies) {
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(LANGUAGE))
            .flatMap(cookie -> Language.of(cookie.getValue()).stream())
            .findFirst();
  }

  private static Optional<Language> accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> Language.of(range.getRange().split("-", 2)[0]).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // A header that is none asks for nothing.
    }
  }

  /** Says something in the reader's language; see {@link Words#get}. */
  public String say(String key, Object... values) {
    return words.get(key, values);
  }

  /** Sets names and dates that are read from left to right apart where the page is not. */
  public String apart(String text) {
    return language.isRightToLeft() ? Isolates.of(text) : text;
  }

  /** Returns a number as the language writes it, in digits that every reader of tables knows. */
  public String number(long number) {
    String tag = language == Language.AR ? "ar-u-nu-latn" : language.tag();
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag(tag)).format(number);
  }

  /** Returns in which languages things are to be called, most wanted first. */
  public List<String> tongues() {
    return language == Language.EN ? List.of("en") : List.of(language.tag(), "en");
  }

  /** Returns the value of the attribute {@code dir}. */
  public String direction() {
    return language.isRightToLeft() ? "rtl" : "ltr";
  }

  /** Whether a part of the site is the one that the reader is in. */
  public boolean isIn(String part) {
    return path.equals(part) || path.startsWith(part + "/");
  }

  /** Returns the same page in every language. */
  public List<Other> everywhere() {
    return Arrays.stream(Language.values())
        .map(
            other ->
                new Other(
                    other,
                    words(other).get("language.self"),
                    "/language/" + other.tag() + "?to=" + encode(address()),
                    other == language))
        .toList();
  }

  /** Returns the address of this page without the language. */
  public String address() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** Returns the address of this page that names the language, to be shared. */
  public String address(Language other) {
    return path + "?" + (query.isEmpty() ? "" : query + "&") + LANGUAGE + "=" + other.tag();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
