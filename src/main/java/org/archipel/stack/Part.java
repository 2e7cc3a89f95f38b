package org.archipel.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.ontology.Arc;
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

  /**
   * Returns statements that were sent for one audience. What was inferred from outside stays with
   * the members at least, and so does every statement that mentions it.
   */
  public static Part of(ContributionKey key, Audience audience, Statements statements) {
    Set<Node> inferred = new HashSet<>();
    for (Triple triple : statements) {
      if (triple.getPredicate().equals(Arc.HAS_EVIDENCE_GRADE)
          && triple.getObject().equals(Choice.Grade.INFERRED.node())) {
        inferred.add(triple.getSubject());
      }
    }
    Map<Audience, List<Triple>> split = new TreeMap<>();
    for (Triple triple : statements) {
      boolean restricted =
          inferred.contains(triple.getSubject()) || inferred.contains(triple.getObject());
      Audience seenBy = restricted ? audience.stricter(Audience.MEMBERS) : audience;
      split.computeIfAbsent(seenBy, unused -> new ArrayList<>()).add(triple);
    }
    SortedMap<Audience, Statements> byAudience = new TreeMap<>();
    split.forEach((seenBy, triples) -> byAudience.put(seenBy, Statements.of(triples)));
    return new Part(key, byAudience);
  }

  /** Returns all statements of the key, whoever may see them. */
  public Statements all() {
    return statements.values().stream().reduce(Statements.none(), Statements::plus);
  }
}
