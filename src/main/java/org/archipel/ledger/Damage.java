package org.archipel.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;

/**
 * Something in the ledger that is not as it was written. Immutable.
 *
 * @param commit the id of the first commit that it belongs to; empty for the repository itself
 * @param file the path in the repository; empty for the commit itself
 * @param what one sentence
 */
public record Damage(Audience audience, String commit, String file, String what) {

  /**
   * Goes on only when nothing is damaged.
   *
   * @throws Trouble if something is; the message names each with commit and file
   */
  public static void refuse(List<Damage> found) {
    if (!found.isEmpty()) {
      throw Trouble.environment(
          found.stream()
              .map(Damage::toString)
              .collect(Collectors.joining("\n", "The ledger is damaged:\n", "")));
    }
  }

  @Override
  public String toString() {
    return (audience + " " + commit + " " + file).strip() + ": " + what;
  }
}
