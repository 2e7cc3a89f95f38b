package org.archipel.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.archipel.web.QuestionsResource.Given;
import org.archipel.web.door.Here;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;

/** A question that was asked over HTTP, understood and not yet answered. */
record Asked(Site site, Question question, Arguments arguments, LocalDate asOf, Audience audience) {

  /** Parameters of a request that are no parameters of the question. */
  static final Set<String> OF_THE_DOOR =
      Set.of("audience", "format", Here.LANGUAGE, Question.AS_OF);

  /**
   * Reads what a request asks.
   *
   * @throws org.archipel.query.BadArgument if the question cannot be asked so
   * @throws Refusal if the date of asking is none
   */
  static Asked of(Site site, Question question, Given given, Audience audience) {
    Arguments arguments = Arguments.of(question, given.values(), site.catalog().names());
    site.catalog().prepare(question, audience);
    return new Asked(site, question, arguments, date(given.asOf()), audience);
  }

  /** Asks a question today, with its defaults. */
  static Asked byDefault(Site site, Question question, Audience audience) {
    return of(site, question, new Given(Map.of(), ""), audience);
  }

  /**
   * Returns the question with an id.
   *
   * @throws Refusal if there is no such question
   */
  static Question question(Site site, String id) {
    return site.catalog()
        .questions()
        .find(id)
        .filter(question -> question.id().equals(id))
        .orElseThrow(() -> new Refusal(HttpProblem.NOT_FOUND, "There is no question " + id + "."));
  }

  Answer answer() {
    return site.catalog().ask(question, arguments, asOf, audience);
  }

  private static LocalDate date(String text) {
    try {
      return text.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          HttpProblem.BAD_PARAMETER,
          Question.AS_OF + " is not a date: expected a day such as 2026-11-22.");
    }
  }
}
