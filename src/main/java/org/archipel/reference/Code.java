package org.archipel.reference;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * A row of {@code codes.csv}: one value of a small closed list. Immutable.
 *
 * @param scheme slug of the list: {@code claim-status}
 * @param code slug of the value: {@code attributed}
 */
public record Code(String scheme, String code, String label, Optional<String> definition) {

  /** Returns the address of a value: {@code id/claim-status/attributed}. */
  public Node node() {
    return Ids.node(scheme, code);
  }
}
