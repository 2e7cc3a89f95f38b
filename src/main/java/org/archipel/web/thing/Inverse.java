package org.archipel.web.thing;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Words;

/** Headings over the things that point to a thing; the ontology has no inverse properties. */
final class Inverse {

  private static final Map<Node, String> TITLES =
      Map.ofEntries(
          Map.entry(Arc.FILLS_BLOCK, "What fills it"),
          Map.entry(Arc.IS_SUPPLIED_BY, "Products"),
          Map.entry(Arc.IS_OPERATED_BY, "Shared platforms it operates"),
          Map.entry(Arc.REALISES_CAPABILITY, "Shared platforms and products"),
          Map.entry(Arc.SERVES_RIGHT, "Shared platforms and products"),
          Map.entry(Arc.OFFERS_PRODUCT, "Options of the reference architecture"),
          Map.entry(Arc.IS_FOR_CAPABILITY, "Slots of the reference architecture"),
          Map.entry(Arc.REQUIRES_STANDARD, "Required by"),
          Map.entry(Arc.RESTATES_RECOMMENDATION, "Requirements of the network"),
          Map.entry(Arc.HAS_DECISION_OUTCOME, "Decided so"),
          Map.entry(Arc.REPLACES, "Replaced by"),
          Map.entry(Arc.DESCRIBES_SAME_SYSTEM_AS, "Also described as"),
          Map.entry(Arc.REVIEWS_CLAIM, "The office’s word on it"),
          Map.entry(Arc.HAS_CLAIMANT, "What it said"),
          Map.entry(Arc.HAS_CLAIMANT_KIND, "Claimants of this kind"),
          Map.entry(Arc.HAS_OFFICE_KIND, "Offices of this kind"),
          Map.entry(Arc.HAS_DELIVERY, "Delivered so"),
          Map.entry(Arc.HAS_HOSTING, "Hosted so"),
          Map.entry(Arc.HAS_TECHNOLOGY_KIND, "Of this kind"),
          Map.entry(Arc.CHANGES_THING, "Changes"),
          Map.entry(Arc.IS_CHANGE_BY, "What it changed"),
          Map.entry(Arc.IS_EVENT_OF, "What happened"),
          Map.entry(Arc.IS_ADMINISTERED_BY, "Treaties and systems that it administers"),
          Map.entry(Arc.SUPERSEDES, "Made to take its place"),
          Map.entry(Arc.DEPENDS_ON_SYSTEM, "Systems that depend on it"),
          Map.entry(Arc.HAS_FRAMEWORK_KIND, "Of this kind"),
          Map.entry(SKOS.broader.asNode(), "Narrower"),
          Map.entry(SKOS.inScheme.asNode(), "Codes"));

  private Inverse() {}

  static String title(Node predicate) {
    return TITLES.getOrDefault(predicate, "Points to it: " + Words.of(predicate.getLocalName()));
  }
}
