package org.archipel.stack;

import static org.archipel.stack.Fields.capabilities;
import static org.archipel.stack.Fields.code;
import static org.archipel.stack.Fields.date;
import static org.archipel.stack.Fields.description;
import static org.archipel.stack.Fields.known;
import static org.archipel.stack.Fields.length;
import static org.archipel.stack.Fields.link;
import static org.archipel.stack.Fields.named;
import static org.archipel.stack.Fields.other;
import static org.archipel.stack.Fields.owner;
import static org.archipel.stack.Fields.rights;
import static org.archipel.stack.Fields.since;
import static org.archipel.stack.Fields.status;
import static org.archipel.stack.Fields.text;
import static org.archipel.stack.Fields.until;
import static org.archipel.stack.Fields.version;

import org.apache.jena.vocabulary.DCAT;
import org.archipel.ontology.Arc;
import org.archipel.reference.ThingType;

/** The fields of the kinds that offices say most of: systems, uses, APIs, flows and plans. */
final class OfficeFields {

  private OfficeFields() {}

  static Field[] system() {
    return new Field[] {
      named().must(),
      description(),
      capabilities(),
      rights(),
      known("platform", Arc.IS_INSTANCE_OF_PRODUCT, ThingType.PRODUCT),
      code("delivery", Arc.HAS_DELIVERY, "delivery"),
      code("hosting", Arc.HAS_HOSTING, "hosting"),
      Field.of("jurisdiction", Arc.HOSTING_JURISDICTION, new ValueKind.Country()),
      status(),
      since(),
      until(),
      other("sameSystem", Arc.DESCRIBES_SAME_SYSTEM_AS, "system").many(),
      other("dependsOn", Arc.DEPENDS_ON_SYSTEM, "system").many(),
      code("informationClass", Arc.HAS_INFORMATION_CLASS, "information-class"),
      code("criticality", Arc.HAS_CRITICALITY, "criticality"),
      code("costBand", Arc.HAS_COST_BAND, "cost-band"),
      text("certifications", Arc.CERTIFICATION).many(),
      length("recoveryTime", Arc.RECOVERY_TIME_OBJECTIVE),
      length("recoveryPoint", Arc.RECOVERY_POINT_OBJECTIVE),
      text("accessibility", Arc.ACCESSIBILITY_CONFORMANCE),
      owner()
    };
  }

  static Field[] use() {
    return new Field[] {
      known("product", Arc.USES_PRODUCT, ThingType.PRODUCT),
      text("name", Arc.TECHNOLOGY_NAME),
      code("kind", Arc.HAS_TECHNOLOGY_KIND, "technology-kind"),
      Field.of("release", Arc.USES_RELEASE, new ValueKind.Cycle()),
      version(),
      known("block", Arc.FILLS_BLOCK, ThingType.BUILDING_BLOCK),
      status(),
      since(),
      until(),
      text("role", Arc.ROLE),
      other("system", Arc.IS_PART_OF_SYSTEM, "system"),
      code("decision", Arc.HAS_USE_DECISION, "use-decision"),
      text("acceptedRisk", Arc.ACCEPTED_RISK),
      date("riskReview", Arc.RISK_REVIEW_DATE)
    };
  }

  static Field[] api() {
    return new Field[] {
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
      version(),
      owner(),
      other("contact", Arc.HAS_CONTACT, "contact"),
      status(),
      since(),
      until()
    };
  }

  static Field[] flow() {
    return new Field[] {
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
      until()
    };
  }

  static Field[] plan() {
    return new Field[] {
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
      text("renewal", Arc.RENEWAL_TERMS)
    };
  }
}
