package org.archipel.ontology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A year, a month or a day: {@code 2018}, {@code 2018-08}, {@code 2018-08-10} (EDTF level 0).
 * Immutable.
 *
 * <p>In statements a literal of {@code http://id.loc.gov/datatypes/edtf}. The written forms order
 * as text; a year comes before its months.
 *
 * @param text the written form, valid by the calendar
 */
public record PartialDate(String text) implements Comparable<PartialDate> {

  /** The datatype of its literals. */
  public static final RDFDatatype DATATYPE =
      NodeFactory.getType("http://id.loc.gov/datatypes/edtf");

  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  /**
   * @throws IllegalArgumentException if the text is not a valid partial date
   */
  public PartialDate {
    if (!isValid(text)) {
      throw new IllegalArgumentException("'" + text + "' is not YYYY, YYYY-MM or YYYY-MM-DD");
    }
  }

  /** Returns the date that is written so; empty when it is none. */
  public static Optional<PartialDate> parse(String text) {
    return isValid(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
  }

  /** Whether it lies after another for certain: {@code 2018} is not after {@code 2018-05}. */
  public boolean isCertainlyAfter(PartialDate other) {
    int shared = Math.min(text.length(), other.text.length());
    return text.substring(0, shared).compareTo(other.text.substring(0, shared)) > 0;
  }

  public Node toNode() {
    return NodeFactory.createLiteralDT(text, DATATYPE);
  }

  @Override
  public int compareTo(PartialDate other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isValid(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
