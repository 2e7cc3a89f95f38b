package org.archipel.web.show;

import java.text.NumberFormat;
import java.util.Locale;

/** Makes words for people of names for programs. */
public final class Words {

  private Words() {}

  /** Turns {@code claimStatus} or {@code e-filing_kind} into {@code claim status}. */
  public static String of(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replace('_', ' ')
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }

  /** Turns {@code buildingBlock} into {@code Building block}. */
  public static String title(String name) {
    String words = of(name);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns {@code 1 row}, {@code 3,423 rows}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
  }
}
