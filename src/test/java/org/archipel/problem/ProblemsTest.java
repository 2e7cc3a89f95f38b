package org.archipel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final Position HERE = Position.whole("au.yaml");

  @Test
  void keepsAnErrorThatComesAfterManyWarnings() {
    Problems problems = new Problems();
    for (int i = 0; i < 1_500; i++) {
      problems.warning(ProblemCode.BAD_TEXT, HERE, "a warning");
    }
    problems.error(ProblemCode.SYNTAX, HERE, "the error");
    assertThat(problems.hasErrors()).isTrue();
    assertThat(problems.toList()).filteredOn(Problem::isError).hasSize(1);
    assertThat(problems.inFileOrder()).anyMatch(Problem::isError);
    assertThat(problems.beyondLimit()).isEqualTo(500);
  }
}
