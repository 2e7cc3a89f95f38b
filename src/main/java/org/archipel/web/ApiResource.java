package org.archipel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.AnswerCsv;
import org.archipel.query.AnswerJson;
import org.archipel.query.Column;
import org.archipel.query.Labels;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.web.QuestionsResource.Given;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Json;
import org.archipel.web.door.Refusal;
import org.archipel.web.question.OpenApi;

/** The questions for programs. */
@Path("api/v1")
public final class ApiResource {

  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
  private static final MediaType CSV = MediaType.valueOf("text/csv");
  private static final List<String> LANGUAGES = List.of("en");

  private final Site site;
  private final SearchResource search;

  ApiResource(Site site) {
    this.site = site;
    this.search = new SearchResource(site);
  }

  /** Lists the questions with what they ask for and what they return. */
  @GET
  @Path("questions")
  public Response questions(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () ->
            Response.ok(
                Json.bytes(
                    Map.of(
                        "questions",
                        site.catalog().questions().all().stream().map(ApiResource::json).toList())),
                JSON));
  }

  /** Answers a question as JSON or CSV. */
  @GET
  @Path("questions/{area}/{name}")
  public Response answer(
      @PathParam("area") String area,
      @PathParam("name") String name,
      @Context Request request,
      @Context HttpServletRequest http) {
    Question question = Asked.question(site, area + "/" + name);
    MediaType type = type(request, http);
    Asked asked = Asked.of(site, question, Given.of(http), site.audience(http));
    return site.fresh(request, http, () -> write(asked, type));
  }

  /** Finds things by a part of their names. */
  @GET
  @Path("search")
  public Response search(@Context Request request, @Context HttpServletRequest http) {
    return search.json(request, http);
  }

  @GET
  @Path("openapi.json")
  public Response openApi(@Context Request request, @Context HttpServletRequest http) {
    return site.fresh(
        request,
        http,
        () -> Response.ok(Json.bytes(OpenApi.of(site.catalog().questions().all())), JSON));
  }

  private ResponseBuilder write(Asked asked, MediaType type) {
    Answer answer = asked.answer();
    ResponseBuilder response =
        type.equals(CSV)
            ? csvOf(answer)
            : Response.ok(jsonOf(site, asked.audience(), answer), JSON);
    return answer.truncated() ? response.header(SparqlEndpoint.TRUNCATED, "true") : response;
  }

  /** Answers with rows as a CSV file. */
  static ResponseBuilder csvOf(Answer answer) {
    return Response.ok(csv(answer), "text/csv;charset=UTF-8;header=present")
        .header(
            "Content-Disposition", "attachment; filename=\"" + answer.question().name() + ".csv\"");
  }

  private static byte[] csv(Answer answer) {
    StringBuilder text = new StringBuilder();
    try {
      AnswerCsv.write(answer, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns rows as JSON, with what the things in them are called. */
  static byte[] jsonOf(Site site, Audience audience, Answer answer) {
    Labels labels = Labels.of(site.catalog().store(audience), answer, LANGUAGES);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnswerJson.write(answer, labels, bytes);
    return bytes.toByteArray();
  }

  private static MediaType type(Request request, HttpServletRequest http) {
    String named = http.getParameter("format");
    if (named != null) {
      return switch (named) {
        case "json" -> JSON;
        case "csv" -> CSV;
        default -> throw new Refusal(HttpProblem.BAD_PARAMETER, "format is json or csv.");
      };
    }
    Variant chosen = request.selectVariant(Variant.mediaTypes(JSON, CSV).add().build());
    if (chosen == null) {
      throw new Refusal(HttpProblem.NOT_ACCEPTABLE, "Here is application/json and text/csv.");
    }
    return CSV.isCompatible(chosen.getMediaType()) ? CSV : JSON;
  }

  private static Map<String, Object> json(Question question) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", question.id());
    body.put("summary", question.summary());
    body.put("description", question.description());
    body.put("answers", question.answers());
    body.put("href", "/api/v1/questions/" + question.id());
    body.put("page", "/questions/" + question.id());
    body.put("parameters", question.parameters().stream().map(ApiResource::json).toList());
    body.put("columns", question.returns().stream().map(ApiResource::json).toList());
    return body;
  }

  private static Map<String, Object> json(Parameter parameter) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", parameter.name());
    body.put("type", parameter.type().word());
    if (!parameter.scheme().isEmpty()) {
      body.put("scheme", parameter.scheme());
    }
    body.put("required", parameter.required());
    body.put("list", parameter.list());
    body.put("default", parameter.defaults());
    body.put("example", parameter.example());
    body.put("help", parameter.help());
    return body;
  }

  private static Map<String, Object> json(Column column) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", column.name());
    body.put("type", column.type().word());
    body.put("help", column.help());
    return body;
  }
}
