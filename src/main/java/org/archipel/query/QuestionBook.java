package org.archipel.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/questions.md} from the headers of the catalogue. */
public final class QuestionBook {

  private static final String TOP =
      """
      # The questions

      Every question is a file under `queries/`: at once the SPARQL, the REST endpoint, the command and the
      form in the browser. This page is made from their headers; a test compares it with the files, and
      `mvn test -Dtest=QuestionBookTest -Darchipel.rewrite=true` writes it again.

      Ask one by its path or by the id of what it answers (then its primary query answers):

      ```
      ./archipel ask Q01 product=postgresql
      ./archipel ask product/who-runs product=postgresql office=AU,GB --as-of 2026-01-01 --format csv
      GET /api/v1/questions/product/who-runs?product=postgresql&asOf=2026-01-01
      ```

      Things are given by slug, code or name (`postgresql`, `AU`, `Australia`, `ST.96`) or by their full
      address; lists repeat or take commas. `asOf` is the date of asking, today (UTC) by default. Dates of
      claims and plans may be a year, a month or a day. A claim that is *attributed* was seen by somebody
      else: it never says that an office runs something today. In CSV, a text that a spreadsheet would run
      as a formula (it begins with `= + - @`, TAB or CR) has an apostrophe in front.

      An answer without rows says why: because nobody has shared anything of the kind that the question
      is about (of what you may see), or because nothing that was shared matches. Each question names the
      terms of the ontology that it rests on.
      """;

  private QuestionBook() {}

  /** Returns the page in Markdown. */
  public static String write(Questions questions) {
    StringBuilder page = new StringBuilder(TOP);
    page.append("\n| answers | question | query |\n|---|---|---|\n");
    for (String answered : questions.answered()) {
      for (Question question : questions.all()) {
        if (question.answers().contains(answered)) {
          page.append(row(answered, question));
        }
      }
    }
    questions.all().forEach(question -> page.append(section(question)));
    return page.toString();
  }

  private static String row(String answered, Question question) {
    return "| %s | %s | [%s](#%s) |\n"
        .formatted(answered, question.summary(), question.id(), question.id().replace("/", ""));
  }

  private static String section(Question question) {
    return "\n## "
        + question.id()
        + "\n\n**"
        + question.summary()
        + "** ("
        + String.join(", ", question.answers())
        + ")\n\n"
        + question.description()
        + "\n\n"
        + "Rests on "
        + question.terms().stream()
            .map(term -> "`arc:" + term + "`")
            .collect(Collectors.joining(", "))
        + ".\n\n"
        + parameters(question.parameters())
        + "| column | type | |\n|---|---|---|\n"
        + question.returns().stream()
            .map(
                column ->
                    "| `%s` | %s | %s |\n"
                        .formatted(column.name(), column.type().word(), column.help()))
            .collect(Collectors.joining());
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(QuestionBook::parameter)
            .collect(Collectors.joining("", "| parameter | type | |\n|---|---|---|\n", "\n"));
  }

  private static String parameter(Parameter parameter) {
    String type = parameter.type().word() + (parameter.list() ? ", list" : "");
    String need = parameter.required() ? "Required. " : "";
    String defaults =
        parameter.defaults().isEmpty()
            ? ""
            : " Default: `" + String.join(",", parameter.defaults()) + "`.";
    String example =
        parameter.example().isEmpty()
            ? ""
            : " Example: `" + String.join(",", parameter.example()) + "`.";
    return "| `%s` | %s | %s%s%s%s |\n"
        .formatted(parameter.name(), type, need, parameter.help(), defaults, example);
  }
}
