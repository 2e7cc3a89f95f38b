package org.archipel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Moves of branches that belong together, written down before the first of them. Immutable.
 *
 * @param moves in the order of audiences
 * @param sweep whether what the branches leave behind must go from the disk as well
 */
record Intent(List<Move> moves, boolean sweep) {

  private static final String HEADER = "archipel intent 1";
  private static final String SWEEP = "sweep";
  private static final String END = "end";

  /**
   * @param from where the branch stands before; empty when there is none yet
   */
  record Move(Audience audience, Optional<ObjectId> from, ObjectId to) {}

  /** Returns the text of the file: a move a line, {@code public <from or zeros> <to>}. */
  String format() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Move move : moves) {
      text.append(move.audience).append(' ');
      text.append(move.from.orElse(ObjectId.zeroId()).name()).append(' ');
      text.append(move.to.name()).append('\n');
    }
    return text.append(sweep ? SWEEP + "\n" : "").append(END).append('\n').toString();
  }

  /**
   * Reads what {@link #format} writes.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static Intent parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || !lines.getFirst().equals(HEADER) || !lines.getLast().equals(END)) {
      throw new IllegalArgumentException("not a whole intent");
    }
    List<Move> moves = new ArrayList<>();
    boolean sweep = false;
    for (String line : lines.subList(1, lines.size() - 1)) {
      if (line.equals(SWEEP)) {
        sweep = true;
        continue;
      }
      String[] words = line.split(" ", -1);
      if (words.length != 3) {
        throw new IllegalArgumentException("not a move: " + line);
      }
      ObjectId from = ObjectId.fromString(words[1]);
      moves.add(
          new Move(
              new Audience(words[0]),
              from.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(from),
              ObjectId.fromString(words[2])));
    }
    return new Intent(List.copyOf(moves), sweep);
  }
}
