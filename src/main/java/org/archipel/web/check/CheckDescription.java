package org.archipel.web.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.web.door.ProblemAnswer;

/** Describes {@code POST /api/v1/check} and its report, as OpenAPI 3.1 has it. */
public final class CheckDescription {

  /** The name of the report among the schemas. */
  public static final String SCHEMA = "StackReport";

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> MAY_BE_TEXT = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> NUMBER = Map.of("type", "integer");
  private static final Map<String, Object> TRUTH = Map.of("type", "boolean");
  private static final Map<String, Object> TEXTS = list(TEXT);

  private CheckDescription() {}

  /** Returns the operation. */
  public static Map<String, Object> operation() {
    return object(
        "operationId",
        "check",
        "summary",
        "Report on a file; nothing of it is stored",
        "description",
        "What is past or near the end of vendor support, what is not known, who else runs the same"
            + " and what they moved to. The file is the body, or the part 'file' of a form; names"
            + " and versions may be the part 'names'. Neither the file nor a name in it is kept,"
            + " not even in a log.",
        "parameters",
        List.of(
            query("office", "WIPO ST.3 code of the office, where the file does not say it.", TEXT),
            query("name", "What to call the file in positions.", TEXT),
            query(
                "format",
                "Overrides Accept.",
                object("type", "string", "enum", List.of("json", "md", "html")))),
        "requestBody",
        object(
            "required",
            true,
            "content",
            object(
                "application/octet-stream",
                object(),
                "multipart/form-data",
                object(
                    "schema",
                    object(
                        "type",
                        "object",
                        "properties",
                        object(
                            "file", list(object("type", "string", "format", "binary")),
                            "names", TEXT,
                            "office", TEXT))))),
        "responses",
        responses());
  }

  private static Map<String, Object> responses() {
    Map<String, Object> problem =
        object(
            "description",
            "A problem",
            "content",
            object(
                ProblemAnswer.JSON_TYPE,
                object("schema", object("$ref", "#/components/schemas/Problem"))));
    return object(
        "200",
        object(
            "description",
            "The report",
            "content",
            object(
                "application/json",
                object("schema", object("$ref", "#/components/schemas/" + SCHEMA)),
                "text/markdown",
                object("schema", TEXT),
                "text/html",
                object("schema", TEXT))),
        "422",
        problem,
        "429",
        problem,
        "default",
        problem);
  }

  /** Returns the schema of the report; every member is always there. */
  public static Map<String, Object> schema() {
    return record(
        "asOf", object("type", "string", "format", "date"),
        "summary", TEXTS,
        "files",
            list(
                record("name", TEXT, "format", MAY_BE_TEXT, "because", MAY_BE_TEXT, "read", TRUTH)),
        "counts",
            record(
                "named", NUMBER,
                "recognised", NUMBER,
                "past", NUMBER,
                "ending", NUMBER,
                "later", NUMBER,
                "unknown", NUMBER),
        "technologies", list(technology()),
        "unknown",
            list(
                record(
                    "name", TEXT,
                    "versions", TEXTS,
                    "suggestions", TEXTS,
                    "position", TEXT,
                    "times", NUMBER)),
        "standards", list(record("code", TEXT, "title", TEXT, "position", TEXT, "times", NUMBER)),
        "apis", list(described()),
        "hints", list(record("about", TEXT, "evidence", TEXT, "position", TEXT)),
        "aiUses", list(described()),
        "plans", list(described()),
        "peers", peers(),
        "problems",
            list(record("code", TEXT, "severity", TEXT, "position", TEXT, "message", TEXT)));
  }

  private static Map<String, Object> technology() {
    return record(
        "product", TEXT,
        "name", TEXT,
        "versions", TEXTS,
        "release", MAY_BE_TEXT,
        "by", TEXT,
        "support",
            record(
                "state",
                object("type", "string", "enum", List.of("past", "ending", "later", "unknown")),
                "end",
                MAY_BE_TEXT,
                "words",
                TEXT,
                "milestones",
                list(record("kind", TEXT, "date", MAY_BE_TEXT))),
        "positions", TEXTS,
        "times", NUMBER);
  }

  private static Map<String, Object> described() {
    return record("name", TEXT, "details", TEXT, "position", TEXT);
  }

  private static Map<String, Object> peers() {
    Map<String, Object> office =
        record("office", TEXT, "name", TEXT, "attributed", TRUTH, "runs", TRUTH, "words", TEXT);
    return record(
        "asked", TRUTH,
        "audience", MAY_BE_TEXT,
        "note", TEXT,
        "users",
            list(
                record(
                    "product", TEXT,
                    "name", TEXT,
                    "stated", NUMBER,
                    "attributed", NUMBER,
                    "offices", list(office))),
        "alike", list(record("office", TEXT, "name", TEXT, "products", TEXTS, "ownWord", TRUTH)),
        "moves",
            list(
                record(
                    "from", TEXT,
                    "to", TEXT,
                    "planned", NUMBER,
                    "happened", NUMBER,
                    "withdrawn", NUMBER,
                    "recorded", NUMBER,
                    "attributed", NUMBER)),
        "retirements",
            list(
                record(
                    "office", TEXT,
                    "name", TEXT,
                    "retires", TEXT,
                    "when", TEXT,
                    "successor", MAY_BE_TEXT,
                    "words", TEXT)));
  }

  private static Map<String, Object> record(Object... members) {
    Map<String, Object> properties = object(members);
    return object(
        "type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    return object("type", "array", "items", items);
  }

  private static Map<String, Object> query(String name, String help, Map<String, Object> schema) {
    return object("name", name, "in", "query", "description", help, "schema", schema);
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
