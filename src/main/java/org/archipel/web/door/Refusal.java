package org.archipel.web.door;

import java.util.List;
import org.archipel.problem.Problem;

/** Ends a request with a problem instead of an answer. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpProblem problem;
  private final transient List<Problem> problems;
  private final transient List<Near> near;

  /**
   * Refuses a request.
   *
   * @param detail what exactly is wrong this time, and what would be right
   */
  public Refusal(HttpProblem problem, String detail) {
    this(problem, detail, List.of());
  }

  /**
   * Refuses files that were sent.
   *
   * @param problems what is wrong with the files that were sent
   */
  public Refusal(HttpProblem problem, String detail, List<Problem> problems) {
    this(problem, detail, problems, List.of());
  }

  private Refusal(HttpProblem problem, String detail, List<Problem> problems, List<Near> near) {
    super(detail, null, false, false);
    this.problem = problem;
    this.problems = problems;
    this.near = near;
  }

  /** Says that nothing is known under an address, and what may have been meant by it. */
  public static Refusal unknown(String detail, List<Near> near) {
    return new Refusal(HttpProblem.NOT_FOUND, detail, List.of(), near);
  }

  public ProblemAnswer answer() {
    return new ProblemAnswer(problem, String.valueOf(getMessage()), problems, near);
  }
}
