package org.archipel.web.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.GraphView;

/**
 * What is said of an office, by whose word it is. Each list is sorted by name.
 *
 * @param own what the office says itself
 * @param others what others say, confirmed by the office or not
 * @param denied what others said and the office denies
 */
record OfficeClaims(List<Said> own, List<Said> others, List<Said> denied) {

  /** One claim: the system, use or other item that is claimed, and how. */
  record Said(Node item, ClaimWords words) {}

  static OfficeClaims of(Node office, ClaimReader claims) {
    OfficeClaims all = new OfficeClaims(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    items(office, claims).stream()
        .sorted(Comparator.comparing(claims.cells().labels()).thenComparing(Node::getURI))
        .map(item -> new Said(item, claims.words(item)))
        .forEach(all::add);
    return all;
  }

  /** Whether anybody has said anything of an office. */
  static boolean isKnown(Node office, GraphView graph) {
    // Changes of the catalogue concern an office too, and are no claims.
    return graph.isPointedAt(Arc.IS_RUN_BY, office)
        || graph.isPointedAt(Arc.IS_USE_AT, office)
        || graph.subjects(Arc.CONCERNS_OFFICE, office).stream()
            .anyMatch(item -> graph.object(item, Arc.HAS_CLAIM_STATUS).isPresent());
  }

  private static Set<Node> items(Node office, ClaimReader claims) {
    Set<Node> items = new LinkedHashSet<>();
    for (Node predicate : List.of(Arc.IS_RUN_BY, Arc.IS_USE_AT, Arc.CONCERNS_OFFICE)) {
      items.addAll(claims.graph().subjects(predicate, office));
    }
    items.removeIf(item -> !claims.isClaim(item));
    return items;
  }

  private void add(Said said) {
    if (said.words().isDenied()) {
      denied.add(said);
    } else if (said.words().claimStatus().equals("stated")) {
      own.add(said);
    } else {
      others.add(said);
    }
  }

  boolean isEmpty() {
    return own.isEmpty() && others.isEmpty() && denied.isEmpty();
  }

  /** Returns how many of others' claims the office has confirmed. */
  long confirmed() {
    return others.stream().filter(said -> !said.words().isAttributed()).count();
  }
}
