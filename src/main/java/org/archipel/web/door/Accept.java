package org.archipel.web.door;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept} where no Jakarta REST is at hand (RFC 9110, section 12.5.1). */
public final class Accept {

  private Accept() {}

  /**
   * Whether a person reads the answer: HTML is named and no type that a program would name weighs
   * as much. {@code *}{@code /*} alone is a program.
   */
  public static boolean prefersHtml(@Nullable String header) {
    if (header == null) {
      return false;
    }
    double html = 0;
    double other = 0;
    for (String range : header.split(",", -1)) {
      String type = range.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
      double weight = weight(range);
      switch (type) {
        case "text/html", "application/xhtml+xml" -> html = Math.max(html, weight);
        case "*/*", "image/*", "image/webp", "image/avif", "image/apng", "application/xml" -> {}
        default -> other = Math.max(other, weight);
      }
    }
    return html > 0 && html >= other;
  }

  private static double weight(String range) {
    for (String parameter : range.split(";", -1)) {
      String text = parameter.trim();
      if (text.startsWith("q=")) {
        try {
          return Double.parseDouble(text.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
