package org.archipel.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects problems while a file is read. One thread.
 *
 * <p>Keeps the first {@value #LIMIT} errors and as many others, counts the rest: a file with a
 * million errors must not become a million objects.
 */
public final class Problems {

  private static final int LIMIT = 1_000;

  private final List<Problem> found = new ArrayList<>();
  private int errors;
  private int others;

  public void add(Problem problem) {
    // Counted apart: a thousand warnings must not hide the error that comes after them.
    int kept = problem.isError() ? ++errors : ++others;
    if (kept <= LIMIT) {
      found.add(problem);
    }
  }

  public void error(ProblemCode code, Position position, String message) {
    add(Problem.error(code, position, message));
  }

  public void warning(ProblemCode code, Position position, String message) {
    add(Problem.warning(code, position, message));
  }

  /** Whether anything at {@link Severity#ERROR} was found. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /** Returns the problems in the order in which they were found, the first of each kind. */
  public List<Problem> toList() {
    return List.copyOf(found);
  }

  /** Returns the same sorted by line and column; what has none comes first. */
  public List<Problem> inFileOrder() {
    return found.stream().sorted(Comparator.comparingLong(Problems::place)).toList();
  }

  /** Returns how many problems were found and not kept. */
  public int beyondLimit() {
    return Math.max(0, errors - LIMIT) + Math.max(0, others - LIMIT);
  }

  private static long place(Problem problem) {
    return problem.position() instanceof Position.Text text
        ? ((long) text.line() << 32) + text.column()
        : -1;
  }
}
