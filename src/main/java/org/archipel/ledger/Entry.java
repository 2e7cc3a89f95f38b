package org.archipel.ledger;

import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/**
 * What stands under one key from now on, in every repository.
 *
 * @param statements per audience the statements that its own repository holds; an audience that is
 *     absent or has none holds nothing under the key any more
 * @param original the file as it was sent; without one, an older one of the key is removed
 */
public record Entry(
    ContributionKey key, Map<Audience, Statements> statements, Optional<Original> original) {

  public Entry {
    statements = Map.copyOf(statements);
  }

  public static Entry of(ContributionKey key, Map<Audience, Statements> statements) {
    return new Entry(key, statements, Optional.empty());
  }

  Statements of(Audience audience) {
    return statements.getOrDefault(audience, Statements.none());
  }
}
