package org.archipel.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/archipel.ttl} that code mentions; a test keeps the two equal in both
 * directions.
 */
public final class Arc {

  /** The namespace, prefix {@code arc:}. It carries no version. */
  public static final String NS = "https://w3id.org/archipel/ns#";

  // Classes
  public static final Node OFFICE = term("Office");
  public static final Node SYSTEM = term("System");
  public static final Node TECHNOLOGY_USE = term("TechnologyUse");
  public static final Node STANDARD_USE = term("StandardUse");
  public static final Node SOFTWARE_COMPONENT = term("SoftwareComponent");
  public static final Node PRODUCT = term("Product");
  public static final Node SHARED_PLATFORM = term("SharedPlatform");
  public static final Node RELEASE = term("Release");
  public static final Node VENDOR = term("Vendor");
  public static final Node VENDOR_MILESTONE = term("VendorMilestone");
  public static final Node STANDARD = term("Standard");
  public static final Node CAPABILITY = term("Capability");
  public static final Node BUILDING_BLOCK = term("BuildingBlock");
  public static final Node IP_RIGHT = term("IpRight");
  public static final Node CODE = term("Code");
  public static final Node CLAIMANT = term("Claimant");
  public static final Node CLAIM_REVIEW = term("ClaimReview");
  public static final Node CONTRIBUTION = term("Contribution");
  public static final Node CHANGE = term("Change");
  public static final Node OFFICE_PROFILE = term("OfficeProfile");
  public static final Node MEMBERSHIP = term("Membership");
  public static final Node FRAMEWORK = term("Framework");
  public static final Node STANDARD_MILESTONE = term("StandardMilestone");
  public static final Node API = term("Api");
  public static final Node DATA_OBJECT = term("DataObject");
  public static final Node FLOW = term("Flow");
  public static final Node PLAN = term("Plan");
  public static final Node PLAN_EVENT = term("PlanEvent");
  public static final Node EMERGING_TECHNOLOGY_USE = term("EmergingTechnologyUse");
  public static final Node AI_USE = term("AiUse");
  public static final Node RECOMMENDATION = term("Recommendation");
  public static final Node RECOMMENDATION_ADOPTION = term("RecommendationAdoption");
  public static final Node MATURITY_ASSESSMENT = term("MaturityAssessment");
  public static final Node DELIVERY_EXPERIENCE = term("DeliveryExperience");
  public static final Node DOCUMENT = term("Document");
  public static final Node CONTACT = term("Contact");
  public static final Node WILLINGNESS = term("Willingness");
  public static final Node REFERENCE_ARCHITECTURE = term("ReferenceArchitecture");
  public static final Node SLOT = term("Slot");
  public static final Node OPTION = term("Option");
  public static final Node DECISION = term("Decision");
  public static final Node PRINCIPLE = term("Principle");
  public static final Node REQUIREMENT = term("Requirement");
  public static final Node PATTERN = term("Pattern");
  public static final Node VIEWPOINT = term("Viewpoint");
  public static final Node FINDING = term("Finding");
  public static final Node ASSOCIATION_RULE = term("AssociationRule");
  public static final Node OFFICE_GROUP = term("OfficeGroup");
  public static final Node VALUE_CHANGE = term("ValueChange");

  // What an office runs
  public static final Node IS_RUN_BY = term("isRunBy");
  public static final Node IS_USE_AT = term("isUseAt");
  public static final Node IS_PART_OF_SYSTEM = term("isPartOfSystem");
  public static final Node USES_PRODUCT = term("usesProduct");
  public static final Node USES_RELEASE = term("usesRelease");
  public static final Node USES_STANDARD = term("usesStandard");
  public static final Node REALISES_CAPABILITY = term("realisesCapability");
  public static final Node SERVES_RIGHT = term("servesRight");
  public static final Node FILLS_BLOCK = term("fillsBlock");
  public static final Node HAS_DELIVERY = term("hasDelivery");
  public static final Node HAS_HOSTING = term("hasHosting");
  public static final Node HAS_STATUS = term("hasStatus");
  public static final Node HAS_TECHNOLOGY_KIND = term("hasTechnologyKind");
  public static final Node DESCRIBES_SAME_SYSTEM_AS = term("describesSameSystemAs");
  public static final Node VERSION = term("version");
  public static final Node TECHNOLOGY_NAME = term("technologyName");
  public static final Node ROLE = term("role");
  public static final Node SINCE = term("since");
  public static final Node UNTIL = term("until");

