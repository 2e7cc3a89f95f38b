package org.archipel.web.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.catalog.ExportFormat;
import org.archipel.query.Column;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.ValueType;
import org.archipel.view.Language;
import org.archipel.view.View;
import org.archipel.view.Words;
import org.archipel.view.format.PictureFormat;
import org.archipel.view.format.PictureFormats;
import org.archipel.view.kind.Views;
import org.archipel.web.check.CheckDescription;
import org.archipel.web.door.Json;
import org.archipel.web.door.ProblemAnswer;

/**
 * Describes the REST interface as OpenAPI 3.1, one path per question, made from the question
 * catalogue.
 */
public final class OpenApi {

  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private OpenApi() {}

  public static Map<String, Object> of(List<Question> questions) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/api/v1/questions", Map.of("get", list()));
    for (Question question : questions) {
      paths.put("/api/v1/questions/" + question.id(), Map.of("get", ask(question)));
    }
    paths.put("/api/v1/views", Map.of("get", views()));
    for (View view : Views.ALL) {
      paths.put("/api/v1/views/" + view.name(), Map.of("get", draw(view)));
    }
    paths.put("/api/v1/search", Map.of("get", search()));
    paths.put("/api/v1/check", Map.of("post", CheckDescription.operation()));
    paths.put("/api/v1/contributions", Map.of("post", contribute()));
    paths.put("/api/v1/offices/{code}/export", Map.of("get", export()));
    paths.put("/health", Map.of("get", health()));
    return object(
        "openapi",
        "3.1.0",
        "info",
        object(
            "title",
            "Archipel",
            "summary",
            "Who runs what in the world's intellectual-property offices, and who says so.",
            "version",
            "1",
            "license",
            object("name", "Data: CC BY 4.0", "identifier", "CC-BY-4.0")),
        "servers",
        List.of(object("url", "/")),
        "paths",
        paths,
        "components",
        components());
  }

  private static Map<String, Object> list() {
    return operation(
        "listQuestions",
        "The catalogue of questions",
        List.of(),
        object("200", json("The questions", object("type", "object")), "default", problem()));
  }

  private static Map<String, Object> ask(Question question) {
    List<Object> parameters = new java.util.ArrayList<>();
    question.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    parameters.add(
        query(
            "asOf",
            "The date of asking; today (UTC) by default.",
            object("type", "string", "format", "date")));
    parameters.add(
        query(
            "format",
            "Overrides Accept.",
            object("type", "string", "enum", List.of("json", "csv"))));
    Map<String, Object> answer =
        object(
            "description",
            "The rows in the question's order",
            "headers",
            object("ETag", object("schema", TEXT)),
            "content",
            object(
                "application/json", object("schema", answer(question)),
                "text/csv", object("schema", TEXT)));
    Map<String, Object> operation =
        operation(
            question.id().replace('/', '.'),
            question.summary(),
            parameters,
            object(
                "200", answer,
                "304", object("description", "Unchanged since the ETag that was sent"),
                "default", problem()));
    if (!question.description().isEmpty()) {
      operation.put("description", question.description());
    }
    operation.put("tags", List.of(question.area()));
    return operation;
  }

  private static Map<String, Object> views() {
    return operation(
        "listViews",
        "The views, with whom and what each is for",
        List.of(),
        object("200", json("The views", object("type", "object")), "default", problem()));
  }

  private static Map<String, Object> draw(View view) {
    List<Object> parameters = new java.util.ArrayList<>();
    view.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    List<String> languages = Arrays.stream(Language.values()).map(Language::tag).toList();
    parameters.add(query("language", "Of all texts.", object("type", "string", "enum", languages)));
    List<String> formats = PictureFormats.ALL.stream().map(PictureFormat::name).toList();
    parameters.add(query("format", "Overrides Accept.", object("type", "string", "enum", formats)));
    Map<String, Object> content = new LinkedHashMap<>();
    PictureFormats.ALL.forEach(format -> content.put(format.mediaType(), object()));
    Words words = Words.of(Language.EN);
    Map<String, Object> operation =
        operation(
            "views." + view.name(),
            words.get(view.viewpoint().concerns().getFirst()),
            parameters,
            object(
                "200", object("description", "The drawing", "content", content),
                "304", object("description", "Unchanged since the ETag that was sent"),
                "default", problem()));
    operation.put("tags", List.of("views"));
    return operation;
  }

  private static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>(type(parameter.type()));
    if (parameter.list()) {
      schema = object("type", "array", "items", schema);
    }
    Map<String, Object> query = query(parameter.name(), parameter.help(), schema);
    query.put("required", parameter.required());
    if (!parameter.example().isEmpty()) {
      query.put("example", parameter.list() ? parameter.example() : parameter.example().getFirst());
    }
    if (parameter.list()) {
      query.put("style", "form");
      query.put("explode", false);
    }
    return query;
  }

  private static Map<String, Object> type(ValueType type) {
    return switch (type) {
      case DATE -> object("type", "string", "format", "date");
      case DATE_TIME -> object("type", "string", "format", "date-time");
      case INTEGER -> object("type", "integer");
      case BOOLEAN -> object("type", "boolean");
      default -> TEXT;
    };
  }

  private static Map<String, Object> answer(Question question) {
    Map<String, Object> cells = new LinkedHashMap<>();
    question.returns().forEach(column -> cells.put(column.name(), cell(column)));
    return object(
        "type",
        "object",
        "required",
        List.of("question", "asOf", "version", "columns", "rows", "truncated"),
        "properties",
        object(
            "question", TEXT,
            "asOf", object("type", "string", "format", "date"),
            "version", TEXT,
            "parameters", object("type", "object"),
            "columns", object("type", "array", "items", object("type", "object")),
            "rowCount", object("type", "integer"),
            "empty", object("type", "string", "description", "Why there are no rows."),
            "truncated", object("type", "boolean"),
            "rows",
                object("type", "array", "items", object("type", "object", "properties", cells))));
  }

  private static Map<String, Object> cell(Column column) {
    Object type =
        switch (column.type()) {
          case INTEGER -> List.of("integer", "null");
          case BOOLEAN -> List.of("boolean", "null");
          default -> List.of("string", "null");
        };
    return column.type().isThing()
        ? object(
            "description",
            column.help(),
            "oneOf",
            List.of(object("$ref", "#/components/schemas/Thing"), object("type", "null")))
        : object("description", column.help(), "type", type);
  }

  private static Map<String, Object> search() {
    Map<String, Object> part = query("q", "A part of a name.", TEXT);
    part.put("required", true);
    return operation(
        "search",
        "Things by a part of their names",
        List.of(part),
        object("200", json("What was found", object("type", "object")), "default", problem()));
  }

  private static Map<String, Object> contribute() {
    Map<String, Object> office = query("office", "WIPO ST.3 code of the office.", TEXT);
    office.put("required", true);
    Map<String, Object> operation =
        operation(
            "contribute",
            "Send what an office says: a file, or several and the mapping of a table as a form",
            List.of(
                office,
                query("part", "What it replaces; as the document says by default.", TEXT),
                query("audience", "Who may see it; as the document says by default.", TEXT),
                query("name", "The name of the file, for messages.", TEXT),
                query("dryRun", "Only tell what would change.", object("type", "boolean"))),
            object(
                "200", json("What would change", object("type", "object")),
                "201", json("The receipt", object("type", "object")),
                "422", problem(),
                "default", problem()));
    operation.put("security", List.of(object("operator", List.of())));
    Map<String, Object> file = object("type", "string", "format", "binary");
    operation.put(
        "requestBody",
        object(
            "required",
            true,
            "content",
            object(
                "application/yaml", object("schema", TEXT),
                "application/json", object("schema", object("type", "object")),
                "text/turtle", object("schema", TEXT),
                "application/ld+json", object("schema", object("type", "object")),
                "application/octet-stream", object(),
                "multipart/form-data",
                    object(
                        "schema",
                        object(
                            "type",
                            "object",
                            "properties",
                            object(
                                "file",
                                object("type", "array", "items", file),
                                "mapping",
                                file))))));
    return operation;
  }

  private static Map<String, Object> export() {
    Map<String, Object> code =
        object(
            "name",
            "code",
            "in",
            "path",
            "required",
            true,
            "description",
            "WIPO ST.3 code of the office.",
            "schema",
            TEXT);
    List<String> endings = Arrays.stream(ExportFormat.values()).map(ExportFormat::ending).toList();
    Map<String, Object> content = new LinkedHashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      content.put(format.mediaType(), object());
    }
    return operation(
        "export",
        "What an office says, and what others say of it, to edit and send back",
        List.of(
            code,
            query("part", "What it replaces when it is sent back; 'stack' by default.", TEXT),
            query("format", "Overrides Accept.", object("type", "string", "enum", endings)),
            query("language", "Of labels in a workbook; 'en' by default.", TEXT)),
        object(
            "200",
            object("description", "The file", "content", content),
            "304",
            object("description", "Unchanged since the ETag that was sent"),
            "default",
            problem()));
  }

  private static Map<String, Object> health() {
    return operation(
        "health",
        "Whether it answers, and from which version",
        List.of(),
        object("200", json("It does", object("type", "object"))));
  }

  private static Map<String, Object> components() {
    return object(
        "schemas",
        object(
            CheckDescription.SCHEMA,
            CheckDescription.schema(),
            "Thing",
            object(
                "type", "object",
                "required", List.of("iri", "label"),
                "properties",
                    object(
                        "iri", object("type", "string", "format", "uri"),
                        "id", TEXT,
                        "label", TEXT)),
            "Problem",
            object(
                "type",
                "object",
                "description",
                "RFC 9457",
                "required",
                List.of("type", "title", "status"),
                "properties",
                object(
                    "type", object("type", "string", "format", "uri"),
                    "title", TEXT,
                    "status", object("type", "integer"),
                    "detail", TEXT,
                    "problems", object("type", "array", "items", object("type", "object"))))),
        "securitySchemes",
        object("operator", object("type", "http", "scheme", "bearer")));
  }

  private static Map<String, Object> problem() {
    return object(
        "description",
        "A problem",
        "content",
        object(
            ProblemAnswer.JSON_TYPE,
            object("schema", object("$ref", "#/components/schemas/Problem"))));
  }

  private static Map<String, Object> json(String description, Map<String, Object> schema) {
    return object(
        "description", description, "content", object(Json.TYPE, object("schema", schema)));
  }

  private static Map<String, Object> query(String name, String help, Map<String, Object> schema) {
    return object("name", name, "in", "query", "description", help, "schema", schema);
  }

  private static Map<String, Object> operation(
      String id, String summary, List<?> parameters, Map<String, Object> responses) {
    return object(
        "operationId", id, "summary", summary, "parameters", parameters, "responses", responses);
  }

  /** Makes an object of names and values in turn, in that order. */
  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }
}
