package org.archipel.stack;

import java.util.HashSet;
import java.util.Set;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/**
 * Problems of one document, said by pointer; the same problem of an inherited default is said once.
 * One thread.
 */
final class Findings {

  private final Positions positions;
  private final Problems problems;
  private final Set<Problem> said = new HashSet<>();

  Findings(Positions positions, Problems problems) {
    this.positions = positions;
    this.problems = problems;
  }

  void error(ProblemCode code, String pointer, String message) {
    add(Problem.error(code, positions.at(pointer), message));
  }

  void warning(ProblemCode code, String pointer, String message) {
    add(Problem.warning(code, positions.at(pointer), message));
  }

  /** Says that something is dated as said or done on a day that has not come. */
  void future(Past past, PartialDate date, String field, String pointer) {
    if (!past.holds(date)) {
      error(
          ProblemCode.BAD_DATE,
          pointer,
          "'%s' is %s, which lies in the future.".formatted(field, date));
    }
  }

  private void add(Problem problem) {
    if (said.add(problem)) {
      problems.add(problem);
    }
  }
}
