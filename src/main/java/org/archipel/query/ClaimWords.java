package org.archipel.query;

import java.time.LocalDate;
import java.util.Map;

/**
 * Puts what is claimed into words, so that what others say about an office never reads as if the
 * office had said it, nor something old as if it were so today.
 *
 * <p>Status, claim status and grade are the slugs of {@code id/status/…}, {@code id/claim-status/…}
 * and {@code id/grade/…}; dates are EDTF level 0, such as {@code 2018-08}. Any may be empty.
 *
 * @param asked the day for which somebody asks
 */
public record ClaimWords(
    String status,
    String claimStatus,
    String grade,
    String asOf,
    String since,
    String until,
    LocalDate asked) {

  /** What was said of an office by others longer ago than this may have ended since. */
  public static final int YEARS_FRESH = 3;

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
   * Returns the phrase: {@code in use since 2016}, {@code seen in 2025 (press)}, {@code last seen
   * 2018 (press)} when that is more than three years ago, {@code mentioned in 2025 (press)} where
   * the source does not say that it runs, {@code planned, as reported 2025 (press)}, {@code denied
   * by the office}.
   */
  public String phrase() {
    return switch (claimStatus) {
      case "attributed" -> attributed();
      case "rejected" -> "denied by the office";
      // A row without a claim, such as an office that has not said.
      case "" -> status.isEmpty() ? "" : own();
      case "confirmed" ->
          status.isEmpty() ? "confirmed by the office" + span() : own() + " (confirmed)";
      default -> own();
    };
  }

  /** Whether somebody else than the office says it, and the office has not confirmed it. */
  public boolean isAttributed() {
    return claimStatus.equals("attributed");
  }

  /** Whether others said it, and for a day that lies more than three years back for certain. */
  public boolean isOld() {
    String limit = asked.minusYears(YEARS_FRESH).toString();
    int shared = Math.min(asOf.length(), limit.length());
    return isAttributed() && asOf.compareTo(limit.substring(0, shared)) < 0 && !asOf.isEmpty();
  }

  /** Whether the office says that it is not so. */
  public boolean isDenied() {
    return claimStatus.equals("rejected");
  }

  /** Whether it is over or denied. */
  public boolean isGone() {
    return status.equals("retired") || isDenied();
  }

  private String own() {
    return STATED.getOrDefault(status, "stated") + span();
  }

  private String span() {
    String from = since.isEmpty() ? "" : (status.equals("planned") ? " for " : " since ") + since;
    return from + (until.isEmpty() ? "" : ", until " + until);
  }

  private String attributed() {
    String source = grade.isEmpty() ? "" : " (" + GRADES.getOrDefault(grade, grade) + ")";
    if (status.equals("in-use") || status.isEmpty()) {
      // Without a status the source names it, and does not say that it runs.
      return seen(status.isEmpty() ? "mentioned" : "seen") + source;
    }
    return STATED.getOrDefault(status, status)
        + span()
        + (isOld() ? ", as last reported" : ", as reported")
        + (asOf.isEmpty() ? "" : " " + asOf)
        + source;
  }

  private String seen(String verb) {
    if (asOf.isEmpty()) {
      return verb + " once, date unknown";
    }
    return isOld() ? "last " + verb + " " + asOf : verb + (isDay() ? " on " : " in ") + asOf;
  }

  private boolean isDay() {
    return asOf.length() == "2018-08-10".length();
  }
}
