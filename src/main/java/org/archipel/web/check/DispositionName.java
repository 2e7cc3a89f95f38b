package org.archipel.web.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a parameter of {@code Content-Disposition} as browsers write it (RFC 7578, section 4.2).
 */
final class DispositionName {

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

  private DispositionName() {}

  static Optional<String> of(String parameter, String disposition) {
    Matcher matcher = PARAMETER.matcher(disposition);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(parameter)) {
        String quoted = matcher.group(2);
        String value = quoted == null ? matcher.group(3) : quoted;
        return Optional.of(plain(value)).filter(text -> !text.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Browsers write a quotation mark as {@code %22}, others with a backslash. */
  private static String plain(String value) {
    return value.replaceAll("\\\\(.)", "$1").replace("%22", "\"");
  }
}
