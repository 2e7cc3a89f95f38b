package org.archipel.architecture;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.archipel.architecture.model.Figures;
import org.archipel.architecture.model.Figures.Adoption;
import org.archipel.architecture.model.OfficeGroup;
import org.archipel.architecture.model.Option;
import org.archipel.architecture.model.Parameters;
import org.archipel.architecture.model.Recurrence;
import org.archipel.architecture.model.ReferenceArchitecture;
import org.archipel.architecture.model.Slot;
import org.archipel.architecture.model.Variant;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Digests;
import org.archipel.ontology.PartialDate;
import org.archipel.ontology.Statements;

/** Writes a reference architecture as statements. One thread, used once. */
final class ArchitectureStatements {

  private final ReferenceArchitecture architecture;
  private final Addresses addresses;
  private final Out out = new Out();

  /** Slots and options, apart from what is found on them: so they are nearly sorted already. */
  private final Out slots = new Out();

  private final Out options = new Out();

  ArchitectureStatements(ReferenceArchitecture architecture) {
    this.architecture = architecture;
    this.addresses = Addresses.of(architecture.parameters().name());
  }

  Statements all() {
    header();
    architecture.groups().forEach(this::group);
    architecture.slots().forEach(this::slot);
    architecture.patterns().forEach(this::pattern);
    architecture.rules().forEach(this::rule);
    List<Triple> triples = out.triples();
    triples.addAll(options.triples());
    triples.addAll(slots.triples());
    return Statements.of(triples);
  }

  private void header() {
    Parameters parameters = architecture.parameters();
    Parameters.Thresholds thresholds = parameters.thresholds();
    String day = parameters.asOf().toString();
    String title =
        parameters.name().equals(Parameters.CURRENT)
            ? "Reference architecture as of " + day
            : "Reference architecture " + parameters.name();
    out.thing(addresses.architecture(), Arc.REFERENCE_ARCHITECTURE)
        .label(title)
        .add(DCTerms.issued.asNode(), new PartialDate(day).toNode())
        .add(Arc.AS_OF, new PartialDate(day).toNode())
        .text(Arc.FOR_AUDIENCE, parameters.audience())
        .truth(Arc.COUNTS_ATTRIBUTED, parameters.countsAttributed())
        .number(Arc.LEAST_SHARE, thresholds.leastShare())
        .count(Arc.LEAST_OFFICES, thresholds.leastOffices())
        .number(Arc.FALSE_DISCOVERY_RATE, thresholds.falseDiscoveryRate())
        .truth(Arc.IS_TRUNCATED, architecture.truncated());
    parameters.commits().forEach(commit -> out.text(Arc.COMMIT, commit));
    architecture
        .remarks()
        .forEach(
            sentence -> out.add(RDFS.Nodes.comment, NodeFactory.createLiteralLang(sentence, "en")));
  }

  private void group(OfficeGroup group) {
    out.thing(addresses.group(group.key()), Arc.OFFICE_GROUP)
        .label(group.label())
        .of(addresses.architecture())
        .text(Arc.METHOD, group.method())
        .count(Arc.OFFICE_COUNT, group.offices().size());
    group.offices().forEach(office -> out.add(Arc.INCLUDES_OFFICE, office));
    group.silhouette().ifPresent(silhouette -> out.number(Arc.SILHOUETTE, silhouette));
  }

  private void slot(Slot slot) {
    Node address = Addresses.slot(slot.place());
    slots
        .thing(address, Arc.SLOT)
        .label(slot.label())
        .add(Arc.IS_SLOT_OF, addresses.architecture())
        .add(Arc.IS_FOR_CAPABILITY, slot.place().capability())
        .add(Arc.FILLS_BLOCK, slot.place().block());
    Node finding = addresses.finding(slot.place());
    finding(finding, address).add(Arc.HAS_EVIDENCE_LEVEL, slot.level().node());
    adoption(slot.figures().adoption());
    out.count(Arc.WITHOUT_PLATFORMS_COUNT, slot.figures().adoption().withoutPlatforms())
        .count(Arc.PLANNED_COUNT, slot.figures().movement().planned())
        .count(Arc.RETIRING_COUNT, slot.figures().movement().retiring());
    slot.seen().standards().forEach(standard -> out.add(Arc.FOLLOWS_STANDARD, standard));
    slot.seen().protocols().forEach(protocol -> out.add(Arc.HAS_PROTOCOL, protocol));
    variants(finding, address, slot.variants());
    slot.options().forEach(option -> option(slot, address, option));
  }

