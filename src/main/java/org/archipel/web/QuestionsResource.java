package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.BadArgument;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Pages;
import org.archipel.web.question.Doors;
import org.archipel.web.question.Example;
import org.archipel.web.question.Field;
import org.archipel.web.question.Options;
import org.archipel.web.question.QuestionPage;
import org.archipel.web.question.QuestionPage.Result;
import org.archipel.web.question.QuestionsPage;
import org.archipel.web.question.ShownAnswer;
import org.archipel.web.show.Cells;
import org.archipel.web.show.PageLabels;
import org.archipel.web.show.Words;
import org.jspecify.annotations.Nullable;

/** Questions as forms, with their answers. */
@Path("questions")
@Produces(Pages.TYPE)
public final class QuestionsResource {

  private static final int MOST_ROWS = 1_000;

  private final Site site;

  QuestionsResource(Site site) {
    this.site = site;
  }

  @GET
  public Response list(@Context Request request, @Context HttpServletRequest http) {
    return site.page(
        request, http, "questions", () -> QuestionsPage.of(site.catalog().questions().all()));
  }

  @GET
  @Path("{area}/{name}")
  public Response question(
      @PathParam("area") String area,
      @PathParam("name") String name,
      @Context Request request,
      @Context HttpServletRequest http) {
    Question question = Asked.question(site, area + "/" + name);
    Given given = Given.of(http);
    if (!isAsked(question, given)) {
      return site.page(request, http, "question", () -> page(question, given, http, null, null));
    }
    try {
      Asked asked = Asked.of(site, question, given, site.audience(http));
      return site.page(
          request, http, "question", () -> page(question, given, http, asked.answer(), null));
    } catch (BadArgument bad) {
      byte[] page = site.render(http, "question", page(question, given, http, null, bad));
      return Response.status(HttpProblem.BAD_PARAMETER.status())
          .entity(page)
          .type(Pages.TYPE)
          .header("Cache-Control", "no-store")
          .build();
    }
  }

  /** A question that needs nothing is answered at once; others when something was given. */
  private static boolean isAsked(Question question, Given given) {
    return !given.values().isEmpty()
        || question.parameters().stream().noneMatch(Parameter::required);
  }

  private QuestionPage page(
      Question question,
      Given given,
      HttpServletRequest http,
      @Nullable Answer answer,
      @Nullable BadArgument bad) {
    Audience audience = site.audience(http);
    return site.catalog()
        .store(audience)
        .read(
            dataset ->
                new QuestionPage(
                    question,
                    fields(question, given, options(dataset, http), bad),
                    bad == null ? "" : String.valueOf(bad.getMessage()),
                    answer == null ? null : result(answer, given, http, dataset)));
  }

  private List<Field> fields(
      Question question, Given given, Options options, @Nullable BadArgument bad) {
    return question.parameters().stream()
        .map(
            parameter ->
                new Field(
                    parameter,
                    given.shown(parameter),
                    options.of(parameter),
                    bad != null && bad.parameter().equals(parameter.name())))
        .toList();
  }

  private Options options(DatasetGraph dataset, HttpServletRequest http) {
    return new Options(dataset, site.catalog().names(), Here.of(http).tongues());
  }

  private Result result(Answer answer, Given given, HttpServletRequest http, DatasetGraph dataset) {
    Question question = answer.question();
    ShownAnswer shown =
        new ShownAnswer(answer, new Cells(new PageLabels(dataset, Here.of(http).tongues())));
    String sparql = question.bind(answer.arguments(), answer.asOf()).toString();
    String rest = "/api/v1/questions/" + question.id() + "?" + prefixed(given.query());
    return new Result(
        sentence(answer),
        shown.table(MOST_ROWS),
        shown.hasAttributed(),
        cut(answer),
        rest + "format=csv",
        rest + "format=json",
        sparql,
        "/sparql?query=" + Example.encode(sparql) + "&form=true",
        Doors.curl(http, question, given.query()),
        Doors.command(site.catalog().questions(), question, given.asExample()));
  }

  private static String prefixed(String query) {
    return query.isEmpty() ? "" : query + "&";
  }

  private static String sentence(Answer answer) {
    return Words.count(answer.rows().size(), "row", "rows")
        + (answer.truncated() ? ", and there are more" : "")
        + ", as of "
        + answer.asOf()
        + ".";
  }

  private static String cut(Answer answer) {
    int rows = answer.rows().size();
    if (rows <= MOST_ROWS && !answer.truncated()) {
      return "";
    }
    return "These are the first "
        + Words.number(Math.min(rows, MOST_ROWS))
        + " rows; take the rest as CSV or JSON"
        + (answer.truncated() ? ", which have the first " + Words.number(rows) : "")
        + ".";
  }

  /** What a request gives: parameters of the question, without those of the door. */
  record Given(Map<String, List<String>> values, String asOf) {

    static Given of(HttpServletRequest http) {
      Map<String, List<String>> values =
          http.getParameterMap().entrySet().stream()
              .filter(entry -> !Asked.OF_THE_DOOR.contains(entry.getKey()))
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      entry -> List.of(entry.getValue()),
                      (one, other) -> one,
                      java.util.TreeMap::new));
      values.values().removeIf(list -> list.stream().allMatch(String::isBlank));
      String asOf = http.getParameter(Question.AS_OF);
      return new Given(values, asOf == null ? "" : asOf.strip());
    }

    /** Returns what the field of a parameter shows. */
    String shown(Parameter parameter) {
      return String.join(
          ",",
          values.getOrDefault(
              parameter.name(), values.isEmpty() ? parameter.defaults() : List.of()));
    }

    Example asExample() {
      Map<String, String> all = new java.util.LinkedHashMap<>();
      values.forEach((name, list) -> all.put(name, String.join(",", list)));
      if (!asOf.isEmpty()) {
        all.put(Question.AS_OF, asOf);
      }
      return new Example(all);
    }

    /** Returns the query part of an address that gives the same; may be empty. */
    String query() {
      return asExample().query();
    }
  }
}
