package org.archipel.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.catalog.Checker.Checked;
import org.archipel.ledger.Entry;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;

/**
 * Keeps an office's review of a claim with those who may see the claim: a public review of what
 * only members know would tell the public that it exists.
 */
record Reviews(Stores stores) {

  /** Moves public reviews of claims that the public does not see to the members. */
  Checked withTheirClaims(Checked checked) {
    return new Checked(
        checked.problems(),
        checked.normalForms(),
        checked.entries().stream().map(this::withTheirClaims).toList(),
        checked.files());
  }

  private Entry withTheirClaims(Entry entry) {
    Statements open = entry.statements().getOrDefault(Audience.PUBLIC, Statements.none());
    Set<Node> hidden = new HashSet<>();
    for (Triple triple : open) {
      if (triple.predicateMatches(Arc.REVIEWS_CLAIM) && !isPublic(triple.getObject(), open)) {
        hidden.add(triple.getSubject());
      }
    }
    return hidden.isEmpty() ? entry : moved(entry, open, hidden);
  }

  private boolean isPublic(Node claim, Statements sent) {
    for (Triple triple : sent) {
      if (triple.getSubject().equals(claim)) {
        return true;
      }
    }
    return stores
        .get(Audience.PUBLIC)
        .read(dataset -> dataset.contains(Node.ANY, claim, Arc.HAS_CLAIM_STATUS, Node.ANY));
  }

  private static Entry moved(Entry entry, Statements open, Set<Node> hidden) {
    List<Triple> stay = new ArrayList<>();
    List<Triple> move = new ArrayList<>();
    open.forEach(triple -> (hidden.contains(triple.getSubject()) ? move : stay).add(triple));
    Map<Audience, Statements> statements = new HashMap<>(entry.statements());
    statements.put(Audience.PUBLIC, Statements.of(stay));
    statements.merge(Audience.MEMBERS, Statements.of(move), Statements::plus);
    return new Entry(entry.key(), statements, entry.original());
  }
}