  // Claims
  public static final Node HAS_CLAIM_STATUS = term("hasClaimStatus");
  public static final Node HAS_CLAIMANT = term("hasClaimant");
  public static final Node HAS_EVIDENCE_GRADE = term("hasEvidenceGrade");
  public static final Node HAS_CLAIMANT_KIND = term("hasClaimantKind");
  public static final Node AS_OF = term("asOf");
  public static final Node SOURCE_SAYS = term("sourceSays");
  public static final Node REVIEWS_CLAIM = term("reviewsClaim");
  public static final Node HAS_VERDICT = term("hasVerdict");

  // Reference data
  public static final Node ST3_CODE = term("st3Code");
  public static final Node OFFICE_NAME = term("officeName");
  public static final Node OFFICE_NAME_STATUS = term("officeNameStatus");
  public static final Node ACRONYM = term("acronym");
  public static final Node HAS_OFFICE_KIND = term("hasOfficeKind");
  public static final Node REGION = term("region");
  public static final Node SUBREGION = term("subregion");
  public static final Node IS_SUPPLIED_BY = term("isSuppliedBy");
  public static final Node IS_OPERATED_BY = term("isOperatedBy");
  public static final Node REPLACES = term("replaces");
  public static final Node LICENCE_KIND = term("licenceKind");
  public static final Node PURL = term("purl");
  public static final Node CPE = term("cpe");
  public static final Node END_OF_LIFE_SLUG = term("endOfLifeSlug");
  public static final Node IS_RELEASE_OF = term("isReleaseOf");
  public static final Node CYCLE = term("cycle");
  public static final Node LATEST_VERSION = term("latestVersion");
  public static final Node LONG_TERM_SUPPORT = term("longTermSupport");
  public static final Node IS_MILESTONE_OF = term("isMilestoneOf");
  public static final Node HAS_MILESTONE_KIND = term("hasMilestoneKind");
  public static final Node DATE = term("date");
  public static final Node IS_PAST = term("isPast");
  public static final Node EDITION = term("edition");
  public static final Node STANDARD_STATUS = term("standardStatus");
  public static final Node PUBLISHER_NAME = term("publisherName");
  public static final Node PLATFORM_KIND = term("platformKind");
  public static final Node OPERATOR_NAME = term("operatorName");
  public static final Node LATEST_VERSION_DATE = term("latestVersionDate");
  public static final Node ARCHIMATE_TYPE = term("archiMateType");

  // Contributions and changes
  public static final Node IS_CONTRIBUTION_ABOUT = term("isContributionAbout");
  public static final Node WRITES_GRAPH = term("writesGraph");
  public static final Node PART = term("part");
  public static final Node RECORDED = term("recorded");
  public static final Node SEQUENCE = term("sequence");
  public static final Node COMMIT = term("commit");
  public static final Node DIGEST = term("digest");
  public static final Node STATEMENT_COUNT = term("statementCount");
  public static final Node IS_CHANGE_BY = term("isChangeBy");
  public static final Node CHANGES_THING = term("changesThing");
  public static final Node HAS_CHANGE_KIND = term("hasChangeKind");

  // What somebody says about an office
  public static final Node COMPONENT_GROUP = term("componentGroup");
  public static final Node LICENCE = term("licence");
  public static final Node HAS_COMPONENT_SCOPE = term("hasComponentScope");
  public static final Node HAS_DEPENDENCY_KIND = term("hasDependencyKind");
  public static final Node CONCERNS_OFFICE = term("concernsOffice");

  // Profiles and memberships
  public static final Node HAS_SIZE_BAND = term("hasSizeBand");
  public static final Node HAS_EXAMINATION_TYPE = term("hasExaminationType");
  public static final Node ADMINISTERS_RIGHT = term("administersRight");
  public static final Node WORKING_LANGUAGE = term("workingLanguage");
  public static final Node IS_MEMBERSHIP_OF = term("isMembershipOf");
  public static final Node IS_MEMBERSHIP_IN = term("isMembershipIn");
  public static final Node HAS_MEMBERSHIP_KIND = term("hasMembershipKind");
  public static final Node HAS_FRAMEWORK_KIND = term("hasFrameworkKind");
  public static final Node IS_ADMINISTERED_BY = term("isAdministeredBy");

  // Standards
  public static final Node IS_MILESTONE_OF_STANDARD = term("isMilestoneOfStandard");
  public static final Node HAS_STANDARD_MILESTONE_KIND = term("hasStandardMilestoneKind");
  public static final Node BINDS_MEMBERS_OF = term("bindsMembersOf");
  public static final Node SUPERSEDES = term("supersedes");
  public static final Node FOLLOWS_STANDARD = term("followsStandard");
  public static final Node CONFIDENCE = term("confidence");

