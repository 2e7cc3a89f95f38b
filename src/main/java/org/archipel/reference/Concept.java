package org.archipel.reference;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A row of {@code capabilities.csv}, {@code building-blocks.csv} or {@code rights.csv}: a term of a
 * small hierarchy. Immutable.
 *
 * @param type which of the three
 * @param broader slug of the term above
 * @param archimate type of ArchiMate 3 element that it is drawn as
 * @param closeMatches addresses of concepts of others that mean nearly the same
 */
public record Concept(
    ThingType type,
    String slug,
    Optional<String> broader,
    String label,
    Optional<String> definition,
    Optional<String> archimate,
    List<String> closeMatches) {

  public Node node() {
    return type.node(slug);
  }
}
