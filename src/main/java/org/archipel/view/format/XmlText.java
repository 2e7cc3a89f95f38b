package org.archipel.view.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text of an XML document under construction; what is not ours is escaped. One thread. */
final class XmlText {

  private final StringBuilder text = new StringBuilder();

  /** Adds markup of our own. */
  XmlText raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Adds anybody's text. */
  XmlText text(String content) {
    content.codePoints().forEach(this::escape);
    return this;
  }

  XmlText attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    value.codePoints().forEach(this::escape);
    text.append('"');
    return this;
  }

  XmlText attribute(String name, double value) {
    return attribute(name, number(value));
  }

  /** Returns a number with at most one digit after the point. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }

  /** Whether an address may be a link: no other scheme than those of the web. */
  static boolean isWebAddress(@Nullable String address) {
    if (address == null) {
      return false;
    }
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /** What XML 1.0 cannot hold (section 2.2) becomes the replacement character. */
  private void escape(int point) {
    switch (point) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\'' -> text.append("&#39;");
      default -> text.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
    }
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
