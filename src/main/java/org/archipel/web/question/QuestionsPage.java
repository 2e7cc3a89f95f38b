package org.archipel.web.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archipel.query.Question;
import org.archipel.web.show.Words;

/** The catalogue of questions by area. Immutable. */
public record QuestionsPage(List<Area> areas) {

  /** A folder of questions. */
  public record Area(String id, String name, List<Entry> entries) {}

  /**
   * A question in the list.
   *
   * @param answers ids of competency questions; may be empty
   * @param parameters what it asks for, in words; may be empty
   */
  public record Entry(String href, String summary, String answers, String parameters) {}

  public static QuestionsPage of(List<Question> questions) {
    Map<String, List<Entry>> areas = new TreeMap<>();
    for (Question question : questions) {
      areas.computeIfAbsent(question.area(), any -> new ArrayList<>()).add(entry(question));
    }
    return new QuestionsPage(
        areas.entrySet().stream()
            .map(area -> new Area(area.getKey(), Words.title(area.getKey()), area.getValue()))
            .toList());
  }

  private static Entry entry(Question question) {
    return new Entry(
        "/questions/" + question.id(),
        question.summary(),
        String.join(", ", question.answers()),
        QuestionPage.parameters(question));
  }
}
