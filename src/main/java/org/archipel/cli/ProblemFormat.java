package org.archipel.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How problems are printed; named as the user types it. */
enum ProblemFormat {
  text,
  json;

  void print(List<Problem> problems, PrintWriter out) {
    if (this == text) {
      problems.forEach(out::println);
      return;
    }
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    out.println(json.writeValueAsString(problems.stream().map(ProblemFormat::fields).toList()));
  }

  private static Map<String, Object> fields(Problem problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", problem.code().id());
    fields.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    fields.put("file", problem.position().file());
    switch (problem.position()) {
      case Position.Text at -> {
        fields.put("line", at.line());
        fields.put("column", at.column());
      }
      case Position.Cell at -> {
        fields.put("row", at.row());
        fields.put("column", at.column());
      }
      case Position.Sheet at -> {
        fields.put("sheet", at.sheet());
        fields.put("cell", at.cell());
      }
      case Position.Pointer at -> fields.put("pointer", at.pointer());
      case Position.Whole at -> {}
    }
    fields.put("message", problem.message());
    return fields;
  }
}
