package org.archipel.stack;

import static java.util.Map.entry;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.jspecify.annotations.Nullable;

/** Which field of a document leads to which property: where a shape's result stands in the file. */
final class FieldNames {

  private static final Map<Node, String> NAMES =
      Map.ofEntries(
          entry(SKOS.prefLabel.asNode(), "name"),
          entry(DCTerms.description.asNode(), "description"),
          entry(Arc.REALISES_CAPABILITY, "capabilities"),
          entry(Arc.SERVES_RIGHT, "rights"),
          entry(Arc.HAS_DELIVERY, "delivery"),
          entry(Arc.HAS_HOSTING, "hosting"),
          entry(Arc.HAS_STATUS, "status"),
          entry(Arc.SINCE, "since"),
          entry(Arc.UNTIL, "until"),
          entry(Arc.DESCRIBES_SAME_SYSTEM_AS, "sameSystem"),
          entry(Arc.USES_PRODUCT, "product"),
          entry(Arc.TECHNOLOGY_NAME, "name"),
          entry(Arc.HAS_TECHNOLOGY_KIND, "kind"),
          entry(Arc.USES_RELEASE, "release"),
          entry(Arc.USES_STANDARD, "standard"),
          entry(Arc.VERSION, "version"),
          entry(Arc.FILLS_BLOCK, "block"),
          entry(Arc.ROLE, "role"),
          entry(Arc.HAS_CLAIMANT, "claim/claimant"),
          entry(Arc.HAS_CLAIM_STATUS, "claim/status"),
          entry(Arc.HAS_EVIDENCE_GRADE, "claim/grade"),
          entry(Arc.AS_OF, "claim/asOf"),
          entry(DCTerms.source.asNode(), "claim/source"),
          entry(Arc.SOURCE_SAYS, "claim/says"),
          entry(Arc.REVIEWS_CLAIM, "claim"),
          entry(Arc.HAS_VERDICT, "verdict"));

  private FieldNames() {}

  /** Returns the pointer of the field within its item; empty for the item as a whole. */
  static String of(NormalForm.@Nullable Item item, Node property) {
    if (item instanceof NormalForm.Thing thing) {
      var field = thing.kind().field(property);
      if (field.isPresent()) {
        return field.get().name();
      }
    }
    return NAMES.getOrDefault(property, "");
  }
}
