package org.archipel.web.thing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.archipel.ontology.Arc;

/** What people call a property; the order is the order on a page. */
final class FactNames {

  static final Map<Node, String> NAMES = names();

  private FactNames() {}

  private static Map<Node, String> names() {
    Map<Node, String> names = new LinkedHashMap<>();
    decided(names);
    running(names);
    said(names);
    planned(names);
    reference(names);
    return names;
  }

  private static void decided(Map<Node, String> names) {
    names.put(Arc.DECIDES_ON, "On");
    names.put(Arc.HAS_DECISION_OUTCOME, "Outcome");
    names.put(Arc.IS_OPTION_OF, "Slot");
    names.put(Arc.OFFERS_PRODUCT, "Product");
    names.put(Arc.IS_FOR_CAPABILITY, "Capability");
    names.put(Arc.PURPOSE, "Purpose");
    names.put(Arc.APPLIES_TO_SLOT, "Slots");
    names.put(Arc.RESTATES_RECOMMENDATION, "Recommendation");
    names.put(Arc.REQUIRES_STANDARD, "Required standards");
    names.put(Arc.INTERFACE_NOTE, "Interfaces");
    names.put(Arc.QUALITY_ATTRIBUTE, "Quality");
    names.put(Arc.RATIONALE, "Why");
    names.put(Arc.IMPLICATION, "What follows from it");
    names.put(Arc.TAKEN_BY, "Taken by");
    names.put(Arc.TAKEN_ON, "Taken on");
    names.put(Arc.DISSENT, "Dissent");
    names.put(Arc.RESTS_ON, "Figures before the body");
    names.put(Arc.DERIVED_FROM_PARAGRAPH, "Source paragraph");
  }

  private static void running(Map<Node, String> names) {
    names.put(Arc.ST3_CODE, "WIPO ST.3 code");
    names.put(Arc.OFFICE_NAME, "Name of the office");
    names.put(Arc.OFFICE_NAME_STATUS, "This name is");
    names.put(Arc.ACRONYM, "Acronym");
    names.put(Arc.HAS_OFFICE_KIND, "Kind");
    names.put(Arc.REGION, "Region");
    names.put(Arc.SUBREGION, "Subregion");
    names.put(FOAF.homepage.asNode(), "Website");
    names.put(Arc.IS_RUN_BY, "Office");
    names.put(Arc.IS_USE_AT, "Office");
    names.put(Arc.CONCERNS_OFFICE, "Office");
    names.put(Arc.IS_PART_OF_SYSTEM, "System");
    names.put(Arc.USES_PRODUCT, "Product");
    names.put(Arc.USES_RELEASE, "Release");
    names.put(Arc.TECHNOLOGY_NAME, "Technology");
    names.put(Arc.HAS_TECHNOLOGY_KIND, "Kind of technology");
    names.put(Arc.USES_STANDARD, "Standard");
    names.put(Arc.VERSION, "Version");
    names.put(Arc.COMPONENT_GROUP, "Group");
    names.put(Arc.LICENCE, "Licence");
    names.put(Arc.HAS_COMPONENT_SCOPE, "Needed to run");
    names.put(Arc.HAS_DEPENDENCY_KIND, "Dependency");
    names.put(Arc.ROLE, "Role");
    names.put(Arc.REALISES_CAPABILITY, "Capabilities");
    names.put(Arc.SERVES_RIGHT, "IP rights");
    names.put(Arc.FILLS_BLOCK, "Building block");
    names.put(Arc.HAS_DELIVERY, "Delivered");
    names.put(Arc.HAS_HOSTING, "Hosted");
    names.put(Arc.HAS_STATUS, "Status");
    names.put(Arc.SINCE, "Since");
    names.put(Arc.UNTIL, "Until");
    names.put(Arc.DESCRIBES_SAME_SYSTEM_AS, "Same system as");
  }

