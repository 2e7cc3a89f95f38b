package org.archipel.catalog.release;

import java.util.Map;
import java.util.Objects;
import org.archipel.disclosure.Protection;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;

/**
 * A release before it is committed. Immutable.
 *
 * @param editions per audience what its edition says
 * @param told figures of members' data that the public edition tells (a count)
 * @param withheld figures of members' data that it withholds (a count)
 * @param protection what became of each figure; for members' eyes only
 */
public record Made(
    Wanted wanted,
    Map<Audience, Statements> editions,
    int told,
    int withheld,
    Protection protection) {

  public Made {
    editions = Map.copyOf(editions);
  }

  /** Returns what the edition says that an audience reads: an office reads the members'. */
  public Statements edition(Audience audience) {
    return Objects.requireNonNull(
        editions.get(audience.equals(Audience.PUBLIC) ? Audience.PUBLIC : Audience.MEMBERS));
  }
}
