package org.archipel.query.gate;

import java.time.Duration;

/**
 * What one query may use. Immutable.
 *
 * @param rows most rows (or statements) of a result; what is beyond is cut and said so
 * @param kept most solutions that steps which must hold them (sort, group, distinct, join) may take
 *     in together
 * @param timeout from the start to the last row
 */
public record Limits(int rows, long kept, Duration timeout) {

  /** A question of the catalogue. */
  public static final Limits QUESTION = new Limits(10_000, 2_000_000, Duration.ofSeconds(20));

  /** Free SPARQL. */
  public static final Limits FREE = new Limits(100_000, 1_000_000, Duration.ofSeconds(20));
}
