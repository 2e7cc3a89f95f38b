package org.archipel.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.reference.Release.Milestone;
import org.archipel.report.StackReport.FileSeen;
import org.archipel.report.StackReport.Technology;
import org.archipel.report.StackReport.UnknownName;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs, as maps and lists that any JSON library writes. Every member is always
 * there; what is not known is null or an empty list. {@code /api/v1/openapi.json} describes it.
 */
public final class ReportJson {

  private ReportJson() {}

  public static Map<String, Object> of(StackReport report) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("asOf", report.asOf().toString());
    body.put("summary", Summary.of(report));
    body.put("files", report.files().stream().map(ReportJson::file).toList());
    body.put("counts", counts(report));
    body.put("technologies", report.technologies().stream().map(ReportJson::technology).toList());
    body.put("unknown", report.unknown().stream().map(ReportJson::unknown).toList());
    body.put(
        "standards",
        report.standards().stream()
            .map(
                seen ->
                    object(
                        "code", seen.code(),
                        "title", seen.title(),
                        "position", seen.place().toString(),
                        "times", seen.times()))
            .toList());
    body.put(
        "apis",
        report.apis().stream().map(a -> described(a.name(), a.details(), a.place())).toList());
    body.put(
        "hints",
        report.hints().stream()
            .map(
                hint ->
                    object(
                        "about", hint.about(),
                        "evidence", hint.evidence(),
                        "position", hint.place().toString()))
            .toList());
    body.put(
        "aiUses",
        report.aiUses().stream().map(a -> described(a.name(), a.details(), a.place())).toList());
    body.put(
        "plans",
        report.plans().stream().map(p -> described(p.what(), p.details(), p.place())).toList());
    body.put("peers", PeersJson.of(report.peers()));
    body.put("problems", report.problems().stream().map(ReportJson::problem).toList());
    return body;
  }

  private static Map<String, Object> file(FileSeen file) {
    return object(
        "name", file.name(),
        "format", file.format().orElse(null),
        "because", file.why().isEmpty() ? null : file.why(),
        "read", file.read());
  }

  private static Map<String, Object> counts(StackReport report) {
    Map<String, Object> counts = object("named", report.named(), "recognised", report.recognised());
    for (Support.State state : Support.State.values()) {
      counts.put(state.code(), report.of(state).size());
    }
    return counts;
  }

  private static Map<String, Object> technology(Technology known) {
    return object(
        "product", known.slug(),
        "name", known.name(),
        "versions", known.versions(),
        "release", known.release().orElse(null),
        "by", known.by(),
        "support",
            object(
                "state", known.support().state().code(),
                "end", known.support().end().map(Object::toString).orElse(null),
                "words", known.support().words(),
                "milestones",
                    known.support().milestones().stream().map(ReportJson::milestone).toList()),
        "positions", known.places().stream().map(Position::toString).toList(),
        "times", known.times());
  }

  private static Map<String, Object> milestone(Milestone step) {
    return object("kind", step.kind(), "date", step.date().map(Object::toString).orElse(null));
  }

  private static Map<String, Object> unknown(UnknownName name) {
    return object(
        "name", name.name(),
        "versions", name.versions(),
        "suggestions", name.suggestions(),
        "position", name.place().toString(),
        "times", name.times());
  }

  private static Map<String, Object> described(String name, String details, Position place) {
    return object("name", name, "details", details, "position", place.toString());
  }

  private static Map<String, Object> problem(Problem problem) {
    return object(
        "code", problem.code().id(),
        "severity", problem.severity().name().toLowerCase(Locale.ROOT),
        "position", problem.position().toString(),
        "message", problem.message());
  }

  /** Makes an object of names and values in turn, in that order. */
  static Map<String, Object> object(@Nullable Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return object;
  }
}
