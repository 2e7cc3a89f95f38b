package org.archipel.query;

import java.util.Map;

/**
 * Puts what is claimed into words, so that what others say about an office never reads as if the
 * office had said it.
 *
 * <p>Status, claim status and grade are the slugs of {@code id/status/…}, {@code id/claim-status/…}
 * and {@code id/grade/…}; dates are EDTF level 0, such as {@code 2018-08}. Any may be empty.
 */
public record ClaimWords(
    String status, String claimStatus, String grade, String asOf, String since, String until) {

  /** Codes of the schemes status and plan-status. */
  private static final Map<String, String> STATED =
      Map.of(
          "planned", "planned",
          "in-use", "in use",
          "retiring", "being retired",
          "retired", "retired",
          "announced", "announced",
          "under-way", "under way",
          "happened", "happened",
          "withdrawn", "withdrawn");

  private static final Map<String, String> GRADES =
      Map.of(
          "office-document", "office document",
          "official-third-party", "official third party",
          "press", "press",
          "inferred", "inferred");

  /**
   * Returns the phrase: {@code in use since 2016}, {@code seen in 2018 (press)}, {@code mentioned
   * in 2018 (press)} where the source does not say that it runs, {@code planned, as reported 2023
   * (press)}, {@code denied by the office}.
   */
  public String phrase() {
    return switch (claimStatus) {
      case "attributed" -> attributed();
      case "rejected" -> "denied by the office";
      // A row without a claim, such as an office that has not said.
      case "" -> status.isEmpty() ? "" : own();
      case "confirmed" -> own() + " (confirmed)";
      default -> own();
    };
  }

  /** Whether somebody else than the office says it, and the office has not confirmed it. */
  public boolean isAttributed() {
    return claimStatus.equals("attributed");
  }

  /** Whether it is over or denied. */
  public boolean isGone() {
    return status.equals("retired") || claimStatus.equals("rejected");
  }

  private String own() {
    return STATED.getOrDefault(status, "said to exist") + span();
  }

  private String span() {
    String from = since.isEmpty() ? "" : (status.equals("planned") ? " for " : " since ") + since;
    return from + (until.isEmpty() ? "" : ", until " + until);
  }

  private String attributed() {
    String source = grade.isEmpty() ? "" : " (" + GRADES.getOrDefault(grade, grade) + ")";
    if (status.equals("in-use") || status.isEmpty()) {
      // Without a status the source names it, and does not say that it runs.
      return (status.isEmpty() ? "mentioned " : "seen ")
          + (asOf.isEmpty() ? "once, date unknown" : (isDay() ? "on " : "in ") + asOf)
          + source;
    }
    return STATED.getOrDefault(status, status)
        + span()
        + ", as reported"
        + (asOf.isEmpty() ? "" : " " + asOf)
        + source;
  }

  private boolean isDay() {
    return asOf.length() == "2018-08-10".length();
  }
}
