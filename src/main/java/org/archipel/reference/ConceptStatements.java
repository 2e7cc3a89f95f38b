package org.archipel.reference;

import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;

/** Maps concepts, codes, claimants, recommendations and their labels to statements. */
final class ConceptStatements {

  private final ReferenceData data;
  private final Triples out;

  ConceptStatements(ReferenceData data, Triples out) {
    this.data = data;
    this.out = out;
  }

  void add() {
    data.concepts().forEach(this::concept);
    data.claimants().forEach(this::claimant);
    data.codes().forEach(this::code);
    data.recommendations().forEach(this::recommendation);
    schemes();
    data.labels().forEach(this::label);
  }

  private void concept(Concept concept) {
    Node node = concept.node();
    out.add(node, RDF.type, classOf(concept.type()));
    out.inScheme(node, concept.type().segment());
    out.label(node, concept.label(), "en");
    concept
        .broader()
        .ifPresent(broader -> out.add(node, SKOS.broader, concept.type().node(broader)));
    out.definition(node, concept.definition());
    out.text(node, Arc.ARCHIMATE_TYPE, concept.archimate());
    concept
        .closeMatches()
        .forEach(match -> out.add(node, SKOS.closeMatch, NodeFactory.createURI(match)));
  }

  private void claimant(Claimant claimant) {
    Node node = ThingType.CLAIMANT.node(claimant.slug());
    out.add(node, RDF.type, Arc.CLAIMANT);
    out.label(node, claimant.name(), "en");
    out.add(node, Arc.HAS_CLAIMANT_KIND, Ids.node("claimant-kind", claimant.kind()));
    out.definition(node, claimant.description());
  }

  private void code(Code code) {
    Node node = code.node();
    out.add(node, RDF.type, Arc.CODE);
    out.inScheme(node, code.scheme());
    out.text(node, SKOS.notation.asNode(), code.code());
    out.label(node, code.label(), "en");
    out.definition(node, code.definition());
  }

  private void recommendation(Recommendation recommendation) {
    Node node = recommendation.node();
    out.add(node, RDF.type, Arc.RECOMMENDATION);
    out.inScheme(node, ThingType.RECOMMENDATION.segment());
    out.text(node, SKOS.notation.asNode(), recommendation.code());
    out.label(node, recommendation.label(), "en");
    recommendation
        .broader()
        .ifPresent(code -> out.add(node, SKOS.broader, ThingType.RECOMMENDATION.node(code)));
    out.text(node, SKOS.definition, recommendation.english(), "en");
    recommendation.chinese().ifPresent(text -> out.text(node, SKOS.definition, text, "zh"));
    out.add(node, Arc.HAS_WORDING, Ids.node("wording", recommendation.wording()));
    out.text(node, DCTerms.bibliographicCitation.asNode(), recommendation.citation());
    out.date(node, DCTerms.issued.asNode(), recommendation.adopted());
    out.origin(node, recommendation.origin());
  }

  private void schemes() {
    TreeSet<String> schemes = new TreeSet<>();
    data.codes().forEach(code -> schemes.add(code.scheme()));
    data.concepts().forEach(concept -> schemes.add(concept.type().segment()));
    if (!data.frameworks().isEmpty()) {
      schemes.add(ThingType.FRAMEWORK.segment());
    }
    if (!data.recommendations().isEmpty()) {
      schemes.add(ThingType.RECOMMENDATION.segment());
    }
    for (String scheme : schemes) {
      Node node = Ids.node("scheme", scheme);
      out.add(node, RDF.type, SKOS.ConceptScheme.asNode());
      out.label(node, scheme.replace('-', ' '), "en");
    }
  }

  private void label(Label label) {
    Node node = label.node();
    label.byLanguage().forEach((language, text) -> out.label(node, text, language));
    label.unchecked().forEach(language -> out.text(node, Arc.UNCHECKED_LABEL_LANGUAGE, language));
  }

  private static Node classOf(ThingType type) {
    return switch (type) {
      case CAPABILITY -> Arc.CAPABILITY;
      case BUILDING_BLOCK -> Arc.BUILDING_BLOCK;
      default -> Arc.IP_RIGHT;
    };
  }
}
