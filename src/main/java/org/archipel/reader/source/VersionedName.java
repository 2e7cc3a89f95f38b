package org.archipel.reader.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with a version behind it, as people write them: {@code Oracle Database 19c}, {@code SQL
 * Server 2019 CU 14}, {@code Java 17 LTS}. Immutable.
 */
public record VersionedName(String name, String version) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>.*?\\S)[ \\t,;]+(?:(?i:version|ver\\.?|v\\.|v|release|rel\\.)[ \\t]+)?"
              + "(?<version>[vV]?\\d[\\w.+~:-]*"
              + "(?:[ \\t](?:(?i:lts|esr|ltsc|ga)|R\\d|SP ?\\d+|CU ?\\d+|(?i:update) ?\\d+|U\\d+))*)"
              + "(?:[ \\t]*\\([^()]{0,60}\\))?");

  private static final int LONGEST = 300;

  /** Returns the name and the version of a text that ends in one. */
  public static Optional<VersionedName> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new VersionedName(matcher.group("name"), withoutSign(matcher.group("version"))))
        : Optional.empty();
  }

  /** Returns a version without the letter that only says that it is one. */
  public static String withoutSign(String version) {
    return version.replaceFirst("^[vV](?=\\d)", "");
  }
}
