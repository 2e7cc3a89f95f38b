package org.archipel.stack;

import java.util.Optional;

/** What a text of a user must not hold. */
public final class Texts {

  /** Most characters of one text (UTF-16 units). */
  public static final int LONGEST = 20_000;

  private Texts() {}

  /**
   * Returns what is wrong with a text, as the end of a sentence: {@code "holds the control
   * character U+0000"}; nothing when it may be stored.
   */
  public static Optional<String> fault(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(
          "is %,d characters long; at most %,d are taken".formatted(text.length(), LONGEST));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        return Optional.of("holds the control character " + name(c));
      }
      if (isDirectionControl(c)) {
        return Optional.of(
            "holds the invisible direction control " + name(c) + ", which can disguise text");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return Optional.of("holds half a character (lone surrogate " + name(c) + ")");
      } else if (c >= 0xFFFE) {
        return Optional.of("holds " + name(c) + ", which is no character");
      }
    }
    return Optional.empty();
  }

  /** Returns a text as messages quote it: one line, at most 100 characters, controls named. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < text.length() && shown < 100; shown++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\r' || c == '\t') {
        quoted.append(' ');
      } else if (c < ' '
          || isDirectionControl((char) c)
          || Character.getType(c) == Character.SURROGATE) {
        quoted.append('<').append(name(c)).append('>');
      } else {
        quoted.appendCodePoint(c);
      }
    }
    return quoted.append(text.codePointCount(0, text.length()) > 100 ? "…'" : "'").toString();
  }

  /** Returns words as they begin a sentence. */
  public static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c < 0xA0 && c != 0x85);
  }

  /** Embeddings, overrides and isolates; the marks U+200E, U+200F and U+061C are harmless. */
  private static boolean isDirectionControl(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static String name(int c) {
    return "U+%04X".formatted(c);
  }
}
