package org.archipel.stack;

import static org.archipel.stack.Fields.code;
import static org.archipel.stack.Fields.known;
import static org.archipel.stack.Fields.link;
import static org.archipel.stack.Fields.rights;
import static org.archipel.stack.Fields.text;

import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.reference.ThingType;

/** The fields of what the network specifies and decides. */
final class NetworkFields {

  private NetworkFields() {}

  static Field[] slot() {
    return new Field[] {
      known("capability", Arc.IS_FOR_CAPABILITY, ThingType.CAPABILITY).must(),
      known("block", Arc.FILLS_BLOCK, ThingType.BUILDING_BLOCK).must(),
      made("label"),
      text("purpose", Arc.PURPOSE),
      rights(),
      standards(),
      protocols(),
      text("interfaces", Arc.INTERFACE_NOTE).many(),
      text("quality", Arc.QUALITY_ATTRIBUTE).many(),
      informationClass(),
      sources()
    };
  }

  static Field[] decision() {
    return new Field[] {
      Field.of("slot", Arc.DECIDES_ON, new ValueKind.Place()).must(),
      Field.of("product", Arc.DECIDES_ON, new ValueKind.Offered()),
      made("label"),
      code("outcome", Arc.HAS_DECISION_OUTCOME, "decision-outcome").must(),
      text("rationale", Arc.RATIONALE).many().must(),
      text("takenBy", Arc.TAKEN_BY).must(),
      Field.of("takenOn", Arc.TAKEN_ON, new ValueKind.PastDate()).must(),
      text("dissent", Arc.DISSENT).many(),
      text("evidence", Arc.EVIDENCE).many(),
      Field.of("release", Arc.RESTS_ON, new ValueKind.Derivation()),
      sources()
    };
  }

  static Field[] principle() {
    return new Field[] {
      english("name", SKOS.prefLabel.asNode()).must(),
      english("statement", SKOS.definition.asNode()),
      text("rationale", Arc.RATIONALE),
      text("implications", Arc.IMPLICATION).many(),
      text("paragraphs", Arc.DERIVED_FROM_PARAGRAPH).many(),
      text("takenBy", Arc.TAKEN_BY),
      Field.of("takenOn", Arc.TAKEN_ON, new ValueKind.PastDate()),
      text("dissent", Arc.DISSENT).many(),
      sources()
    };
  }

  static Field[] requirement() {
    return new Field[] {
      english("name", SKOS.prefLabel.asNode()).must(),
      english("statement", SKOS.definition.asNode()),
      known("recommendation", Arc.RESTATES_RECOMMENDATION, ThingType.RECOMMENDATION),
      Field.of("slots", Arc.APPLIES_TO_SLOT, new ValueKind.Place()).many(),
      standards(),
      protocols(),
      informationClass(),
      text("quality", Arc.QUALITY_ATTRIBUTE).many(),
      text("rationale", Arc.RATIONALE),
      text("paragraphs", Arc.DERIVED_FROM_PARAGRAPH).many(),
      text("takenBy", Arc.TAKEN_BY),
      Field.of("takenOn", Arc.TAKEN_ON, new ValueKind.PastDate()),
      text("dissent", Arc.DISSENT).many(),
      sources()
    };
  }

  static Field[] place() {
    return new Field[] {
      known("capability", Arc.IS_FOR_CAPABILITY, ThingType.CAPABILITY),
      known("block", Arc.FILLS_BLOCK, ThingType.BUILDING_BLOCK),
      made("label")
    };
  }

  static Field[] option() {
    return new Field[] {
      Field.of("slot", Arc.IS_OPTION_OF, new ValueKind.Place()),
      known("product", Arc.OFFERS_PRODUCT, ThingType.PRODUCT),
      made("label")
    };
  }

  /** A label that follows from what it names, so that all who name it call it the same. */
  private static Field made(String name) {
    return Field.of(name, SKOS.prefLabel.asNode(), new ValueKind.Made());
  }

  /** Words in the language of the network's documents; labels in others come with the tables. */
  private static Field english(String name, org.apache.jena.graph.Node property) {
    return Field.of(name, property, new ValueKind.English());
  }

  private static Field standards() {
    return known("standards", Arc.REQUIRES_STANDARD, ThingType.STANDARD).many();
  }

  private static Field protocols() {
    return code("protocols", Arc.HAS_PROTOCOL, "protocol").many();
  }

  private static Field informationClass() {
    return code("informationClass", Arc.HAS_INFORMATION_CLASS, "information-class");
  }

  private static Field sources() {
    return link("source", DCTerms.source.asNode()).many();
  }
}
