package org.archipel.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.reference.ThingType;

/**
 * The kinds of items that a stack document lists, and their fields: the one table that the reader,
 * the check, the normal form, the mapping and the names of fields in problems follow. {@code
 * ontology/schema/stack.schema.json} and {@code ontology/context/stack.jsonld} are written from it.
 */
public enum ItemKind {
  PROFILE(
      "profile",
      "profile",
      "an office profile",
      List.of(Arc.OFFICE_PROFILE),
      List.of(),
      code("sizeBand", Arc.HAS_SIZE_BAND, "size-band"),
      code("examination", Arc.HAS_EXAMINATION_TYPE, "examination-type").many(),
      known("rights", Arc.ADMINISTERS_RIGHT, ThingType.RIGHT).many(),
      Field.of("languages", Arc.WORKING_LANGUAGE, new ValueKind.Language()).many()),
  API(
      "apis",
      "api",
      "an API",
      List.of(Arc.API),
      List.of(),
      named().must(),
      description(),
      other("system", Arc.IS_PART_OF_SYSTEM, "system"),
      capabilities(),
      rights(),
      code("protocol", Arc.HAS_PROTOCOL, "protocol"),
      text("formats", Arc.DATA_FORMAT).many(),
      link("endpoint", DCAT.endpointURL.asNode()),
      link("specification", DCAT.endpointDescription.asNode()),
      code("authentication", Arc.HAS_AUTHENTICATION, "authentication"),
      known("standards", Arc.FOLLOWS_STANDARD, ThingType.STANDARD).many(),
      text("rateLimit", Arc.RATE_LIMIT),
      text("versionPolicy", Arc.VERSION_POLICY),
      Field.of("version", Arc.VERSION, new ValueKind.Version()),
      Field.of("owner", Arc.OWNER_NAME, new ValueKind.UnitName()),
      other("contact", Arc.HAS_CONTACT, "contact"),
      status(),
      since(),
      until()),
  DATA_OBJECT(
      "dataObjects",
      "data",
      "a data object",
      List.of(Arc.DATA_OBJECT),
      List.of(),
      named().must(),
      description(),
      rights(),
      code("informationClass", Arc.HAS_INFORMATION_CLASS, "information-class")),
  FLOW(
      "flows",
      "flow",
      "a flow",
      List.of(Arc.FLOW),
      List.of("from", "fromOffice", "to", "toOffice"),
      named(),
      other("from", Arc.FROM_SYSTEM, "system"),
      other("to", Arc.TO_SYSTEM, "system"),
      known("fromOffice", Arc.FROM_OFFICE, ThingType.OFFICE),
      known("toOffice", Arc.TO_OFFICE, ThingType.OFFICE),
      other("data", Arc.CARRIES_DATA_OBJECT, "data").many(),
      other("api", Arc.PASSES_OVER_API, "api"),
      known("standards", Arc.FOLLOWS_STANDARD, ThingType.STANDARD).many(),
      text("formats", Arc.DATA_FORMAT).many(),
      code("transport", Arc.HAS_TRANSPORT, "transport"),
      text("frequency", Arc.FREQUENCY),
      status(),
      since(),
      until()),
  PLAN(
      "plans",
      "plan",
      "a plan",
      List.of(Arc.PLAN),
      List.of("kind", "system", "product"),
      code("kind", Arc.HAS_PLAN_KIND, "plan-kind").must(),
      named(),
      other("system", Arc.PLANS_SYSTEM, "system"),
      known("product", Arc.PLANS_PRODUCT, ThingType.PRODUCT),
      other("successorSystem", Arc.HAS_SUCCESSOR_SYSTEM, "system"),
      known("successorProduct", Arc.HAS_SUCCESSOR_PRODUCT, ThingType.PRODUCT),
      date("date", Arc.PLANNED_DATE),
      code("status", Arc.HAS_PLAN_STATUS, "plan-status"),
      date("contractEnd", Arc.CONTRACT_END),
      date("noticeDate", Arc.NOTICE_DATE),
      text("renewal", Arc.RENEWAL_TERMS)),
  PLAN_EVENT(
      "events",
      "event",
      "an event of a plan",
      List.of(Arc.PLAN_EVENT),
      List.of(),
      code("kind", Arc.HAS_PLAN_EVENT_KIND, "plan-event-kind").must(),
      date("on", Arc.EVENT_DATE).must(),
      date("dateBefore", Arc.DATE_BEFORE),
      date("dateAfter", Arc.DATE_AFTER)),
  AI_USE(
      "aiUses",
      "ai",
      "an AI use",
      List.of(Arc.AI_USE, Arc.EMERGING_TECHNOLOGY_USE),
      List.of(),
      emerging()),
  EMERGING_TECHNOLOGY_USE(
      "emergingTechnologies",
      "emerging",
      "a use of an emerging technology",
      List.of(Arc.EMERGING_TECHNOLOGY_USE),
      List.of(),
      emerging()),
  MATURITY(
      "maturity",
      "maturity",
      "a maturity assessment",
      List.of(Arc.MATURITY_ASSESSMENT),
      List.of("dimension"),
      code("dimension", Arc.HAS_MATURITY_DIMENSION, "maturity-dimension").must(),
      Field.of("level", Arc.LEVEL, new ValueKind.Whole(1, 5)).must(),
      text("method", Arc.METHOD),
      text("evidence", Arc.EVIDENCE)),
  EXPERIENCE(
      "experiences",
      "experience",
      "a delivery experience",
      List.of(Arc.DELIVERY_EXPERIENCE),
      List.of("system"),
      other("system", Arc.IS_PART_OF_SYSTEM, "system"),
      code("delivery", Arc.HAS_DELIVERY, "delivery"),
      code("approach", Arc.HAS_APPROACH, "approach"),
      text("lessons", Arc.LESSON).many()),
  DOCUMENT(
      "documents",
      "document",
      "a document",
      List.of(Arc.DOCUMENT),
      List.of(),
      named().must(),
      code("kind", Arc.HAS_DOCUMENT_KIND, "document-kind").must(),
      Field.of("language", DCTerms.language.asNode(), new ValueKind.Language()),
      link("page", FOAF.page.asNode()),
      date("issued", DCTerms.issued.asNode())),
  CONTACT(
      "contacts",
      "contact",
      "a contact",
      List.of(Arc.CONTACT),
      List.of(),
      Field.of("name", SKOS.prefLabel.asNode(), new ValueKind.UnitName()).must(),
      Field.of("page", Arc.CONTACT_PAGE, new ValueKind.PageText())),
  WILLINGNESS(
      "willingness",
      "willingness",
      "a willingness to share",
      List.of(Arc.WILLINGNESS),
      List.of("system", "product"),
      code("shares", Arc.OFFERS_TO_SHARE, "shareable").many().must(),
      other("system", Arc.IS_WILLINGNESS_ON, "system"),
      known("product", Arc.IS_WILLINGNESS_ON, ThingType.PRODUCT),
      other("contact", Arc.HAS_CONTACT, "contact"));

