package org.archipel.stack;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.archipel.problem.ProblemCode;

/** What a value must look like, whatever it refers to. */
public final class Spelling {

  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=[0-9T])(?:[0-9]{1,6}Y)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}W)?(?:[0-9]{1,6}D)?"
              + "(?:T(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9](?:[ ()./-]{0,2}[0-9]){6,}");
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private Spelling() {}

  /**
   * What is wrong with a value.
   *
   * @param words the end of a sentence: {@code "is no duration of ISO 8601"}
   */
  public record Fault(ProblemCode code, String words) {}

  /** Returns what is wrong with a text that stands for a kind of value. */
  public static Optional<Fault> fault(ValueKind kind, String text) {
    return switch (kind) {
      case ValueKind.UnitName unit -> person(text).map(w -> new Fault(ProblemCode.BAD_TEXT, w));
      case ValueKind.Language tag ->
          LanguageTag.fault(text).map(w -> new Fault(ProblemCode.BAD_TEXT, w));
      case ValueKind.Length length -> length(text).map(w -> new Fault(ProblemCode.BAD_TEXT, w));
      case ValueKind.Country country ->
          country(text).map(w -> new Fault(ProblemCode.UNKNOWN_CODE, w));
      case ValueKind.Link link -> web(text).map(w -> new Fault(ProblemCode.BAD_IRI, w));
      case ValueKind.PageText page -> web(text).map(w -> new Fault(ProblemCode.BAD_IRI, w));
      default -> Optional.empty();
    };
  }

  /** A contact outlasts whoever holds the function, and nobody agreed to be listed by name. */
  private static Optional<String> person(String name) {
    if (name.indexOf('@') >= 0) {
      return Optional.of("holds '@': name a function or unit and give its page, no e-mail address");
    }
    return TELEPHONE.matcher(name).find()
        ? Optional.of("holds a telephone number: name a function or unit and give its page")
        : Optional.empty();
  }

  private static Optional<String> length(String text) {
    return DURATION.matcher(text).matches()
        ? Optional.empty()
        : Optional.of("is no duration of ISO 8601, such as PT4H or P1D");
  }

  private static Optional<String> country(String text) {
    if (COUNTRIES.contains(text)) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return Optional.of(
        "is no country of ISO 3166-1, two capital letters"
            + (COUNTRIES.contains(upper) ? ": write '" + upper + "'" : ""));
  }

  private static Optional<String> web(String address) {
    return Links.fault(address).or(() -> notWeb(URI.create(address)));
  }

  private static Optional<String> notWeb(URI address) {
    if (!address.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.of("is no web address: only http and https are taken here");
    }
    return address.getRawUserInfo() == null
        ? Optional.empty()
        : Optional.of("holds a user name: leave it out");
  }
}
