package org.archipel.web.question;

import java.util.List;
import java.util.stream.Collectors;
import org.archipel.query.Question;
import org.archipel.web.show.Table;
import org.archipel.web.show.Words;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form, with its answer once it was asked. Immutable.
 *
 * @param wrong why it could not be asked so; may be empty
 * @param result null until it was asked
 */
public record QuestionPage(
    Question question, List<Field> fields, String wrong, @Nullable Result result) {

  /** What a column says. */
  public record ColumnHelp(String name, String type, String help) {}

  /**
   * An answer, and the other ways to get it.
   *
   * @param sentence how many rows, as of when
   * @param hasAttributed whether a row rests on what somebody else than the office said
   * @param cut what to do about rows that are not shown; empty when all are
   * @param sparql the query with the values in it
   * @param sparqlHref the SPARQL form filled in with it
   */
  public record Result(
      String sentence,
      Table table,
      boolean hasAttributed,
      String cut,
      String csvHref,
      String jsonHref,
      String sparql,
      String sparqlHref,
      String curl,
      String command) {}

  public String summary() {
    return question.summary();
  }

  public String description() {
    return question.description();
  }

  /** Returns the ids of the competency questions: {@code Q01, Q05}. */
  public String answers() {
    return String.join(", ", question.answers());
  }

  public String area() {
    return question.area();
  }

  public String areaName() {
    return Words.title(question.area());
  }

  public String path() {
    return "/questions/" + question.id();
  }

  public List<ColumnHelp> columns() {
    return question.returns().stream()
        .map(column -> new ColumnHelp(column.name(), column.type().word(), column.help()))
        .toList();
  }

  /** Returns the address of the page with every needed field filled in by its example. */
  public String exampleHref() {
    return Example.of(question).map(example -> path() + "?" + example.query()).orElse("");
  }

  public String exampleText() {
    return Example.of(question).map(Example::text).orElse("");
  }

  /** Returns the names of the parameters, in words. */
  public static String parameters(Question question) {
    return question.parameters().stream()
        .map(parameter -> Words.of(parameter.name()))
        .collect(Collectors.joining(", "));
  }
}
