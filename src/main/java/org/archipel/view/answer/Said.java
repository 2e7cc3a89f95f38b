package org.archipel.view.answer;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.archipel.query.ClaimWords;
import org.archipel.query.Labels;
import org.archipel.view.Tone;
import org.archipel.view.Words;

/**
 * What stands behind a row with a claim, so that what others say about an office never reads as if
 * it had said so itself. Immutable.
 *
 * @param status slug of a status or of a plan's status; may be empty
 * @param claimStatus slug of the claim's standing
 * @param words of the picture
 * @param labels of the codes in the row
 */
public record Said(Row row, String status, String claimStatus, Words words, Labels labels) {

  /** Reads the columns {@code status}, {@code claimStatus}, {@code grade} … of a row. */
  public static Said of(Row row, Words words, Labels labels) {
    return new Said(row, row.slug("status"), row.slug("claimStatus"), words, labels);
  }

  /** Whether somebody else than the office says it, and the office has not confirmed it. */
  public boolean isAttributed() {
    return claimStatus.equals("attributed");
  }

  public boolean isRetired() {
    return status.equals("retired");
  }

  /** Whether it runs by what is said: in use or retiring. */
  public boolean isRunning() {
    return status.equals("in-use") || status.equals("retiring");
  }

  /** Returns how it is to be taken. */
  public Tone tone() {
    if (isAttributed()) {
      return Tone.ATTRIBUTED;
    }
    return switch (status) {
      case "planned", "announced", "under-way" -> Tone.PLANNED;
      case "retiring" -> Tone.RETIRING;
      default -> Tone.PLAIN;
    };
  }

  /** Returns {@code Retiring, stated by the office} or {@code seen 2019 (Press)}. */
  public String standing(LocalDate asked) {
    String named = code("status");
    if (isAttributed()) {
      String seen = seen(asked);
      return status.isEmpty() || status.equals("in-use")
          ? seen
          : words.get("said.both", named, seen);
    }
    String by = words.get(claimStatus.equals("confirmed") ? "said.confirmed" : "said.stated");
    return named.isEmpty() ? by : words.get("said.both", named + span(), by);
  }

  /** Returns the standing with the day for which it was said and where: a line to read. */
  public String evidence(LocalDate asked) {
    StringBuilder text = new StringBuilder(standing(asked));
    if (!isAttributed() && row.has("claimAsOf")) {
      text.append("; ").append(words.get("said.as-of", row.text("claimAsOf")));
    }
    if (row.has("source")) {
      text.append("; ").append(words.get("said.source", row.text("source")));
    }
    return text.toString();
  }

  private String seen(LocalDate asked) {
    String grade = code("grade");
    if (!row.has("claimAsOf")) {
      return words.get("said.seen-undated", grade);
    }
    String on = row.text("claimAsOf");
    boolean old = new ClaimWords(status, claimStatus, "", on, "", "", asked).isOld();
    return words.get(old ? "said.last-seen" : "said.seen", on, grade);
  }

  private String span() {
    String from = row.has("since") ? " " + words.get("said.since", row.text("since")) : "";
    return from + (row.has("until") ? " " + words.get("said.until", row.text("until")) : "");
  }

  private String code(String column) {
    return row.has(column) ? row.node(column).filter(Node::isURI).map(labels::of).orElse("") : "";
  }
}
