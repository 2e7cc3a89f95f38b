package org.archipel.reader.source;

import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;

/** A file cannot be read any further. Caught where files are read; carries no stack trace. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public Refused(ProblemCode code, Position position, String message) {
    super(message, null, false, false);
    this.problem = Problem.error(code, position, message);
  }

  public Problem problem() {
    return problem;
  }
}
