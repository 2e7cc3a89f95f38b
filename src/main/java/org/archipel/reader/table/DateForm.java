package org.archipel.reader.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.ontology.PartialDate;

/** A way of writing dates that a mapping may name. A time behind a date is dropped. */
public enum DateForm {
  ISO("yyyy-MM-dd", "(?<y>\\d{4})(?:-(?<m>\\d{2})(?:-(?<d>\\d{2}))?)?"),
  DAY_MONTH_SLASH("dd/MM/yyyy", "(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})"),
  MONTH_DAY_SLASH("MM/dd/yyyy", "(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})"),
  DAY_MONTH_DOT("dd.MM.yyyy", "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})"),
  DAY_MONTH_DASH("dd-MM-yyyy", "(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4})"),
  YEAR_SLASH("yyyy/MM/dd", "(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})"),
  COMPACT("yyyyMMdd", "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})"),
  MONTH_YEAR("MM/yyyy", "(?<m>\\d{1,2})/(?<y>\\d{4})"),
  DAY_NAME_YEAR("dd MMM yyyy", "(?<d>\\d{1,2})[ -](?<n>[A-Za-z]{3,9})\\.?[ -](?<y>\\d{4})"),
  NAME_YEAR("MMM yyyy", "(?<n>[A-Za-z]{3,9})\\.?[ -](?<y>\\d{4})");

  /** Dates of which nobody can tell the month from the day. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:[ T].*)?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // patterns are
  private final Pattern pattern;

  DateForm(String word, String pattern) {
    this.word = word;
    this.pattern = Pattern.compile(pattern + "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?.{0,12}|[T ]?Z)?");
  }

  /** Returns how mappings write it: {@code dd/MM/yyyy}. */
  public String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DateForm::word).toList();
  }

  static Optional<DateForm> of(String word) {
    return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
  }

  /** Returns the date that is written so; nothing when it is none of this form. */
  Optional<PartialDate> read(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String month = month(matcher);
    String day = group(matcher, "d");
    return PartialDate.parse(
        matcher.group("y")
            + (month.isEmpty() ? "" : "-" + padded(month))
            + (day.isEmpty() ? "" : "-" + padded(day)));
  }

  /** Whether a text may be two dates: {@code 03/04/2024}, but not {@code 04/04/2024}. */
  static boolean isAmbiguous(String text) {
    return DAY_MONTH_SLASH.read(text).isPresent()
        && MONTH_DAY_SLASH.read(text).isPresent()
        && !DAY_MONTH_SLASH.read(text).equals(MONTH_DAY_SLASH.read(text));
  }

  /** Whether a text is written with slashes, so that its form must be said. */
  static boolean hasSlashes(String text) {
    return AMBIGUOUS.matcher(text).matches();
  }

  private static String month(Matcher matcher) {
    String name = group(matcher, "n").toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return group(matcher, "m");
    }
    int index = MONTHS.indexOf(name.substring(0, 3));
    return index < 0 ? "00" : String.valueOf(index + 1);
  }

  private static String group(Matcher matcher, String name) {
    if (!matcher.pattern().namedGroups().containsKey(name)) {
      return "";
    }
    String group = matcher.group(name);
    return group == null ? "" : group;
  }

  private static String padded(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
