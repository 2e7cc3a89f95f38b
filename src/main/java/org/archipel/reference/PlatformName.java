package org.archipel.reference;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of the Common Platform Enumeration, as a URI of version 2.2 or a formatted string of
 * version 2.3 (NISTIR 7695, sections 6.1 and 6.2). Immutable.
 *
 * @param vendor in small letters, without escapes
 * @param product the same
 */
record PlatformName(String vendor, String product, Optional<String> version) {

  private static final Pattern FORMATTED = Pattern.compile("cpe:2\\.3:[aho*-]:.*");
  private static final Pattern URI = Pattern.compile("cpe:/[aho]:.*");

  /** Reads a name of either version; one without vendor and product names nothing. */
  static Optional<PlatformName> parse(String cpe) {
    String text = cpe.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (FORMATTED.matcher(lower).matches()) {
      return of(split(text.substring("cpe:2.3:a:".length())));
    }
    return URI.matcher(lower).matches()
        ? of(decoded(text.substring("cpe:/a:".length())))
        : Optional.empty();
  }

  /** Reads what our table holds: {@code vendor:product}. */
  static Optional<PlatformName> parsePair(String pair) {
    return pair.startsWith("cpe:") ? parse(pair) : of(split(pair));
  }

  /** Returns what tells products apart. */
  String key() {
    return vendor + ":" + product;
  }

  private static Optional<PlatformName> of(List<String> parts) {
    if (parts.size() < 2 || !says(parts.get(0)) || !says(parts.get(1))) {
      return Optional.empty();
    }
    Optional<String> version =
        parts.size() > 2 ? Optional.of(parts.get(2)).filter(PlatformName::says) : Optional.empty();
    return Optional.of(
        new PlatformName(
            parts.get(0).toLowerCase(Locale.ROOT), parts.get(1).toLowerCase(Locale.ROOT), version));
  }

  /** Whether a part has a value: neither any nor none. */
  private static boolean says(String part) {
    return !part.isEmpty() && !part.equals("*") && !part.equals("-");
  }

  /** Splits at colons that are not escaped and takes the escapes away. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(text.charAt(++i));
      } else if (c == ':') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static List<String> decoded(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(":", -1)) {
      try {
        parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        parts.add(part);
      }
    }
    return parts;
  }
}
