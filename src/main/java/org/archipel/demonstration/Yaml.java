package org.archipel.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A group of named values that writes itself as YAML; what is missing is not written. */
final class Yaml {

  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Set<String> WORDS_OF_YAML =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * Adds a value.
   *
   * @param value a text, a whole number, a group, or a list of texts or groups; {@code null}, an
   *     empty text and an empty list are left out
   */
  Yaml put(String name, @Nullable Object value) {
    boolean empty = value instanceof List<?> list && list.isEmpty();
    if (value != null && !value.equals("") && !empty) {
      fields.put(name, value);
    }
    return this;
  }

  /** Returns the document, in lines that end with a line feed. */
  String write() {
    StringBuilder text = new StringBuilder(1 << 14);
    write(text, 0, "");
    return text.toString();
  }

  private void write(StringBuilder text, int depth, String first) {
    String start = first;
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      text.append(start.isEmpty() ? "  ".repeat(depth) : start).append(field.getKey()).append(':');
      start = "";
      value(text, depth, field.getValue());
    }
  }

  private static void value(StringBuilder text, int depth, Object value) {
    switch (value) {
      case Yaml group -> {
        text.append('\n');
        group.write(text, depth + 1, "");
      }
      case List<?> list -> list(text, depth, list);
      default -> text.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static void list(StringBuilder text, int depth, List<?> list) {
    if (!(list.getFirst() instanceof Yaml)) {
      text.append(" [")
          .append(String.join(", ", list.stream().map(Yaml::scalar).toList()))
          .append("]\n");
      return;
    }
    text.append('\n');
    for (Object each : list) {
      ((Yaml) each).write(text, depth + 2, "  ".repeat(depth + 1) + "- ");
    }
  }

  private static String scalar(Object value) {
    String text = value.toString();
    boolean plain = PLAIN.matcher(text).matches() && !WORDS_OF_YAML.contains(text);
    return plain || value instanceof Integer ? text : "\"" + text.replace("\"", "\\\"") + "\"";
  }
}
