package org.archipel.reader.source;

import org.archipel.problem.ProblemCode;

/** How many values and levels a document may still have. One thread. */
final class TreeBudget {

  /** Most levels of lists and groups within each other. */
  static final int DEEPEST = 100;

  private final SourceText source;
  private final int most;
  private int values;

  /**
   * @param most values of a document, aliases counted as often as they are used (a count)
   */
  TreeBudget(SourceText source, int most) {
    this.source = source;
    this.most = most;
  }

  /** Returns how many values were counted so far. */
  int used() {
    return values;
  }

  void use(int count, int line, int column) throws Refused {
    if (count > most - values) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          source.at(line, column),
          "The document has more than %,d values, aliases counted as often as they are used."
              .formatted(most));
    }
    values += count;
  }

  void enter(int depth, int line, int column) throws Refused {
    if (depth > DEEPEST) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          source.at(line, column),
          "Lists and groups lie within each other more than %d levels deep.".formatted(DEEPEST));
    }
  }
}
