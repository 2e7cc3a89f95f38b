package org.archipel.web.thing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;

/**
 * What is said of offices besides systems and uses: a table each, with these columns after the
 * name. The order is the order on pages; a thing of two kinds is of the first.
 */
public enum ItemKind {
  PROFILE(
      Arc.OFFICE_PROFILE,
      "profile",
      "profiles",
      "Profile, as claimed",
      "profiles",
      of("Size", Arc.HAS_SIZE_BAND),
      of("Examination", Arc.HAS_EXAMINATION_TYPE),
      of("Rights it administers", Arc.ADMINISTERS_RIGHT),
      of("Working languages", Arc.WORKING_LANGUAGE)),
  API(
      Arc.API,
      "API",
      "APIs",
      "APIs",
      "apis",
      of("For", Arc.REALISES_CAPABILITY),
      of("IP rights", Arc.SERVES_RIGHT),
      of("Protocol", Arc.HAS_PROTOCOL),
      of("Standards", Arc.FOLLOWS_STANDARD),
      of("Authentication", Arc.HAS_AUTHENTICATION),
      of("System", Arc.IS_PART_OF_SYSTEM),
      of("Described at", DCAT.endpointDescription.asNode(), DCAT.endpointURL.asNode())),
  FLOW(
      Arc.FLOW,
      "flow",
      "flows",
      "Flows",
      "flows",
      of("From", Arc.FROM_SYSTEM, Arc.FROM_OFFICE),
      of("To", Arc.TO_SYSTEM, Arc.TO_OFFICE),
      of("Data", Arc.CARRIES_DATA_OBJECT),
      of("Standards", Arc.FOLLOWS_STANDARD),
      of("Passed", Arc.HAS_TRANSPORT),
      of("How often", Arc.FREQUENCY)),
  DATA_OBJECT(
      Arc.DATA_OBJECT,
      "data object",
      "data objects",
      "Data objects",
      "data-objects",
      of("IP rights", Arc.SERVES_RIGHT),
      of("Protection", Arc.HAS_INFORMATION_CLASS)),
  PLAN(
      Arc.PLAN,
      "plan",
      "plans",
      "Plans",
      "plans",
      of("What", Arc.HAS_PLAN_KIND),
      of("Of", Arc.PLANS_SYSTEM, Arc.PLANS_PRODUCT),
      of("Planned for", Arc.PLANNED_DATE),
      of("Replaced by", Arc.HAS_SUCCESSOR_SYSTEM, Arc.HAS_SUCCESSOR_PRODUCT),
      of("Contract ends", Arc.CONTRACT_END),
      of("Notice by", Arc.NOTICE_DATE)),
  AI_USE(Arc.AI_USE, "AI tool", "AI tools", "AI tools", "ai-tools", emerging()),
  EMERGING_USE(
      Arc.EMERGING_TECHNOLOGY_USE,
      "use of other emerging technology",
      "uses of other emerging technology",
      "Other emerging technology",
      "emerging-technology",
      emerging()),
  WILLINGNESS(
      Arc.WILLINGNESS,
      "offer to share",
      "offers to share",
      "Willing to share",
      "willingness",
      of("Shares", Arc.OFFERS_TO_SHARE),
      of("About", Arc.IS_WILLINGNESS_ON),
      of("Whom to ask", Arc.HAS_CONTACT)),
  DOCUMENT(
      Arc.DOCUMENT,
      "document",
      "documents",
      "Documents",
      "documents",
      of("Kind", Arc.HAS_DOCUMENT_KIND),
      of("Language", DCTerms.language.asNode()),
      of("Issued", DCTerms.issued.asNode()),
      of("Page", FOAF.page.asNode())),
  EXPERIENCE(
      Arc.DELIVERY_EXPERIENCE,
      "delivery experience",
      "delivery experiences",
      "What was learnt",
      "experiences",
      of("System", Arc.IS_PART_OF_SYSTEM),
      of("Delivered", Arc.HAS_DELIVERY),
      of("Approach", Arc.HAS_APPROACH),
      of("Lessons", Arc.LESSON)),
  RECOMMENDATION(
      Arc.RECOMMENDATION_ADOPTION,
      "word on a recommendation",
      "words on recommendations",
      "ICT recommendations",
      "recommendations",
      of("Recommendation", Arc.ADOPTS_RECOMMENDATION),
      of("How far", Arc.HAS_ADOPTION_STATUS),
      of("What shows it", Arc.EVIDENCE)),
  MATURITY(
      Arc.MATURITY_ASSESSMENT,
      "maturity assessment",
      "maturity assessments",
      "Maturity, as assessed",
      "maturity",
      of("Dimension", Arc.HAS_MATURITY_DIMENSION),
      of("Level, of 5", Arc.LEVEL),
      of("Method", Arc.METHOD),
      of("What shows it", Arc.EVIDENCE)),
  CONTACT(Arc.CONTACT, "contact", "contacts", "Contacts", "contacts", of("Page", Arc.CONTACT_PAGE));

  /** A column: the values of the first of its properties that has any. */
  record Column(String text, List<Node> properties) {}

  @SuppressWarnings("ImmutableEnumChecker") // nodes are
  private final Node type;

  private final String one;
  private final String many;
  private final String title;
  private final String anchor;

  @SuppressWarnings("ImmutableEnumChecker") // List.of of records
  private final List<Column> columns;

  ItemKind(Node type, String one, String many, String title, String anchor, Column... columns) {
    this.type = type;
    this.one = one;
    this.many = many;
    this.title = title;
    this.anchor = anchor;
    this.columns = List.of(columns);
  }

  /** Returns what one item is called. */
  public String one() {
    return one;
  }

  /** Returns what several items are called. */
  public String many() {
    return many;
  }

  /** Returns the heading over its table. */
  public String title() {
    return title;
  }

  /** Returns the id of its section within a page. */
  public String anchor() {
    return anchor;
  }

  List<Column> columns() {
    return columns;
  }

  /** Returns the kind of a thing with these classes. */
  static Optional<ItemKind> of(List<Node> types) {
    return Arrays.stream(values()).filter(kind -> types.contains(kind.type)).findFirst();
  }

  private static Column of(String text, Node... properties) {
    return new Column(text, List.of(properties));
  }

  private static Column[] emerging() {
    return new Column[] {
      of("Task", Arc.HAS_TASK),
      of("Technique", Arc.HAS_TECHNIQUE),
      of("Technology", Arc.USES_PRODUCT, Arc.TECHNOLOGY_NAME),
      of("Whose", Arc.HAS_OWNERSHIP),
      of("People check", Arc.HAS_HUMAN_CHECK),
      of("System", Arc.IS_PART_OF_SYSTEM)
    };
  }
}