  // More on systems and uses
  public static final Node IS_INSTANCE_OF_PRODUCT = term("isInstanceOfProduct");
  public static final Node DEPENDS_ON_SYSTEM = term("dependsOnSystem");
  public static final Node HAS_INFORMATION_CLASS = term("hasInformationClass");
  public static final Node HAS_CRITICALITY = term("hasCriticality");
  public static final Node HAS_COST_BAND = term("hasCostBand");
  public static final Node HOSTING_JURISDICTION = term("hostingJurisdiction");
  public static final Node CERTIFICATION = term("certification");
  public static final Node RECOVERY_TIME_OBJECTIVE = term("recoveryTimeObjective");
  public static final Node RECOVERY_POINT_OBJECTIVE = term("recoveryPointObjective");
  public static final Node ACCESSIBILITY_CONFORMANCE = term("accessibilityConformance");
  public static final Node HAS_USE_DECISION = term("hasUseDecision");
  public static final Node ACCEPTED_RISK = term("acceptedRisk");
  public static final Node RISK_REVIEW_DATE = term("riskReviewDate");

  // APIs
  public static final Node HAS_PROTOCOL = term("hasProtocol");
  public static final Node HAS_AUTHENTICATION = term("hasAuthentication");
  public static final Node DATA_FORMAT = term("dataFormat");
  public static final Node DEMONSTRATION_NOTICE = term("demonstrationNotice");
  public static final Node RATE_LIMIT = term("rateLimit");
  public static final Node VERSION_POLICY = term("versionPolicy");
  public static final Node OWNER_NAME = term("ownerName");

  // Flows
  public static final Node FROM_SYSTEM = term("fromSystem");
  public static final Node TO_SYSTEM = term("toSystem");
  public static final Node FROM_OFFICE = term("fromOffice");
  public static final Node TO_OFFICE = term("toOffice");
  public static final Node CARRIES_DATA_OBJECT = term("carriesDataObject");
  public static final Node PASSES_OVER_API = term("passesOverApi");
  public static final Node HAS_TRANSPORT = term("hasTransport");
  public static final Node FREQUENCY = term("frequency");

  // Plans
  public static final Node HAS_PLAN_KIND = term("hasPlanKind");
  public static final Node HAS_PLAN_STATUS = term("hasPlanStatus");
  public static final Node PLANS_SYSTEM = term("plansSystem");
  public static final Node PLANS_PRODUCT = term("plansProduct");
  public static final Node HAS_SUCCESSOR_SYSTEM = term("hasSuccessorSystem");
  public static final Node HAS_SUCCESSOR_PRODUCT = term("hasSuccessorProduct");
  public static final Node PLANNED_DATE = term("plannedDate");
  public static final Node CONTRACT_END = term("contractEnd");
  public static final Node NOTICE_DATE = term("noticeDate");
  public static final Node RENEWAL_TERMS = term("renewalTerms");
  public static final Node IS_EVENT_OF = term("isEventOf");
  public static final Node HAS_PLAN_EVENT_KIND = term("hasPlanEventKind");
  public static final Node EVENT_DATE = term("eventDate");
  public static final Node DATE_BEFORE = term("dateBefore");
  public static final Node DATE_AFTER = term("dateAfter");

  // Emerging technology
  public static final Node HAS_TASK = term("hasTask");
  public static final Node HAS_TECHNIQUE = term("hasTechnique");
  public static final Node HAS_OWNERSHIP = term("hasOwnership");
  public static final Node HAS_HUMAN_CHECK = term("hasHumanCheck");
  public static final Node RISK_ASSESSMENT = term("riskAssessment");
  public static final Node EVALUATION = term("evaluation");

  // Programme and sharing
  public static final Node ADOPTS_RECOMMENDATION = term("adoptsRecommendation");
  public static final Node HAS_ADOPTION_STATUS = term("hasAdoptionStatus");
  public static final Node HAS_WORDING = term("hasWording");
  public static final Node EVIDENCE = term("evidence");
  public static final Node HAS_MATURITY_DIMENSION = term("hasMaturityDimension");
  public static final Node LEVEL = term("level");
  public static final Node METHOD = term("method");
  public static final Node LESSON = term("lesson");
  public static final Node HAS_APPROACH = term("hasApproach");
  public static final Node HAS_DOCUMENT_KIND = term("hasDocumentKind");
  public static final Node OFFERS_TO_SHARE = term("offersToShare");
  public static final Node IS_WILLINGNESS_ON = term("isWillingnessOn");
  public static final Node HAS_CONTACT = term("hasContact");
  public static final Node CONTACT_PAGE = term("contactPage");

