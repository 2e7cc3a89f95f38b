package org.archipel.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The rows that answer a question. Immutable.
 *
 * @param question what was asked
 * @param arguments with which values
 * @param rows terms as they stand in the store, in the order of the question's columns; null where
 *     nothing is known. In the question's total order
 * @param empty why there are no rows, in one sentence; empty when there are some
 * @param truncated whether there were more rows than the cap; then {@code rows} are the first
 * @param version the store's version, which stands in ETags
 * @param asOf the date of asking
 * @param duration how long the store took, cached or not
 */
public record Answer(
    Question question,
    Arguments arguments,
    List<List<@Nullable Node>> rows,
    String empty,
    boolean truncated,
    String version,
    LocalDate asOf,
    Duration duration) {

  public Answer {
    rows = List.copyOf(rows);
  }

  public List<Column> columns() {
    return question.returns();
  }
}
