package org.archipel.stack;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;

/** Which field of an item leads to which property: where a shape's result stands in the file. */
final class FieldNames {

  private static final Map<Node, String> CLAIM =
      Map.of(
          Arc.HAS_CLAIMANT,
          "claim/claimant",
          Arc.HAS_CLAIM_STATUS,
          "claim/status",
          Arc.HAS_EVIDENCE_GRADE,
          "claim/grade",
          Arc.AS_OF,
          "claim/asOf",
          DCTerms.source.asNode(),
          "claim/source",
          Arc.SOURCE_SAYS,
          "claim/says");

  private FieldNames() {}

  /** Returns the pointer of the field within its item; empty for the item as a whole. */
  static String of(ItemKind kind, Node property) {
    return kind.field(property).map(Field::name).orElseGet(() -> CLAIM.getOrDefault(property, ""));
  }
}
