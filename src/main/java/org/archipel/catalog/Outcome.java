package org.archipel.catalog;

import java.util.List;
import java.util.Optional;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.Receipt;
import org.archipel.problem.Problem;

/**
 * What became of a contribution. Immutable.
 *
 * @param problems of every severity, in the order of the files
 * @param changes what it changes, item by item
 * @param receipt there when it was accepted and is on the disk; empty when it was refused, or only
 *     tried
 */
public record Outcome(
    List<Problem> problems, List<ItemDifference> changes, Optional<Receipt> receipt) {

  public Outcome {
    problems = List.copyOf(problems);
    changes = List.copyOf(changes);
  }

  /** Whether nothing stands against it. */
  public boolean isAcceptable() {
    return problems.stream().noneMatch(Problem::isError);
  }
}
