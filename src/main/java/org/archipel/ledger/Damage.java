package org.archipel.ledger;

import org.archipel.ontology.Audience;

/**
 * Something in the ledger that is not as it was written. Immutable.
 *
 * @param commit the id of the first commit that it belongs to; empty for the repository itself
 * @param file the path in the repository; empty for the commit itself
 * @param what one sentence
 */
public record Damage(Audience audience, String commit, String file, String what) {

  @Override
  public String toString() {
    return (audience + " " + commit + " " + file).strip() + ": " + what;
  }
}
