package org.archipel.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Severity;

/**
 * What lifecycle data would change about one product. Immutable.
 *
 * @param place of the product in the file
 * @param product slug
 * @param added cycles that the table does not have
 * @param moved days that are others now
 * @param others cells apart from days that are others now, such as the latest version (a count)
 * @param gone cycles that the source does not list any more; their rows stay
 * @param cycles of the product in the file (a count)
 */
public record ProductLifecycle(
    Position place,
    String product,
    List<String> added,
    List<Move> moved,
    int others,
    List<String> gone,
    int cycles) {

  /** Most changes of a product that a message names (a count, inclusive). */
  private static final int MOST_NAMED = 20;

  public ProductLifecycle {
    added = List.copyOf(added);
    moved = List.copyOf(moved);
    gone = List.copyOf(gone);
  }

  /**
   * A day that is another one now.
   *
   * @param column of {@code releases.csv}
   * @param before empty when the table has none
   * @param after empty when the source has none any more
   */
  public record Move(String cycle, String column, String before, String after) {

    @Override
    public String toString() {
      return "%s of %s %s → %s"
          .formatted(column.replace('_', ' '), cycle, shown(before), shown(after));
    }

    private static String shown(String cell) {
      return cell.isEmpty() ? "(none)" : cell;
    }
  }

  /** Whether a person would call it a change: new versions within a cycle are none. */
  public boolean isChanged() {
    return !added.isEmpty() || !moved.isEmpty() || !gone.isEmpty();
  }

  /** Returns one line for people: {@code "postgresql: 1 new cycle: 19; …"}. */
  public String words() {
    List<String> words = new ArrayList<>();
    say(words, added.size(), "new cycle", added.stream());
    say(words, moved.size(), "moved date", moved.stream().map(Move::toString));
    say(words, gone.size(), "cycle that the source does not list any more", gone.stream());
    if (others > 0) {
      words.add("%,d other %s".formatted(others, others == 1 ? "cell" : "cells"));
    }
    if (words.isEmpty()) {
      words.add("%,d cycles, all as in the table".formatted(cycles));
    }
    return product + ": " + String.join("; ", words);
  }

  private static void say(List<String> words, int count, String what, Stream<String> names) {
    if (count == 0) {
      return;
    }
    List<String> named = names.limit(MOST_NAMED).toList();
    words.add(
        "%,d %s: %s%s"
            .formatted(
                count,
                count == 1 ? what : what.replaceFirst("\\b(cycle|date)\\b", "$1s"),
                String.join(", ", named),
                count > named.size() ? " and %,d more".formatted(count - named.size()) : ""));
  }

  Problem toProblem() {
    return new Problem(
        ProblemCode.CONTRADICTION, Severity.INFO, place, "Against releases.csv, " + words() + ".");
  }
}
