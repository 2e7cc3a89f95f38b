package org.archipel.ontology;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the canonical form and the text of nodes that were met lately: many statements share
 * their subject, nearly all a predicate, and counts are mostly small. One thread.
 */
final class NodeTexts {

  /** A power of two; what two nodes share, the later one takes. */
  private static final int PLACES = 4096;

  /**
   * A node and how it is written.
   *
   * @param node as it came
   * @param canonical the same value in the one form that is kept
   * @param text of the canonical one, as in N-Triples
   */
  record Written(Node node, Node canonical, String text) {}

  private final @Nullable Written[] places = new Written[PLACES];

  Written of(Node node) {
    int hash = node.hashCode();
    int place = (hash ^ hash >>> 16) & (PLACES - 1);
    Written known = places[place];
    if (known != null && known.node().equals(node) && isSameLanguage(known.node(), node)) {
      return known;
    }
    Node canonical = CanonicalLiteral.of(node);
    Written written = new Written(node, canonical, LineFormat.text(canonical));
    places[place] = written;
    return written;
  }

  /** Texts are equal to Jena whatever the case of their language. */
  private static boolean isSameLanguage(Node one, Node other) {
    return !one.isLiteral() || one.getLiteralLanguage().equals(other.getLiteralLanguage());
  }
}