  private final String list;
  private final String segment;
  private final String what;

  @SuppressWarnings("ImmutableEnumChecker") // nodes are
  private final List<Node> classes;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf of texts
  private final List<String> naming;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of records
  private final List<Field> fields;

  ItemKind(
      String list,
      String segment,
      String what,
      List<Node> classes,
      List<String> naming,
      Field... fields) {
    this.list = list;
    this.segment = segment;
    this.what = what;
    this.classes = classes;
    this.naming = naming;
    this.fields = List.of(fields);
  }

  /** Returns the field of a document, or of another item, that holds the items of this kind. */
  public String list() {
    return list;
  }

  /** Returns what stands before the id in the addresses of this kind. */
  public String segment() {
    return segment;
  }

  /** Returns what it is, with article, as messages name it. */
  public String what() {
    return what;
  }

  /** Returns the classes of its items, the narrowest first. */
  public List<Node> classes() {
    return classes;
  }

  /** Returns the type in the JSON of normal forms: the local name of its narrowest class. */
  public String type() {
    return classes.getFirst().getURI().substring(Arc.NS.length());
  }

  /** Returns its own fields, in the order of the published schema. */
  public List<Field> fields() {
    return fields;
  }

  /** Returns the fields whose words make the id of an item that has neither id nor name. */
  List<String> naming() {
    return naming;
  }

  /** Whether a document has one at most, which needs no id. */
  public boolean isSingle() {
    return this == PROFILE;
  }

  /** Whether its items lie within others, whose claim and audience they share. */
  public boolean isPart() {
    return this == PLAN_EVENT;
  }

  /** Returns the kinds whose items lie within items of this kind. */
  public List<ItemKind> parts() {
    return this == PLAN ? List.of(PLAN_EVENT) : List.of();
  }

  /** Returns the names of all fields that an item may have in a document, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (!isSingle()) {
      names.add("id");
    }
    fields.forEach(field -> names.add(field.name()));
    if (!isPart()) {
      names.addAll(List.of("audience", "claim"));
    }
    parts().forEach(part -> names.add(part.list()));
    return names;
  }

  /** Returns the field that says something of a property; several may say the same one. */
  Optional<Field> field(Node property) {
    return fields.stream().filter(field -> field.property().equals(property)).findFirst();
  }

  /** Returns the kinds that a document lists, in the order of its fields. */
  public static List<ItemKind> listed() {
    return Arrays.stream(values()).filter(kind -> !kind.isPart()).toList();
  }

  private static Field[] emerging() {
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

  private static Field named() {
    return text("name", SKOS.prefLabel.asNode());
  }

  private static Field description() {
    return text("description", DCTerms.description.asNode());
  }

  private static Field capabilities() {
    return known("capabilities", Arc.REALISES_CAPABILITY, ThingType.CAPABILITY).many();
  }

  private static Field rights() {
    return known("rights", Arc.SERVES_RIGHT, ThingType.RIGHT).many();
  }

  private static Field status() {
    return code("status", Arc.HAS_STATUS, "status");
  }

  private static Field since() {
    return date("since", Arc.SINCE);
  }

  private static Field until() {
    return date("until", Arc.UNTIL);
  }

  private static Field text(String name, Node property) {
    return Field.of(name, property, new ValueKind.Text());
  }

  private static Field date(String name, Node property) {
    return Field.of(name, property, new ValueKind.Date());
  }

  private static Field link(String name, Node property) {
    return Field.of(name, property, new ValueKind.Link());
  }

  private static Field code(String name, Node property, String scheme) {
    return Field.of(name, property, new ValueKind.Code(scheme));
  }

  private static Field known(String name, Node property, ThingType type) {
    return Field.of(name, property, new ValueKind.Known(type));
  }

  private static Field other(String name, Node property, String segment) {
    return Field.of(name, property, new ValueKind.Other(segment));
  }
}
