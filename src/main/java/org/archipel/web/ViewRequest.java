package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.archipel.catalog.ViewOrder;
import org.archipel.ontology.Audience;
import org.archipel.problem.Nearest;
import org.archipel.query.Question;
import org.archipel.view.Language;
import org.archipel.view.View;
import org.archipel.view.kind.Views;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;
import org.archipel.web.question.Example;

/**
 * A view that was asked for over HTTP.
 *
 * @param values of the view's own parameters; none that is empty
 */
record ViewRequest(View view, Map<String, List<String>> values, Language language, LocalDate asOf) {

  static final String LANGUAGE = "language";

  /** Parameters of a request that are no parameters of the view. */
  private static final Set<String> OF_THE_DOOR =
      Set.of("audience", "format", LANGUAGE, Question.AS_OF);

  /**
   * Reads what a request asks.
   *
   * @throws Refusal if there is no such view, language or date
   */
  static ViewRequest of(String name, HttpServletRequest http) {
    Map<String, List<String>> values = new TreeMap<>();
    http.getParameterMap()
        .forEach(
            (key, given) -> {
              boolean said = java.util.Arrays.stream(given).anyMatch(text -> !text.isBlank());
              if (said && !OF_THE_DOOR.contains(key)) {
                values.put(key, List.of(given));
              }
            });
    return new ViewRequest(view(name), values, language(http), asOf(http));
  }

  private static View view(String name) {
    List<String> names = Views.ALL.stream().map(View::name).toList();
    return Views.find(name)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpProblem.NOT_FOUND, "There is no such view." + Nearest.hint(name, names)));
  }

  private static Language language(HttpServletRequest http) {
    String tag = Optional.ofNullable(http.getParameter(LANGUAGE)).orElse("");
    return Language.of(tag.isEmpty() ? "en" : tag)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpProblem.BAD_PARAMETER, "language is one of ar, en, es, fr, ru, zh."));
  }

  private static LocalDate asOf(HttpServletRequest http) {
    String text = Optional.ofNullable(http.getParameter(Question.AS_OF)).orElse("").strip();
    try {
      return text.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          HttpProblem.BAD_PARAMETER,
          Question.AS_OF + " is not a date: expected a day such as 2026-11-22.");
    }
  }

  ViewOrder order(Audience audience) {
    return new ViewOrder(view, values, language, asOf, audience);
  }

  /** Returns what was given, as it stands in an address and on a command line. */
  Example asExample() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((name, given) -> all.put(name, String.join(",", given)));
    return new Example(all);
  }
}
