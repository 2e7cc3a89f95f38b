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

  private Arc() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
