package org.archipel.web.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archipel.problem.Problem;

/**
 * One occurrence of a problem, as the page and the RFC 9457 document show it. Immutable.
 *
 * @param detail what exactly is wrong this time; may be empty
 * @param problems what is wrong with the files that were sent
 * @param near what may have been meant
 */
public record ProblemAnswer(
    HttpProblem problem, String detail, List<Problem> problems, List<Near> near) {

  public static final String JSON_TYPE = "application/problem+json";

  public ProblemAnswer(HttpProblem problem, String detail) {
    this(problem, detail, List.of(), List.of());
  }

  /**
   * Returns the document of RFC 9457, with the member {@code problems} where files were sent, and
   * {@code near} where something else may have been meant.
   */
  public byte[] json() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type());
    body.put("title", problem.title());
    body.put("status", problem.status());
    if (!detail.isEmpty()) {
      body.put("detail", detail);
    }
    if (!problems.isEmpty()) {
      body.put("problems", problems.stream().map(ProblemAnswer::json).toList());
    }
    if (!near.isEmpty()) {
      body.put("near", near.stream().map(ProblemAnswer::json).toList());
    }
    return Json.bytes(body);
  }

  private static Map<String, Object> json(Near near) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("label", near.label());
    body.put("href", near.href());
    return body;
  }

  /** Returns a file's problem as JSON has it: code, severity, position, message. */
  public static Map<String, Object> json(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", problem.code().id());
    body.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
    body.put("position", problem.position().toString());
    body.put("message", problem.message());
    return body;
  }
}
