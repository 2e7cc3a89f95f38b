package org.archipel.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Audience;
import org.archipel.stack.StackDocument.ClaimFields;

/**
 * An item as statements tell it, in the words in which a document would say it. Immutable.
 *
 * @param iri its address
 * @param within the item that it lies within
 * @param claim whose claimant is never missing; the status follows from it
 * @param values by the name of their field, in the order of the kind's fields
 */
public record StatedItem(
    Node iri,
    ItemKind kind,
    String id,
    Optional<Node> within,
    Audience audience,
    ClaimFields claim,
    Map<String, List<String>> values) {

  /** Returns slug or office code of whoever says it. */
  public String claimant() {
    return String.valueOf(claim.claimant());
  }

  /** Returns the first value of a field. */
  public Optional<String> value(String field) {
    return values.getOrDefault(field, List.of()).stream().findFirst();
  }
}
