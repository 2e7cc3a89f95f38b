package org.archipel.stack;

import static org.archipel.stack.Fields.code;
import static org.archipel.stack.Fields.date;
import static org.archipel.stack.Fields.description;
import static org.archipel.stack.Fields.emerging;
import static org.archipel.stack.Fields.known;
import static org.archipel.stack.Fields.link;
import static org.archipel.stack.Fields.named;
import static org.archipel.stack.Fields.other;
import static org.archipel.stack.Fields.rights;
import static org.archipel.stack.Fields.since;
import static org.archipel.stack.Fields.status;
import static org.archipel.stack.Fields.text;
import static org.archipel.stack.Fields.until;
import static org.archipel.stack.Fields.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
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
  SYSTEM(
      new Words("systems", "system", "a system", "systems"),
      List.of(Arc.SYSTEM),
      List.of(),
      OfficeFields.system()),
  USE(
      new Words("uses", "use", "a technology use", "uses of technology"),
      List.of(Arc.TECHNOLOGY_USE),
      List.of(),
      OfficeFields.use()),
  STANDARD_USE(
      new Words("standards", "standard", "a use of a standard", "uses of standards"),
      List.of(Arc.STANDARD_USE),
      List.of(),
      known("standard", Arc.USES_STANDARD, ThingType.STANDARD).must(),
      version(),
      status(),
      since(),
      until()),
  COMPONENT(
      new Words("components", "component", "a software component", "software components"),
      List.of(Arc.SOFTWARE_COMPONENT),
      List.of(),
      named().must(),
      text("group", Arc.COMPONENT_GROUP),
      version(),
      text("purl", Arc.PURL),
      text("licence", Arc.LICENCE),
      code("scope", Arc.HAS_COMPONENT_SCOPE, "component-scope"),
      code("dependency", Arc.HAS_DEPENDENCY_KIND, "dependency-kind"),
      other("system", Arc.IS_PART_OF_SYSTEM, "system")),
  PROFILE(
      new Words("profile", "profile", "an office profile", "profiles"),
      List.of(Arc.OFFICE_PROFILE),
      List.of(),
      code("sizeBand", Arc.HAS_SIZE_BAND, "size-band"),
      code("examination", Arc.HAS_EXAMINATION_TYPE, "examination-type").many(),
      known("rights", Arc.ADMINISTERS_RIGHT, ThingType.RIGHT).many(),
      Field.of("languages", Arc.WORKING_LANGUAGE, new ValueKind.Language()).many()),
  API(new Words("apis", "api", "an API", "APIs"), List.of(Arc.API), List.of(), OfficeFields.api()),
  DATA_OBJECT(
      new Words("dataObjects", "data", "a data object", "data objects"),
      List.of(Arc.DATA_OBJECT),
      List.of(),
      named().must(),
      description(),
      rights(),
      code("informationClass", Arc.HAS_INFORMATION_CLASS, "information-class")),
  FLOW(
      new Words("flows", "flow", "a flow", "flows"),
      List.of(Arc.FLOW),
      List.of("from", "fromOffice", "to", "toOffice"),
      OfficeFields.flow()),
  PLAN(
      new Words("plans", "plan", "a plan", "plans"),
      List.of(Arc.PLAN),
      List.of("kind", "system", "product"),
      OfficeFields.plan()),
  PLAN_EVENT(
      new Words("events", "event", "an event of a plan", "events of plans"),
      List.of(Arc.PLAN_EVENT),
      List.of(),
      code("kind", Arc.HAS_PLAN_EVENT_KIND, "plan-event-kind").must(),
      Field.of("on", Arc.EVENT_DATE, new ValueKind.PastDate()).must(),
      date("dateBefore", Arc.DATE_BEFORE),
      date("dateAfter", Arc.DATE_AFTER)),
  AI_USE(
      new Words("aiUses", "ai", "an AI use", "AI uses"),
      List.of(Arc.AI_USE, Arc.EMERGING_TECHNOLOGY_USE),
      List.of(),
      emerging()),
  EMERGING_TECHNOLOGY_USE(
      new Words(
          "emergingTechnologies",
          "emerging",
          "a use of an emerging technology",
          "uses of emerging technologies"),
      List.of(Arc.EMERGING_TECHNOLOGY_USE),
      List.of(),
      emerging()),
  RECOMMENDATION(
      new Words(
          "recommendations",
          "recommendation",
          "the adoption of a recommendation",
          "adopted recommendations"),
      List.of(Arc.RECOMMENDATION_ADOPTION),
      List.of("recommendation"),
      known("recommendation", Arc.ADOPTS_RECOMMENDATION, ThingType.RECOMMENDATION).must(),
      code("status", Arc.HAS_ADOPTION_STATUS, "adoption-status").must(),
      text("evidence", Arc.EVIDENCE)),
  MATURITY(
      new Words("maturity", "maturity", "a maturity assessment", "maturity assessments"),
      List.of(Arc.MATURITY_ASSESSMENT),
      List.of("dimension"),
      code("dimension", Arc.HAS_MATURITY_DIMENSION, "maturity-dimension").must(),
      Field.of("level", Arc.LEVEL, new ValueKind.Whole(1, 5)).must(),
      text("method", Arc.METHOD),
      text("evidence", Arc.EVIDENCE)),
  EXPERIENCE(
      new Words("experiences", "experience", "a delivery experience", "delivery experiences"),
      List.of(Arc.DELIVERY_EXPERIENCE),
      List.of("system"),
      other("system", Arc.IS_PART_OF_SYSTEM, "system"),
      code("delivery", Arc.HAS_DELIVERY, "delivery"),
      code("approach", Arc.HAS_APPROACH, "approach"),
      text("lessons", Arc.LESSON).many()),
  DOCUMENT(
      new Words("documents", "document", "a document", "documents"),
      List.of(Arc.DOCUMENT),
      List.of(),
      named().must(),
      code("kind", Arc.HAS_DOCUMENT_KIND, "document-kind").must(),
      Field.of("language", DCTerms.language.asNode(), new ValueKind.Language()),
      link("page", FOAF.page.asNode()),
      date("issued", DCTerms.issued.asNode())),
  CONTACT(
      new Words("contacts", "contact", "a contact", "contacts"),
      List.of(Arc.CONTACT),
      List.of(),
      Field.of("name", SKOS.prefLabel.asNode(), new ValueKind.UnitName()).must(),
      Field.of("page", Arc.CONTACT_PAGE, new ValueKind.PageText())),
  WILLINGNESS(
      new Words("willingness", "willingness", "a willingness to share", "offers to share"),
      List.of(Arc.WILLINGNESS),
      List.of("system", "product"),
      code("shares", Arc.OFFERS_TO_SHARE, "shareable").many().must(),
      other("system", Arc.IS_WILLINGNESS_ON, "system"),
      known("product", Arc.IS_WILLINGNESS_ON, ThingType.PRODUCT),
      other("contact", Arc.HAS_CONTACT, "contact")),
  REVIEW(
      new Words("reviews", "review", "a review", "reviews"),
      List.of(Arc.CLAIM_REVIEW),
      List.of(),
      Field.of("claim", Arc.REVIEWS_CLAIM, new ValueKind.OthersClaim()).must(),
      Field.of(
              "verdict",
              Arc.HAS_VERDICT,
              new ValueKind.Code("claim-status", List.of("confirmed", "rejected")))
          .must(),
      Field.of("asOf", Arc.AS_OF, new ValueKind.PastDate()).must()),
  SLOT(
      new Words("slots", "slot", "a slot", "slots"),
      List.of(Arc.SLOT),
      List.of(),
      NetworkFields.slot()),
  DECISION(
      new Words("decisions", "decision", "a decision", "decisions"),
      List.of(Arc.DECISION),
      List.of("slot", "product", "takenOn"),
      NetworkFields.decision()),
  PRINCIPLE(
      new Words("principles", "principle", "a principle", "principles"),
      List.of(Arc.PRINCIPLE),
      List.of(),
      NetworkFields.principle()),
  REQUIREMENT(
      new Words("requirements", "requirement", "a requirement", "requirements"),
      List.of(Arc.REQUIREMENT),
      List.of(),
      NetworkFields.requirement()),
  /** A slot that is spoken of and not specified: no document lists it. */
  NAMED_SLOT(
      new Words("", "slot", "a slot", "slots"),
      List.of(Arc.SLOT),
      List.of(),
      NetworkFields.place()),
  /** What a decision names as filling a slot: no document lists it. */
  OPTION(
      new Words("", "option", "an option", "options"),
      List.of(Arc.OPTION),
      List.of(),
      NetworkFields.option());

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Words words;

  @SuppressWarnings("ImmutableEnumChecker") // nodes are
  private final List<Node> classes;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf of texts
  private final List<String> naming;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of records
  private final List<Field> fields;

  ItemKind(Words words, List<Node> classes, List<String> naming, Field... fields) {
    this.words = words;
    this.classes = classes;
    this.naming = naming;
    this.fields = List.of(fields);
  }

  /** Returns the field of a document, or of another item, that holds the items of this kind. */
  public String list() {
    return words.list();
  }

  /** Returns what stands before the id in the addresses of this kind. */
  public String segment() {
    return words.segment();
  }

  /** Returns what it is, with article, as messages name it. */
  public String what() {
    return words.what();
  }

  /** Returns what several of them are called, as summaries count them. */
  public String many() {
    return words.many();
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
  public List<String> naming() {
    return naming;
  }

  /** Whether a document has one at most, which is a group and no list. */
  public boolean isSingle() {
    return this == PROFILE;
  }

  /** Whether its items stand within others only, whose claim and audience they share. */
  public boolean isStep() {
    return this == PLAN_EVENT;
  }

  /** Whether its items belong to what the network specifies and decides, not to an office. */
  public boolean isOfNetwork() {
    return switch (this) {
      case SLOT, DECISION, PRINCIPLE, REQUIREMENT, NAMED_SLOT, OPTION -> true;
      default -> false;
    };
  }

  /** Whether its items follow from others, so that no document lists them. */
  public boolean isImplied() {
    return this == NAMED_SLOT || this == OPTION;
  }

  /** Whether documents give its items an id. */
  public boolean hasId() {
    return this != PROFILE && this != REVIEW && this != SLOT;
  }

  /** Whether its items say who says them on what evidence. */
  public boolean hasClaim() {
    return this != PLAN_EVENT && this != REVIEW && !isOfNetwork();
  }

  /** Returns the kinds whose items may stand within items of this kind. */
  public List<ItemKind> parts() {
    return switch (this) {
      case SYSTEM -> List.of(USE, STANDARD_USE, COMPONENT);
      case PLAN -> List.of(PLAN_EVENT);
      default -> List.of();
    };
  }

  /**
   * Returns how its items are tied to the office, or to who speaks for the network; steps are tied
   * to what they are steps of, and components, of which there are thousands, to their system alone:
   * nothing that lists or counts what is said of an office meets them.
   */
  Optional<Tie> office() {
    return switch (this) {
      case SYSTEM -> Optional.of(new Tie("runBy", Arc.IS_RUN_BY));
      case USE, STANDARD_USE -> Optional.of(new Tie("useAt", Arc.IS_USE_AT));
      case REVIEW, SLOT, DECISION, PRINCIPLE, REQUIREMENT ->
          Optional.of(new Tie("claimant", Arc.HAS_CLAIMANT));
      case PLAN_EVENT, COMPONENT, NAMED_SLOT, OPTION -> Optional.empty();
      default -> Optional.of(new Tie("concerns", Arc.CONCERNS_OFFICE));
    };
  }

  /** Returns how its items are tied to the item that they stand within. */
  Tie within() {
    return isStep()
        ? new Tie("eventOf", Arc.IS_EVENT_OF)
        : new Tie("system", Arc.IS_PART_OF_SYSTEM);
  }

  /** Returns the names of all fields that an item may have in a document, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (hasId()) {
      names.add("id");
    }
    fields.stream().filter(Field::isWritten).map(Field::name).forEach(names::add);
    if (!isStep()) {
      names.add("audience");
    }
    if (hasClaim()) {
      names.add("claim");
    }
    parts().forEach(part -> names.add(part.list()));
    return names;
  }

  /** Returns the field of this name, which its kind has. */
  Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the field that says something of a property; several may say the same one. */
  Optional<Field> field(Node property) {
    return fields.stream().filter(field -> field.property().equals(property)).findFirst();
  }

  /** Returns the kinds that an office's document lists, in the order of its fields. */
  public static List<ItemKind> listed() {
    return Arrays.stream(values()).filter(kind -> !kind.isStep() && !kind.isOfNetwork()).toList();
  }

  /** Returns the kinds of what offices say, those within others too. */
  public static List<ItemKind> ofOffices() {
    return Arrays.stream(values()).filter(kind -> !kind.isOfNetwork()).toList();
  }

  /** Returns the kinds that the network's document lists, in the order of its fields. */
  public static List<ItemKind> ofNetwork() {
    return Arrays.stream(values()).filter(kind -> kind.isOfNetwork() && !kind.isImplied()).toList();
  }
}
