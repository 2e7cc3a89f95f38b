package org.archipel.stack;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.reference.ThingType;

/** The words in which {@link ItemKind} is written. */
final class Fields {

  private Fields() {}

  /** A technology of AI or another emerging one: the same is said of both. */
  static Field[] emerging() {
    return new Field[] {
      named().must(),
      description(),
      other("system", Arc.IS_PART_OF_SYSTEM, "system"),
      code("task", Arc.HAS_TASK, "task").must(),
      code("technique", Arc.HAS_TECHNIQUE, "technique"),
      known("product", Arc.USES_PRODUCT, ThingType.PRODUCT),
      text("technology", Arc.TECHNOLOGY_NAME),
      code("ownership", Arc.HAS_OWNERSHIP, "ownership"),
      code("humanCheck", Arc.HAS_HUMAN_CHECK, "human-check"),
      text("riskAssessment", Arc.RISK_ASSESSMENT),
      text("evaluation", Arc.EVALUATION),
      rights(),
      capabilities(),
      status(),
      since(),
      until()
    };
  }

  static Field named() {
    return text("name", SKOS.prefLabel.asNode());
  }

  static Field description() {
    return text("description", DCTerms.description.asNode());
  }

  static Field capabilities() {
    return known("capabilities", Arc.REALISES_CAPABILITY, ThingType.CAPABILITY).many();
  }

  static Field rights() {
    return known("rights", Arc.SERVES_RIGHT, ThingType.RIGHT).many();
  }

  static Field status() {
    return code("status", Arc.HAS_STATUS, "status");
  }

  static Field since() {
    return date("since", Arc.SINCE);
  }

  static Field until() {
    return date("until", Arc.UNTIL);
  }

  static Field text(String name, Node property) {
    return Field.of(name, property, new ValueKind.Text());
  }

  static Field date(String name, Node property) {
    return Field.of(name, property, new ValueKind.Date());
  }

  static Field link(String name, Node property) {
    return Field.of(name, property, new ValueKind.Link());
  }

  static Field code(String name, Node property, String scheme) {
    return Field.of(name, property, new ValueKind.Code(scheme));
  }

  static Field known(String name, Node property, ThingType type) {
    return Field.of(name, property, new ValueKind.Known(type));
  }

  static Field other(String name, Node property, String segment) {
    return Field.of(name, property, new ValueKind.Other(segment));
  }

  static Field version() {
    return Field.of("version", Arc.VERSION, new ValueKind.Version());
  }

  static Field owner() {
    return Field.of("owner", Arc.OWNER_NAME, new ValueKind.UnitName());
  }

  static Field length(String name, Node property) {
    return Field.of(name, property, new ValueKind.Length());
  }
}
