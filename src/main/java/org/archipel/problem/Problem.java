package org.archipel.problem;

/**
 * One thing that is wrong, and where. Immutable.
 *
 * @param message one sentence that names the value found and what was expected, with the nearest
 *     valid value when one is close
 */
public record Problem(ProblemCode code, Severity severity, Position position, String message) {

  public static Problem error(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.ERROR, position, message);
  }

  public static Problem warning(ProblemCode code, Position position, String message) {
    return new Problem(code, Severity.WARNING, position, message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns the line a person reads: {@code au.yaml:14:3: error: … [unknown-product]}. */
  @Override
  public String toString() {
    return position
        + ": "
        + severity.name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + message
        + " ["
        + code.id()
        + "]";
  }
}
