package org.archipel.reference;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;

/** Maps standards with their milestones, and frameworks with their memberships, to statements. */
final class FrameworkStatements {

  private final ReferenceData data;
  private final Triples out;

  FrameworkStatements(ReferenceData data, Triples out) {
    this.data = data;
    this.out = out;
  }

  void add() {
    data.standards().forEach(this::standard);
    data.standardMilestones().forEach(this::milestone);
    data.frameworks().forEach(this::framework);
    data.memberships().forEach(this::membership);
  }

  private void standard(Standard standard) {
    Node node = ThingType.STANDARD.node(standard.code());
    String name = name(standard);
    out.named(node, Arc.STANDARD, name);
    out.text(node, SKOS.notation.asNode(), standard.code());
    out.text(node, DCTerms.title, standard.title(), "en");
    out.each(node, Arc.SERVES_RIGHT, ThingType.RIGHT, standard.rights());
    out.text(node, Arc.STANDARD_STATUS, standard.status());
    out.text(node, Arc.EDITION, standard.edition());
    out.text(node, Arc.PUBLISHER_NAME, standard.publisher());
    out.others(node, standard.aliases().stream().filter(alias -> !alias.equals(name)).toList());
    out.each(node, Arc.SUPERSEDES, ThingType.STANDARD, standard.supersedes());
    out.text(node, Arc.CONFIDENCE, standard.confidence());
    out.text(node, SKOS.note.asNode(), standard.note());
    out.origin(node, standard.origin());
  }

  /** Returns what people say: the number of a WIPO standard, the first alias of another. */
  private static String name(Standard standard) {
    return standard.code().startsWith("ST.")
        ? "WIPO " + standard.code()
        : standard.aliases().stream().findFirst().orElse(standard.code());
  }

  private void milestone(Standard.Milestone milestone) {
    Node node = milestone.node();
    out.add(node, RDF.type, Arc.STANDARD_MILESTONE);
    out.add(node, Arc.IS_MILESTONE_OF_STANDARD, ThingType.STANDARD.node(milestone.standard()));
    out.add(
        node,
        Arc.HAS_STANDARD_MILESTONE_KIND,
        Ids.node("standard-milestone-kind", milestone.kind()));
    out.day(node, Arc.DATE, milestone.date().toString());
    out.each(node, Arc.BINDS_MEMBERS_OF, ThingType.FRAMEWORK, milestone.binds());
    out.text(node, SKOS.note.asNode(), milestone.note());
    out.origin(node, milestone.origin());
  }

  private void framework(Framework framework) {
    Node node = framework.node();
    out.add(node, RDF.type, Arc.FRAMEWORK);
    out.inScheme(node, ThingType.FRAMEWORK.segment());
    out.label(node, framework.label(), "en");
    out.others(node, framework.aliases());
    out.definition(node, framework.definition());
    out.add(node, Arc.HAS_FRAMEWORK_KIND, Ids.node("framework-kind", framework.kind()));
    framework
        .administeredBy()
        .ifPresent(code -> out.add(node, Arc.IS_ADMINISTERED_BY, Ids.office(code)));
    out.each(node, Arc.SERVES_RIGHT, ThingType.RIGHT, framework.rights());
    out.origin(node, framework.origin());
  }

  private void membership(Framework.Membership membership) {
    Node node = membership.node();
    out.add(node, RDF.type, Arc.MEMBERSHIP);
    out.add(node, Arc.IS_MEMBERSHIP_OF, Ids.office(membership.office()));
    out.add(node, Arc.IS_MEMBERSHIP_IN, ThingType.FRAMEWORK.node(membership.framework()));
    out.add(node, Arc.HAS_MEMBERSHIP_KIND, Ids.node("membership-kind", membership.kind()));
    out.date(node, Arc.SINCE, membership.since());
    out.date(node, Arc.UNTIL, membership.until());
    out.text(node, SKOS.note.asNode(), membership.note());
    out.origin(node, membership.origin());
  }
}
