package org.archipel.reader.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes named values as YAML that reads the same under YAML 1.1 and 1.2: only what no reader could
 * take for anything but a text stands without quotes. One thread.
 */
final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}](?:[\\p{L}\\p{M}\\p{N} _.,;/()&'+~@!?%=*\"-]|:(?! |$)|(?<! )#)*"
              + "|[0-9]+[a-z]?-[a-z][a-z0-9-]*");
  private static final Pattern SHORT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+/-]*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

  /** Longest list that is written in one line (a count of characters). */
  private static final int LONGEST_LINE = 90;

  private final StringBuilder text = new StringBuilder(1 << 12);

  /** Returns the lines of a document; a blank one stands before each list of items. */
  static String write(Map<String, Object> document) {
    YamlText yaml = new YamlText();
    document.forEach(
        (name, value) -> {
          boolean items =
              value instanceof List<?> || (value instanceof Map && !name.equals("claim"));
          yaml.text.append(items ? "\n" : "").append(name).append(':');
          yaml.value(0, value);
        });
    return yaml.text.toString();
  }

  /** Returns a text as it stands after a name, in one line. */
  static String scalar(String value) {
    boolean plain =
        PLAIN.matcher(value).matches()
            && !value.endsWith(" ")
            && !value.endsWith(":")
            && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    return plain ? value : quoted(value);
  }

  private void group(int depth, String first, Map<?, ?> fields) {
    String start = first;
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      text.append(start.isEmpty() ? "  ".repeat(depth) : start).append(field.getKey()).append(':');
      start = "";
      value(depth, field.getValue());
    }
  }

  private void value(int depth, Object value) {
    switch (value) {
      case Map<?, ?> group -> {
        text.append('\n');
        group(depth + 1, "", group);
      }
      case List<?> list -> list(depth, list);
      default -> text.append(' ').append(word(value)).append('\n');
    }
  }

  private void list(int depth, List<?> list) {
    if (fitsOneLine(list)) {
      String joined = list.stream().map(YamlText::word).collect(Collectors.joining(", "));
      text.append(" [").append(joined).append("]\n");
      return;
    }
    text.append('\n');
    String dash = "  ".repeat(depth + 1) + "- ";
    for (Object each : list) {
      if (each instanceof Map<?, ?> group) {
        group(depth + 2, dash, group);
      } else {
        text.append(dash).append(word(each)).append('\n');
      }
    }
  }

  private static boolean fitsOneLine(List<?> list) {
    int length = 0;
    for (Object each : list) {
      length += each.toString().length() + 2;
      if (!(each instanceof String word) || !SHORT.matcher(word).matches()) {
        return false;
      }
    }
    return length <= LONGEST_LINE;
  }

  private static String word(Object value) {
    return value instanceof StackTree.Word word ? word.text() : scalar(value.toString());
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> character(quoted, c);
              }
            });
    return quoted.append('"').toString();
  }

  /** What cannot be seen is named, so that nobody loses it while editing. */
  private static void character(StringBuilder quoted, int c) {
    int type = Character.getType(c);
    boolean visible =
        c == ' '
            || (type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SPACE_SEPARATOR
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED);
    if (visible) {
      quoted.appendCodePoint(c);
    } else {
      quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
    }
  }
}
