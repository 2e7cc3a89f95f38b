package org.archipel.reader.table;

import java.util.regex.Pattern;

/** The YAML of a proposed mapping while it is written. One thread. */
final class ProposalText {

  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_ ()/.'-]*(?<! )");
  private static final Pattern WORD =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|[.-].*|.*\\.\\.\\..*");

  private final StringBuilder text = new StringBuilder();

  ProposalText line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /** Returns a text as YAML takes it. */
  static String quoted(String value) {
    if (PLAIN.matcher(value).matches() && !WORD.matcher(value).matches()) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7F || (Character.isSurrogate(c) && !isPair(value, i))) {
            quoted.append("\\u%04X".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPair(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }

  /** Returns a value as a comment quotes it: one line, not long. */
  static String shown(String value) {
    String quoted = org.archipel.stack.Texts.quote(value);
    return quoted.length() > 42 ? quoted.substring(0, 40) + "…'" : quoted;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
