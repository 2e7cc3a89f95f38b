package org.archipel.reference;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.PartialDate;

/**
 * A row of {@code recommendations.csv}: an ICT recommendation to IP offices, or an action under
 * one. Immutable.
 *
 * @param code {@code 8}, or {@code 8a} for an action
 * @param broader code of the recommendation that an action belongs to
 * @param label a short title of ours
 * @param english the text
 * @param wording a code of the scheme {@code wording}, about {@code english}
 * @param chinese the official text
 * @param citation where the Chinese text stands, in words
 */
public record Recommendation(
    String code,
    Optional<String> broader,
    String label,
    String english,
    String wording,
    Optional<String> chinese,
    Optional<String> citation,
    Optional<PartialDate> adopted,
    Origin origin) {

  public Node node() {
    return ThingType.RECOMMENDATION.node(code);
  }
}
