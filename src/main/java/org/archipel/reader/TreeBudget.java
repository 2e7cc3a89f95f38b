package org.archipel.reader;

import org.archipel.problem.ProblemCode;

/** How many values and levels a document may still have. One thread. */
final class TreeBudget {

  /** Most levels of lists and groups within each other. */
  static final int DEEPEST = 100;

  /** Most values of a document, aliases counted as often as they are used. */
  static final int MOST_VALUES = 400_000;

  private final SourceText source;
  private int values;

  TreeBudget(SourceText source) {
    this.source = source;
  }

  /** Returns how many values were counted so far. */
  int used() {
    return values;
  }

  void use(int count, int line, int column) throws Refused {
    if (count > MOST_VALUES - values) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          source.at(line, column),
          "The document has more than %,d values, aliases counted as often as they are used."
              .formatted(MOST_VALUES));
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
