package org.archipel.view.kind.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.view.answer.Row;

/** Which plans were moved: rows of lifecycle/what-happened, by plan. Immutable. */
final class Moves {

  /**
   * What became of a date.
   *
   * @param first the date that it had at first
   * @param times how often it was moved, at least once
   */
  record Move(String first, int times) {}

  private final Map<String, Move> moves = new HashMap<>();

  Moves(List<Row> rows) {
    for (Row row : rows) {
      if (row.count("moved") > 0 && row.has("first")) {
        moves.put(row.text("claim"), new Move(row.text("first"), row.count("moved")));
      }
    }
  }

  Optional<Move> of(Row plan) {
    return Optional.ofNullable(moves.get(plan.text("claim")));
  }
}
