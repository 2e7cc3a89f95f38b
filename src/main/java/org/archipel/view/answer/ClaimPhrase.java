package org.archipel.view.answer;

import java.time.LocalDate;
import java.util.Comparator;
import org.archipel.query.ClaimWords;
import org.archipel.view.Tone;
import org.archipel.view.Words;

/**
 * How a claim is put, by the rules of {@link ClaimWords} in the reader's language: what others say
 * never reads as if the office had said it, nor something old as if it were so today.
 *
 * @param status code: {@code in-use}; may be empty
 * @param claimStatus code: {@code attributed}; empty for what is no claim
 * @param grade code: {@code press}
 * @param asOf date for which it was said, EDTF; may be empty
 */
public record ClaimPhrase(
    String status, String claimStatus, String grade, String asOf, String since, String until) {

  /** What the office says itself, then what was said last. */
  public static final Comparator<Row> STRONGEST =
      Comparator.comparing((Row row) -> of(row).isAttributed())
          .thenComparing(row -> row.text("claimAsOf"), Comparator.reverseOrder())
          .thenComparing(row -> row.text("claim"));

  /** Reads the columns that all questions about claims have. */
  public static ClaimPhrase of(Row row) {
    return new ClaimPhrase(
        row.slug("status"),
        row.slug("claimStatus"),
        row.slug("grade"),
        row.text("claimAsOf"),
        row.text("since"),
        row.text("until"));
  }

  /** Takes what is told in English. */
  public static ClaimPhrase of(ClaimWords claim) {
    return new ClaimPhrase(
        claim.status(),
        claim.claimStatus(),
        claim.grade(),
        claim.asOf(),
        claim.since(),
        claim.until());
  }

  /**
   * Returns {@code in use since 2016}, {@code seen 2025 (press)}.
   *
   * @param words of pictures
   */
  public String in(Words words, LocalDate asked) {
    return switch (claimStatus) {
      case "attributed" -> attributed(words, asked);
      case "rejected" -> words.get("claim.rejected");
      case "" -> status.isEmpty() ? "" : own(words);
      default -> own(words);
    };
  }

  public Tone tone() {
    if (isAttributed()) {
      return Tone.ATTRIBUTED;
    }
    return switch (status) {
      case "planned" -> Tone.PLANNED;
      case "retiring" -> Tone.RETIRING;
      default -> Tone.PLAIN;
    };
  }

  public boolean isAttributed() {
    return claimStatus.equals("attributed");
  }

  public boolean isRetired() {
    return status.equals("retired");
  }

  private String own(Words words) {
    String said = words.get("claim.status." + (status.isEmpty() ? "stated" : status)) + span(words);
    return claimStatus.equals("confirmed") ? words.get("claim.confirmed", said) : said;
  }

  private String span(Words words) {
    String from = status.equals("planned") ? "claim.for" : "claim.since";
    return (since.isEmpty() ? "" : words.get(from, since))
        + (until.isEmpty() ? "" : words.get("claim.until", until));
  }

  private String attributed(Words words, LocalDate asked) {
    boolean old = new ClaimWords(status, claimStatus, grade, asOf, since, until, asked).isOld();
    String source = grade.isEmpty() ? "" : words.get("claim.source", words.get("grade." + grade));
    String when = asOf.isEmpty() ? words.get("claim.undated") : asOf;
    if (status.isEmpty()) {
      return words.get(old ? "claim.mentioned.old" : "claim.mentioned", when) + source;
    }
    if (status.equals("in-use")) {
      return words.get(old ? "claim.seen.old" : "claim.seen", when) + source;
    }
    String said = words.get("claim.status." + status) + span(words);
    return words.get(old ? "claim.reported.old" : "claim.reported", said, when) + source;
  }
}
