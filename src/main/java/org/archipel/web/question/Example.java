package org.archipel.web.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archipel.query.Parameter;
import org.archipel.query.Question;

/**
 * Values to ask a question with, as a person would type them. Immutable.
 *
 * @param values by parameter name, in the order of the header
 */
public record Example(Map<String, String> values) {

  public Example {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Returns the examples of the parameters that a question needs; of all, when it needs none; empty
   * when it has none.
   */
  public static Optional<Example> of(Question question) {
    List<Parameter> needed = question.parameters().stream().filter(Parameter::required).toList();
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : needed.isEmpty() ? question.parameters() : needed) {
      if (!parameter.example().isEmpty()) {
        values.put(parameter.name(), String.join(",", parameter.example()));
      }
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new Example(values));
  }

  /** Returns the query part of an address, without the question mark. */
  public String query() {
    return values.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Returns {@code product=postgresql, asOf=2026}. */
  public String text() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Returns what follows the question on the command line, quoted for a shell where needed. */
  public String command() {
    return values.entrySet().stream()
        .map(entry -> " " + shell(entry.getKey() + "=" + entry.getValue()))
        .collect(Collectors.joining());
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",");
  }

  /** Quotes a word for a POSIX shell. */
  public static String shell(String word) {
    return word.matches("[A-Za-z0-9_./:,=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
