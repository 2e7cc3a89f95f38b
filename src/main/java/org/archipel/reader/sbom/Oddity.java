package org.archipel.reader.sbom;

import org.archipel.problem.ProblemCode;

/** What may be odd in a bill of materials without making it unreadable; each is one warning. */
enum Oddity {
  NO_GROUP(
      ProblemCode.WRONG_TYPE,
      "Expected a group of fields, found %s: left out.",
      "%,d values should be groups of fields, the first is %s: left out."),
  NO_LIST(
      ProblemCode.WRONG_TYPE,
      "Expected a list, found %s: left out.",
      "%,d values should be lists, the first is %s: left out."),
  NO_TEXT(
      ProblemCode.WRONG_TYPE,
      "Expected a text, found %s: left out.",
      "%,d values should be texts, the first is %s: left out."),
  NUMBER(
      ProblemCode.WRONG_TYPE,
      "Expected a text, found %s: taken as it is written.",
      "%,d texts are written as numbers, the first is %s: taken as they are written."),
  BAD_TEXT(
      ProblemCode.BAD_TEXT,
      "A text %s: left out.",
      "%,d texts cannot be stored; the first %s: left out."),
  NO_NAME(
      ProblemCode.MISSING_FIELD,
      "A component%s has no name: left out.",
      "%,d components have no name: left out.%s"),
  NO_SERVICE_NAME(
      ProblemCode.MISSING_FIELD,
      "A service%s has no name: left out.",
      "%,d services have no name: left out.%s"),
  BAD_PURL(
      ProblemCode.BAD_IRI,
      "%s is no package URL: left out; the component stays.",
      "%,d package URLs cannot be read, the first is %s: left out; their components stay."),
  UNKNOWN_SCOPE(
      ProblemCode.UNKNOWN_CODE,
      "The scope %s is none of required, optional, excluded: left out.",
      "%,d scopes are none of required, optional, excluded, the first is %s: left out."),
  SAME_REF(
      ProblemCode.DUPLICATE_ID,
      "The reference %s is that of another component or service too: what depends on it is not clear.",
      "%,d references are those of two components or services, the first is %s: what depends on them is not clear."),
  SAME_ID(
      ProblemCode.DUPLICATE_ID,
      "The identifier %s stands here twice: the first one counts.",
      "%,d identifiers stand here twice, the first is %s: the first of each counts."),
  DANGLING(
      ProblemCode.UNKNOWN_REFERENCE,
      "The dependency on %s leads to nothing in this file: left out.",
      "%,d dependencies lead to nothing in this file, the first to %s: left out."),
  ELSEWHERE(
      ProblemCode.UNKNOWN_REFERENCE,
      "%s stands in another document, which is not opened: left out.",
      "%,d references lead to other documents, which are not opened, the first is %s: left out."),
  BAD_DATE(
      ProblemCode.BAD_DATE,
      "%s is no date that can have been: left out.",
      "%,d dates cannot be read, the first is %s: left out."),
  NO_LINK(
      ProblemCode.BAD_IRI,
      "The endpoint %s is no address of http or https that may be stored: left out.",
      "%,d endpoints are no addresses of http or https that may be stored, the first is %s: left out."),
  MORE_ENDPOINTS(
      ProblemCode.QUOTA,
      "The service %s has several endpoints: the first is taken.",
      "%,d services have several endpoints, such as %s: the first of each is taken."),
  OPEN_FLOW(
      ProblemCode.UNKNOWN_REFERENCE,
      "The data of the service %s flows to or from a place that is no office known here: the data is taken, the flow is not.",
      "The data of %,d services, such as %s, flows to or from places that are no offices known here: the data is taken, the flows are not."),
  UNKNOWN_TASK(
      ProblemCode.UNKNOWN_CODE,
      "The model %s has no task that the catalogue knows: listed as a component, not as an AI use.",
      "%,d models, such as %s, have no task that the catalogue knows: listed as components, not as AI uses."),
  OWN_MILESTONE(
      ProblemCode.CONTRADICTION,
      "The milestone %s of the described system is its maker's: no plan of the office is made of it. Say it as a plan if it is one.",
      "%,d milestones of the described system, such as %s, are its maker's: no plans of the office are made of them. Say them as plans if they are."),
  OTHER_CONTEXT(
      ProblemCode.FORBIDDEN_CONSTRUCT,
      "The context %s is not that of SPDX: not opened, its terms are not read.",
      "%,d contexts are not those of SPDX, such as %s: not opened, their terms are not read.");

  private final ProblemCode code;
  private final String one;
  private final String many;

  Oddity(ProblemCode code, String one, String many) {
    this.code = code;
    this.one = one;
    this.many = many;
  }

  ProblemCode code() {
    return code;
  }

  /**
   * Returns the sentence that says it.
   *
   * @param first the first thing that is odd so, as messages show it
   */
  String sentence(int count, String first) {
    return count == 1 ? one.formatted(first) : many.formatted(count, first);
  }
}