  private static void said(Map<Node, String> names) {
    names.put(Arc.HAS_SIZE_BAND, "Size");
    names.put(Arc.HAS_EXAMINATION_TYPE, "Examination");
    names.put(Arc.ADMINISTERS_RIGHT, "Rights it administers");
    names.put(Arc.WORKING_LANGUAGE, "Working languages");
    names.put(Arc.IS_MEMBERSHIP_OF, "Office");
    names.put(Arc.IS_MEMBERSHIP_IN, "Treaty, system or cooperation");
    names.put(Arc.HAS_MEMBERSHIP_KIND, "Takes part as");
    names.put(Arc.HAS_FRAMEWORK_KIND, "Kind");
    names.put(Arc.IS_ADMINISTERED_BY, "Administered by");
    names.put(Arc.IS_MILESTONE_OF_STANDARD, "Standard");
    names.put(Arc.HAS_STANDARD_MILESTONE_KIND, "What happens");
    names.put(Arc.DATE, "Day");
    names.put(Arc.BINDS_MEMBERS_OF, "Concerns the members of");
    names.put(Arc.SUPERSEDES, "Made to take the place of");
    names.put(Arc.FOLLOWS_STANDARD, "Standards");
    names.put(Arc.IS_INSTANCE_OF_PRODUCT, "Instance of");
    names.put(Arc.DEPENDS_ON_SYSTEM, "Depends on");
    names.put(Arc.HAS_INFORMATION_CLASS, "Protection of the information");
    names.put(Arc.HAS_CRITICALITY, "Criticality");
    names.put(Arc.HAS_COST_BAND, "Cost in a year");
    names.put(Arc.HOSTING_JURISDICTION, "Data held under the law of");
    names.put(Arc.CERTIFICATION, "Certifications");
    names.put(Arc.RECOVERY_TIME_OBJECTIVE, "Recovery time");
    names.put(Arc.RECOVERY_POINT_OBJECTIVE, "Recovery point");
    names.put(Arc.ACCESSIBILITY_CONFORMANCE, "Accessibility");
    names.put(Arc.HAS_USE_DECISION, "The office’s decision");
    names.put(Arc.ACCEPTED_RISK, "Accepted risk");
    names.put(Arc.RISK_REVIEW_DATE, "Risk to be reviewed");
    names.put(Arc.HAS_PROTOCOL, "Protocol");
    names.put(Arc.HAS_AUTHENTICATION, "Authentication");
    names.put(Arc.DATA_FORMAT, "Formats");
    names.put(Arc.RATE_LIMIT, "Rate limit");
    names.put(Arc.VERSION_POLICY, "Version policy");
    names.put(Arc.OWNER_NAME, "Owner");
  }

  private static void planned(Map<Node, String> names) {
    names.put(Arc.FROM_SYSTEM, "From");
    names.put(Arc.FROM_OFFICE, "From office");
    names.put(Arc.TO_SYSTEM, "To");
    names.put(Arc.TO_OFFICE, "To office");
    names.put(Arc.CARRIES_DATA_OBJECT, "Data");
    names.put(Arc.PASSES_OVER_API, "API");
    names.put(Arc.HAS_TRANSPORT, "Transport");
    names.put(Arc.FREQUENCY, "How often");
    names.put(Arc.HAS_PLAN_KIND, "What is planned");
    names.put(Arc.HAS_PLAN_STATUS, "How far it is");
    names.put(Arc.PLANS_SYSTEM, "System");
    names.put(Arc.PLANS_PRODUCT, "Product");
    names.put(Arc.HAS_SUCCESSOR_SYSTEM, "Replaced by system");
    names.put(Arc.HAS_SUCCESSOR_PRODUCT, "Replaced by product");
    names.put(Arc.PLANNED_DATE, "Planned for");
    names.put(Arc.CONTRACT_END, "Contract ends");
    names.put(Arc.NOTICE_DATE, "Notice by");
    names.put(Arc.RENEWAL_TERMS, "Renewal");
    names.put(Arc.IS_EVENT_OF, "Plan");
    names.put(Arc.HAS_PLAN_EVENT_KIND, "What happened");
    names.put(Arc.EVENT_DATE, "On");
    names.put(Arc.DATE_BEFORE, "Date before");
    names.put(Arc.DATE_AFTER, "Date after");
    names.put(Arc.HAS_TASK, "Task");
    names.put(Arc.HAS_TECHNIQUE, "Technique");
    names.put(Arc.HAS_OWNERSHIP, "Whose it is");
    names.put(Arc.HAS_HUMAN_CHECK, "What people check");
    names.put(Arc.RISK_ASSESSMENT, "Risk assessment");
    names.put(Arc.EVALUATION, "Evaluation");
    names.put(Arc.ADOPTS_RECOMMENDATION, "Recommendation");
    names.put(Arc.HAS_ADOPTION_STATUS, "How far it is adopted");
    names.put(Arc.HAS_WORDING, "Wording");
    names.put(Arc.EVIDENCE, "What shows it");
    names.put(Arc.HAS_MATURITY_DIMENSION, "Dimension");
    names.put(Arc.LEVEL, "Level, of 5");
    names.put(Arc.METHOD, "Method");
    names.put(Arc.LESSON, "What was learnt");
    names.put(Arc.HAS_APPROACH, "Approach");
    names.put(Arc.HAS_DOCUMENT_KIND, "Kind");
    names.put(Arc.OFFERS_TO_SHARE, "Shares");
    names.put(Arc.IS_WILLINGNESS_ON, "About");
    names.put(Arc.HAS_CONTACT, "Whom to ask");
    names.put(Arc.CONTACT_PAGE, "Page");
    names.put(Arc.HAS_VERDICT, "Verdict");
    names.put(Arc.REVIEWS_CLAIM, "Claim");
    names.put(Arc.IS_CONTRIBUTION_ABOUT, "About");
    names.put(Arc.RECORDED, "Recorded");
    names.put(Arc.STATEMENT_COUNT, "Statements");
    names.put(Arc.WRITES_GRAPH, "Graph");
    names.put(Arc.IS_CHANGE_BY, "By contribution");
    names.put(Arc.CHANGES_THING, "Thing");
    names.put(Arc.HAS_CHANGE_KIND, "What happened");
    names.put(Arc.IS_PART_OF_CHANGE, "Change");
    names.put(Arc.CHANGES_PROPERTY, "Property");
    names.put(Arc.BEFORE, "Before");
    names.put(Arc.AFTER, "After");
    names.put(DCAT.endpointURL.asNode(), "Endpoint");
    names.put(DCAT.endpointDescription.asNode(), "Specification");
    names.put(FOAF.page.asNode(), "Page");
    names.put(DCTerms.language.asNode(), "Language");
    names.put(DCTerms.issued.asNode(), "Issued");
    names.put(SKOS.notation.asNode(), "Code");
    names.put(DCTerms.bibliographicCitation.asNode(), "Cited as");
  }

