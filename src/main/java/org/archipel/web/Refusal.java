package org.archipel.web;

import java.util.List;
import org.archipel.problem.Problem;

/** Ends a request with a problem instead of an answer. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpProblem problem;
  private final transient List<Problem> problems;

  /**
   * @param detail what exactly is wrong this time, and what would be right
   */
  Refusal(HttpProblem problem, String detail) {
    this(problem, detail, List.of());
  }

  /**
   * @param problems what is wrong with the files that were sent
   */
  Refusal(HttpProblem problem, String detail, List<Problem> problems) {
    super(detail, null, false, false);
    this.problem = problem;
    this.problems = problems;
  }

  ProblemAnswer answer() {
    return new ProblemAnswer(problem, String.valueOf(getMessage()), problems);
  }
}
