package org.archipel.stack;

import java.util.ArrayList;
import java.util.List;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.StackDocument.ClaimFields;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a document, a system or a use, filled in field by field from the claim above it.
 * Immutable.
 *
 * @param pointer of the nearest claim that names a claimant; empty when none does
 */
record ClaimMerge(
    String pointer,
    @Nullable String claimant,
    Choice.@Nullable ClaimStatus status,
    Choice.@Nullable Grade grade,
    @Nullable PartialDate asOf,
    List<String> sources,
    @Nullable String says) {

  static final ClaimMerge NOTHING = new ClaimMerge("", null, null, null, null, List.of(), null);

  /**
   * Returns this claim with the fields of a narrower one in front. A narrower one that names
   * another claimant takes over nothing.
   *
   * @param pointer where the narrower claim stands
   */
  ClaimMerge with(@Nullable ClaimFields own, String pointer, Checks checks) {
    if (own == null) {
      return this;
    }
    String named =
        own.claimant() == null
            ? null
            : checks.names().claimant(own.claimant(), checks.office(), pointer + "/claimant");
    if (own.asOf() != null) {
      checks.findings().future(checks.past(), own.asOf(), "asOf", pointer + "/asOf");
    }
    List<String> links = links(own.sources(), pointer + "/source", checks.findings());
    // Another claimant has other evidence: what the first one rests on does not hold for it.
    ClaimMerge from = named == null || claimant == null || named.equals(claimant) ? this : NOTHING;
    return new ClaimMerge(
        named == null ? this.pointer : pointer,
        named == null ? claimant : named,
        own.status() == null ? from.status : own.status(),
        own.grade() == null ? from.grade : own.grade(),
        own.asOf() == null ? from.asOf : own.asOf(),
        own.sources().isEmpty() ? from.sources : links,
        own.says() == null ? from.says : own.says());
  }

  /** Returns the claim of an item; what is missing or contradicts itself becomes problems. */
  NormalForm.Claim of(String item, Checks checks) {
    if (claimant == null || claimant.equals(checks.office())) {
      if (status == Choice.ClaimStatus.ATTRIBUTED) {
        checks
            .findings()
            .error(
                ProblemCode.CONTRADICTION,
                item,
                "The office itself states, it does not attribute: name the claimant, or leave out the"
                    + " status 'attributed'.");
      }
      Choice.Grade evidence = grade == null ? Choice.Grade.OFFICE_DOCUMENT : grade;
      return new NormalForm.Claim(
          checks.office(), Choice.ClaimStatus.STATED, evidence, asOf, sources, says);
    }
    if (status == Choice.ClaimStatus.STATED) {
      checks
          .findings()
          .error(
              ProblemCode.CONTRADICTION,
              item,
              "Only the office itself states; what '%s' says is attributed.".formatted(claimant));
    }
    require(grade, "grade", checks.findings());
    require(sources.isEmpty() ? null : sources, "source", checks.findings());
    Choice.Grade evidence = grade == null ? Choice.Grade.INFERRED : grade;
    return new NormalForm.Claim(
        claimant, Choice.ClaimStatus.ATTRIBUTED, evidence, asOf, sources, says);
  }

  private void require(@Nullable Object value, String field, Findings findings) {
    if (value == null) {
      findings.error(
          ProblemCode.MISSING_FIELD,
          pointer,
          "A claim by '%s', who is not the office itself, needs the field '%s'."
              .formatted(claimant, field));
    }
  }

  private static List<String> links(List<String> sources, String pointer, Findings findings) {
    List<String> links = new ArrayList<>(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      String link = sources.get(i);
      var fault = Links.fault(link);
      if (link.isEmpty() || links.contains(link)) {
        continue;
      }
      if (fault.isPresent()) {
        findings.error(
            ProblemCode.BAD_IRI,
            pointer + "/" + i,
            "The source %s %s.".formatted(Texts.quote(link), fault.get()));
      } else {
        links.add(link);
      }
    }
    return links;
  }

  /** What every check of one document shares. */
  record Checks(String office, NameCheck names, Findings findings, Past past) {}
}
