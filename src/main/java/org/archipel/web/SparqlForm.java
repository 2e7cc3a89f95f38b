package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Audience;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.archipel.query.gate.FreeAnswer;
import org.archipel.query.gate.Gate;
import org.archipel.query.gate.QueryStopped;
import org.archipel.web.door.Here;
import org.archipel.web.door.Refusal;
import org.archipel.web.question.Example;
import org.archipel.web.show.PageLabels;
import org.archipel.web.workbench.Outcome;
import org.archipel.web.workbench.WorkbenchPage;
import org.archipel.web.workbench.WorkbenchPage.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of {@code /sparql}: {@code ?query=} with its answer, {@code ?question=} with a
 * question's query, both without the answer when {@code &form=true} asks for the form alone.
 *
 * @param asking runs what passed the gate
 */
record SparqlForm(Site site, Asking asking) {

  /** Runs a query under the limits of the endpoint. */
  interface Asking {
    FreeAnswer answer(Gate.Passed passed, String text, Audience audience);
  }

  WorkbenchPage page(HttpServletRequest http) {
    String id = http.getParameter("question");
    Question question = id == null ? null : Asked.question(site, id);
    String given = http.getParameter("query");
    String text = given != null ? given : question == null ? WorkbenchPage.FIRST : query(question);
    boolean alone = given == null || http.getParameter("form") != null;
    if (alone) {
      return page(text, given == null ? question : null, null, null);
    }
    return switch (Gate.judge(text)) {
      case Gate.Refused refused -> wrong(text, refused);
      case Gate.Passed passed -> asked(passed, text, http);
    };
  }

  private WorkbenchPage asked(Gate.Passed passed, String text, HttpServletRequest http) {
    Audience audience = site.audience(http);
    try {
      FreeAnswer answer = asking.answer(passed, text, audience);
      List<String> tongues = Here.of(http).tongues();
      Outcome outcome =
          site.catalog()
              .store(audience)
              .read(dataset -> Outcome.shown(answer, new PageLabels(dataset, tongues)));
      return page(text, null, outcome, null);
    } catch (QueryStopped stopped) {
      return page(text, null, null, new Wrong(String.valueOf(stopped.getMessage()), 0, 0, true));
    } catch (Refusal busy) {
      return page(text, null, null, new Wrong(busy.answer().detail(), 0, 0, true));
    }
  }

  private WorkbenchPage wrong(String text, Gate.Refused refused) {
    Wrong wrong = new Wrong(refused.reason(), refused.line(), refused.column(), false);
    return page(text, null, null, wrong);
  }

  private WorkbenchPage page(
      String text, @Nullable Question question, @Nullable Outcome outcome, @Nullable Wrong wrong) {
    List<Question> all = site.catalog().questions().all();
    return new WorkbenchPage(text, question, WorkbenchPage.examples(all, question), outcome, wrong);
  }

  /** Returns the query of a question with the values of its example in it. */
  private String query(Question question) {
    Map<String, List<String>> values =
        Example.of(question).map(SparqlForm::listed).orElse(Map.of());
    Arguments arguments = Arguments.of(question, values, site.catalog().names());
    return "# "
        + question.summary()
        + "\n"
        + question.bind(arguments, LocalDate.now(ZoneOffset.UTC));
  }

  private static Map<String, List<String>> listed(Example example) {
    Map<String, List<String>> values = new java.util.TreeMap<>();
    example.values().forEach((name, value) -> values.put(name, List.of(value)));
    return values;
  }
}
