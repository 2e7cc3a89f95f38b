package org.archipel.reader;

import java.util.List;
import java.util.Optional;
import org.archipel.problem.Problem;

/**
 * What reading a file gave. Immutable.
 *
 * @param document what could be read, even when some fields of it were wrong, so that later checks
 *     find their problems in the same pass; to be accepted only without {@linkplain
 *     Problem#isError() errors}
 * @param problems in the order of the file
 */
public record Reading(Optional<Document> document, List<Problem> problems) {

  public Reading {
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
