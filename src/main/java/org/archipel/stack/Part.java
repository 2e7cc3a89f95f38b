package org.archipel.stack;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;

/**
 * Everything that one contribution key is to hold, split by who may see it. Immutable.
 *
 * <p>A statement stands under exactly one audience, the strictest of the things it mentions; what a
 * member sees is the sum of {@code public} and {@code members}.
 *
 * @param statements in the order public, members, office; no audience without statements
 */
public record Part(ContributionKey key, SortedMap<Audience, Statements> statements) {

  public Part {
    statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
  }

  public static Part of(ContributionKey key, Map<Audience, Statements> statements) {
    return new Part(key, new TreeMap<>(statements));
  }

  /** Returns all statements of the key, whoever may see them. */
  public Statements all() {
    return statements.values().stream().reduce(Statements.none(), Statements::plus);
  }
}
