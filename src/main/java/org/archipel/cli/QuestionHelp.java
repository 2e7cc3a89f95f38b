package org.archipel.cli;

import java.io.PrintWriter;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.Questions;

/** Tells on the terminal which questions there are and what one takes. */
final class QuestionHelp {

  private QuestionHelp() {}

  static void list(Questions questions, PrintWriter out) {
    String area = "";
    for (Question question : questions.all()) {
      if (!question.area().equals(area)) {
        area = question.area();
        out.println();
        out.println(area);
      }
      out.printf(
          "  %-4s %-44s %s%n",
          String.join(" ", question.answers()), question.id(), question.summary());
    }
    out.println();
    out.println("archipel ask QUESTION shows what it takes.");
  }

  static void explain(Question question, PrintWriter out) {
    out.println(question.id() + ": " + question.summary());
    out.println();
    for (Parameter parameter : question.parameters()) {
      out.printf(
          "  %-12s %s%s%s%n",
          parameter.name() + "=",
          parameter.help(),
          parameter.list() ? " A list." : "",
          parameter.required() ? " Required." : "");
    }
    out.println();
    out.println("Such as: archipel ask " + question.id() + example(question));
  }

  private static String example(Question question) {
    StringBuilder example = new StringBuilder();
    for (Parameter parameter : question.parameters()) {
      if (!parameter.example().isEmpty() && parameter.required()) {
        example
            .append(' ')
            .append(parameter.name())
            .append('=')
            .append(String.join(",", parameter.example()));
      }
    }
    return example.toString();
  }
}
