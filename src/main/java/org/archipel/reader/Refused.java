package org.archipel.reader;

import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;

/** A file cannot be read any further. Caught in {@link Readers}; carries no stack trace. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(ProblemCode code, Position position, String message) {
    super(message, null, false, false);
    this.problem = Problem.error(code, position, message);
  }

  Problem problem() {
    return problem;
  }
}
