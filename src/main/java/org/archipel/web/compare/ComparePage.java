package org.archipel.web.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.archipel.query.Question;
import org.archipel.web.question.Field.Option;
import org.archipel.web.show.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The page that compares offices. Immutable.
 *
 * @param given what stands in the fields of offices
 * @param codes of the offices that are understood
 * @param names of the same
 * @param known all offices to choose from
 * @param capabilities to choose from; none before offices are chosen
 * @param asked what narrows
 * @param wrong what is to be mended, a sentence each
 * @param comparison null as long as there is nothing to compare
 */
public record ComparePage(
    List<String> given,
    List<String> codes,
    List<Cell> names,
    List<Option> known,
    List<Option> capabilities,
    Asked asked,
    List<String> wrong,
    @Nullable Comparison comparison) {

  /** Fields that stand open at first. */
  private static final int OPEN = 2;

  /**
   * What narrows the comparison.
   *
   * @param capability slug; may be empty
   * @param asOf a date; may be empty
   */
  public record Asked(String capability, boolean onlyDifferences, String asOf) {

    /** Returns the address of a comparison. */
    public String href(List<String> offices) {
      List<String> parts = new ArrayList<>();
      offices.forEach(office -> parts.add("office=" + encode(office)));
      if (!capability.isEmpty()) {
        parts.add("capability=" + encode(capability));
      }
      if (onlyDifferences) {
        parts.add("only=differences");
      }
      if (!asOf.isEmpty()) {
        parts.add(Question.AS_OF + "=" + encode(asOf));
      }
      return "/compare" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
  }

  /** Returns the fields of offices: those that are filled, and as many as there may be. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>(given.subList(0, Math.min(given.size(), Chosen.MOST)));
    while (fields.size() < Chosen.MOST) {
      fields.add("");
    }
    return fields;
  }

  public int open() {
    return OPEN;
  }

  public boolean hasMore() {
    return given.size() > OPEN;
  }

  /** Returns {@code GB,US}, for addresses of questions and views. */
  public String list() {
    return String.join(",", codes);
  }

  /** Returns the rest of an address of a view: capability and date. */
  public String narrowed() {
    return (asked.capability().isEmpty() ? "" : "&capability=" + encode(asked.capability()))
        + date();
  }

  /** Returns the date as the rest of an address. */
  public String date() {
    return asked.asOf().isEmpty() ? "" : "&" + Question.AS_OF + "=" + encode(asked.asOf());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
