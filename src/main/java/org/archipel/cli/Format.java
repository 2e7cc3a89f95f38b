package org.archipel.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.AnswerCsv;
import org.archipel.query.AnswerJson;
import org.archipel.query.AnswerTable;
import org.archipel.query.Labels;

/** How an answer is printed; named as the user types it. */
enum Format {
  table,
  csv,
  json;

  String mediaType() {
    return switch (this) {
      case table -> "text/plain";
      case csv -> "text/csv";
      case json -> "application/json";
    };
  }

  /**
   * Prints an answer.
   *
   * @param width columns of the terminal
   */
  void print(Answer answer, Labels labels, int width, PrintWriter out) {
    try {
      switch (this) {
        case table -> AnswerTable.write(answer, labels, width, out);
        case csv -> AnswerCsv.write(answer, out);
        case json -> out.println(json(answer, labels));
      }
    } catch (IOException e) {
      throw Trouble.environment("Cannot print the answer: " + e.getMessage(), e);
    }
  }

  private static String json(Answer answer, Labels labels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnswerJson.write(answer, labels, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
