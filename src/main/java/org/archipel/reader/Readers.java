package org.archipel.reader;

import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;

/** Reads a file in whatever format its bytes show. Thread-safe. */
public final class Readers {

  private Readers() {}

  /** Reads one file; never throws for what stands in it. */
  public static Reading read(SentFile file, ReadContext context) {
    return new Reading(
        Optional.empty(),
        List.of(
            Problem.error(
                ProblemCode.UNKNOWN_FORMAT,
                Position.whole(file.name()),
                "is no format that can be read")));
  }
}