  // Reference architecture
  public static final Node IS_SLOT_OF = term("isSlotOf");
  public static final Node IS_FOR_CAPABILITY = term("isForCapability");
  public static final Node PURPOSE = term("purpose");
  public static final Node REQUIRES_STANDARD = term("requiresStandard");
  public static final Node INTERFACE_NOTE = term("interfaceNote");
  public static final Node QUALITY_ATTRIBUTE = term("qualityAttribute");
  public static final Node IS_OPTION_OF = term("isOptionOf");
  public static final Node OFFERS_PRODUCT = term("offersProduct");
  public static final Node OFFICE_COUNT = term("officeCount");
  public static final Node BASE_COUNT = term("baseCount");
  public static final Node DECIDES_ON = term("decidesOn");
  public static final Node HAS_DECISION_OUTCOME = term("hasDecisionOutcome");
  public static final Node RATIONALE = term("rationale");
  public static final Node IMPLICATION = term("implication");
  public static final Node TAKEN_BY = term("takenBy");
  public static final Node TAKEN_ON = term("takenOn");
  public static final Node DISSENT = term("dissent");
  public static final Node DERIVED_FROM_PARAGRAPH = term("derivedFromParagraph");
  public static final Node APPLIES_TO_SLOT = term("appliesToSlot");
  public static final Node CONTAINS_ITEM = term("containsItem");
  public static final Node STAKEHOLDER = term("stakeholder");
  public static final Node CONCERN = term("concern");
  public static final Node MODEL_KIND = term("modelKind");
  public static final Node KNOWN_GAP = term("knownGap");

  // Changes of values
  public static final Node IS_PART_OF_CHANGE = term("isPartOfChange");
  public static final Node CHANGES_PROPERTY = term("changesProperty");
  public static final Node BEFORE = term("before");
  public static final Node AFTER = term("after");

  // Labels
  public static final Node UNCHECKED_LABEL_LANGUAGE = term("uncheckedLabelLanguage");

  // Derivations
  public static final Node IS_FINDING_OF = term("isFindingOf");
  public static final Node IS_FINDING_ON = term("isFindingOn");
  public static final Node IS_FINDING_AMONG = term("isFindingAmong");
  public static final Node HAS_EVIDENCE_LEVEL = term("hasEvidenceLevel");
  public static final Node STATED_COUNT = term("statedCount");
  public static final Node ATTRIBUTED_COUNT = term("attributedCount");
  public static final Node WITHOUT_PLATFORMS_COUNT = term("withoutPlatformsCount");
  public static final Node PLANNED_COUNT = term("plannedCount");
  public static final Node RETIRING_COUNT = term("retiringCount");
  public static final Node GAINED_COUNT = term("gainedCount");
  public static final Node LOST_COUNT = term("lostCount");
  public static final Node PAST_SUPPORT_COUNT = term("pastSupportCount");
  public static final Node SUPPORT_UNKNOWN_COUNT = term("supportUnknownCount");
  public static final Node APPROVED_COUNT = term("approvedCount");
  public static final Node CONSTRAINED_COUNT = term("constrainedCount");
  public static final Node DIVEST_COUNT = term("divestCount");
  public static final Node PROHIBITED_COUNT = term("prohibitedCount");
  public static final Node IS_SUPPRESSED = term("isSuppressed");
  public static final Node PUBLIC_COUNT = term("publicCount");
  public static final Node PUBLIC_BASE_COUNT = term("publicBaseCount");
  public static final Node ANTECEDENT = term("antecedent");
  public static final Node CONSEQUENT = term("consequent");
  public static final Node ANTECEDENT_COUNT = term("antecedentCount");
  public static final Node CONSEQUENT_COUNT = term("consequentCount");
  public static final Node RULE_CONFIDENCE = term("ruleConfidence");
  public static final Node LIFT = term("lift");
  public static final Node LEVERAGE = term("leverage");
  public static final Node P_VALUE = term("pValue");
  public static final Node Q_VALUE = term("qValue");
  public static final Node STABILITY = term("stability");
  public static final Node INCLUDES_OFFICE = term("includesOffice");
  public static final Node SILHOUETTE = term("silhouette");
  public static final Node FOR_AUDIENCE = term("forAudience");
  public static final Node COUNTS_ATTRIBUTED = term("countsAttributed");
  public static final Node LEAST_SHARE = term("leastShare");
  public static final Node LEAST_OFFICES = term("leastOffices");
  public static final Node FALSE_DISCOVERY_RATE = term("falseDiscoveryRate");
  public static final Node IS_TRUNCATED = term("isTruncated");
  public static final Node CORRESPONDENCE_RULE = term("correspondenceRule");

  // What the network decides
  public static final Node RESTS_ON = term("restsOn");
  public static final Node RESTATES_RECOMMENDATION = term("restatesRecommendation");

  private Arc() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