  private static void reference(Map<Node, String> names) {
    names.put(Arc.IS_SUPPLIED_BY, "Vendor");
    names.put(Arc.IS_OPERATED_BY, "Operated by");
    names.put(Arc.REPLACES, "Replaces");
    names.put(Arc.LICENCE_KIND, "Licence");
    names.put(Arc.IS_RELEASE_OF, "Product");
    names.put(Arc.CYCLE, "Release cycle");
    names.put(Arc.LATEST_VERSION, "Latest version");
    names.put(Arc.LONG_TERM_SUPPORT, "Long-term support");
    names.put(Arc.EDITION, "Edition");
    names.put(SKOS.broader.asNode(), "Broader");
    names.put(Arc.HAS_CLAIM_STATUS, "Kind of claim");
    names.put(Arc.HAS_EVIDENCE_GRADE, "Evidence");
    names.put(Arc.HAS_CLAIMANT, "Said by");
    names.put(Arc.AS_OF, "As of");
    names.put(Arc.SOURCE_SAYS, "The source says");
    names.put(DCTerms.source.asNode(), "Source");
    names.put(SKOS.altLabel.asNode(), "Also known as");
    names.put(SKOSXL.hiddenLabel.asNode(), "Accepted as a name");
    names.put(DC_11.creator.asNode(), "Accepted by");
    names.put(DCTerms.dateAccepted.asNode(), "Accepted on");
    names.put(Arc.PURL, "Package URL");
    names.put(Arc.CPE, "CPE");
    names.put(Arc.END_OF_LIFE_SLUG, "endoflife.date");
    names.put(SKOS.exactMatch.asNode(), "Same as");
    names.put(SKOS.closeMatch.asNode(), "Close to");
    names.put(Arc.ARCHIMATE_TYPE, "ArchiMate type");
    names.put(Arc.STANDARD_STATUS, "State");
    names.put(Arc.PUBLISHER_NAME, "Publisher");
    names.put(Arc.PLATFORM_KIND, "Kind of platform");
    names.put(Arc.OPERATOR_NAME, "Operator");
    names.put(Arc.CONFIDENCE, "How sure the row is");
    names.put(SKOS.note.asNode(), "Note");
  }
}