  private void option(Slot slot, Node itsSlot, Option option) {
    Node address = Addresses.option(slot.place(), option);
    options.thing(address, Arc.OPTION).label(option.label()).add(Arc.IS_OPTION_OF, itsSlot);
    option
        .product()
        .ifPresentOrElse(
            product -> options.add(Arc.OFFERS_PRODUCT, product),
            () -> options.text(Arc.TECHNOLOGY_NAME, option.name()));
    Node finding = addresses.finding(slot.place(), option);
    finding(finding, address);
    Figures figures = option.figures();
    adoption(figures.adoption());
    out.count(Arc.WITHOUT_PLATFORMS_COUNT, figures.adoption().withoutPlatforms())
        .count(Arc.PLANNED_COUNT, figures.movement().planned())
        .count(Arc.RETIRING_COUNT, figures.movement().retiring())
        .count(Arc.GAINED_COUNT, figures.movement().gained())
        .count(Arc.LOST_COUNT, figures.movement().lost())
        .count(Arc.PAST_SUPPORT_COUNT, figures.lifecycle().pastSupport())
        .count(Arc.SUPPORT_UNKNOWN_COUNT, figures.lifecycle().unknown())
        .count(Arc.APPROVED_COUNT, figures.decided().approved())
        .count(Arc.CONSTRAINED_COUNT, figures.decided().constrained())
        .count(Arc.DIVEST_COUNT, figures.decided().divest())
        .count(Arc.PROHIBITED_COUNT, figures.decided().prohibited());
    variants(finding, address, option.variants());
  }

  private Out finding(Node finding, Node on) {
    return out.thing(finding, Arc.FINDING).of(addresses.architecture()).add(Arc.IS_FINDING_ON, on);
  }

  private void adoption(Adoption adoption) {
    out.count(Arc.BASE_COUNT, adoption.base())
        .count(Arc.OFFICE_COUNT, adoption.offices())
        .count(Arc.STATED_COUNT, adoption.stated())
        .count(Arc.ATTRIBUTED_COUNT, adoption.attributed());
  }

  private void variants(Node finding, Node on, List<Variant> variants) {
    for (Variant variant : variants) {
      finding(Addresses.among(finding, variant.among()), on);
      switch (variant.among()) {
        case Variant.Group group -> out.add(Arc.IS_FINDING_AMONG, addresses.group(group.key()));
        case Variant.Right right -> out.add(Arc.SERVES_RIGHT, right.right());
      }
      adoption(variant.adoption());
    }
  }

  private void pattern(Recurrence.Pattern pattern) {
    recurrence("pattern", Arc.PATTERN, pattern, pattern.items());
    pattern.items().forEach(item -> out.add(Arc.CONTAINS_ITEM, item));
  }

  private void rule(Recurrence.Rule rule) {
    List<Node> named = new ArrayList<>(rule.antecedents());
    named.add(rule.consequent());
    recurrence(rule.isExclusion() ? "exclusion" : "rule", Arc.ASSOCIATION_RULE, rule, named);
    rule.antecedents().forEach(antecedent -> out.add(Arc.ANTECEDENT, antecedent));
    out.add(Arc.CONSEQUENT, rule.consequent())
        .count(Arc.ANTECEDENT_COUNT, rule.antecedentCount())
        .count(Arc.CONSEQUENT_COUNT, rule.consequentCount())
        .number(Arc.RULE_CONFIDENCE, rule.confidence());
  }

  /** Its address is made from what it says, so that it is the same in every derivation. */
  private void recurrence(String kind, Node type, Recurrence found, List<Node> named) {
    StringBuilder said = new StringBuilder();
    found.capability().ifPresent(said::append);
    named.forEach(node -> said.append(' ').append(node));
    String digest = Digests.sha256(said.toString()).substring(0, 12);
    out.thing(addresses.below(kind + "/" + digest), type).of(addresses.architecture());
    found.capability().ifPresent(capability -> out.add(Arc.IS_FOR_CAPABILITY, capability));
    adoption(found.adoption());
    out.count(Arc.WITHOUT_PLATFORMS_COUNT, found.adoption().withoutPlatforms())
        .number(Arc.LIFT, found.strength().lift())
        .number(Arc.LEVERAGE, found.strength().leverage())
        .number(Arc.P_VALUE, found.strength().pValue())
        .number(Arc.Q_VALUE, found.strength().qValue())
        .number(Arc.STABILITY, found.strength().stability());
  }
}
