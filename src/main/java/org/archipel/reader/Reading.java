package org.archipel.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Problem;
import org.archipel.reader.source.Document;
import org.archipel.reference.Identity;

/**
 * What reading a file gave. Immutable.
 *
 * @param document what could be read, even when some fields of it were wrong, so that later checks
 *     find their problems in the same pass; to be accepted only without {@linkplain
 *     Problem#isError() errors}
 * @param recognised as what it was taken; empty when it is of no known format
 * @param problems in the order of the file
 * @param levels by what products of other tools' files were told, by slug, the most exact of each
 */
public record Reading(
    Optional<Document> document,
    Optional<Recognised> recognised,
    List<Problem> problems,
    Map<String, Identity.Level> levels) {

  public Reading {
    problems = List.copyOf(problems);
    levels = Map.copyOf(levels);
  }

  /**
   * As what a file was taken.
   *
   * @param format what users call it
   * @param why a half-sentence that follows "because"
   */
  public record Recognised(String format, String why) {}

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
