package org.archipel.reference;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;

/** Checks the form of every cell of a row; references are checked later, over all tables. */
final class CellCheck {

  private static final int MOST_CHARACTERS = 10_000;

  private static final String LANGUAGES = String.join(", ", Table.LABEL_LANGUAGES);

  private final Problems problems;

  CellCheck(Problems problems) {
    this.problems = problems;
  }

  /** Reports what is wrong in a row and returns whether nothing is. */
  boolean accepts(Row row, List<Column> columns) {
    boolean fine = true;
    for (Column column : columns) {
      fine &= accepts(row, column);
    }
    return fine;
  }

  private boolean accepts(Row row, Column column) {
    String text = row.text(column.name());
    if (text.isEmpty()) {
      return !column.required()
          || refuse(row, column, ProblemCode.MISSING_FIELD, "The cell is empty; expected a value.");
    }
    if (text.length() > MOST_CHARACTERS || hasForbidden(text)) {
      return refuse(
          row,
          column,
          ProblemCode.BAD_TEXT,
          "The text has control or direction-changing characters, or more than "
              + MOST_CHARACTERS
              + ".");
    }
    return switch (column.cell()) {
      case TEXT, TEXTS, REFERENCE, REFERENCES -> true;
      case SLUG ->
          Ids.isSlug(text)
              || refuse(
                  row,
                  column,
                  ProblemCode.BAD_TEXT,
                  "'" + text + "' is not a slug: letters, digits and . _ + ~ - only.");
      case STANDARD_CODE ->
          Arrays.stream(text.split("/", -1)).allMatch(Ids::isSlug)
              || refuse(
                  row,
                  column,
                  ProblemCode.BAD_TEXT,
                  "'" + text + "' is not a standard's code such as ST.96 or ST.10/A.");
      case OFFICE_CODE ->
          text.matches("[A-Z]{2}")
              || refuse(
                  row,
                  column,
                  ProblemCode.BAD_TEXT,
                  "'" + text + "' is not a WIPO ST.3 code: two capital letters.");
      case DATE ->
          PartialDate.parse(text).isPresent()
              || refuseDate(row, column, "YYYY, YYYY-MM or YYYY-MM-DD");
      case DAY -> isDay(text) || refuseDate(row, column, "YYYY-MM-DD");
      case MILESTONE ->
          isDay(text) || text.equals("past") || refuseDate(row, column, "YYYY-MM-DD or 'past'");
      case ADDRESSES -> acceptsAddresses(row, column);
      case LANGUAGES -> acceptsLanguages(row, column);
    };
  }

  private boolean acceptsLanguages(Row row, Column column) {
    for (String tag : row.words(column.name())) {
      if (!Table.LABEL_LANGUAGES.contains(tag)) {
        return refuse(
            row,
            column,
            ProblemCode.BAD_TEXT,
            "'" + tag + "' is not a language of labels: expected " + LANGUAGES + ".");
      }
      if (row.text(tag).isEmpty()) {
        return refuse(
            row,
            column,
            ProblemCode.CONTRADICTION,
            "The label in '" + tag + "' is said to be checked, but there is none.");
      }
    }
    return true;
  }

  private boolean acceptsAddresses(Row row, Column column) {
    for (String address : row.words(column.name())) {
      if (!isWebAddress(address)) {
        return refuse(
            row,
            column,
            ProblemCode.BAD_IRI,
            "'" + address + "' is not a web address: expected http:// or https://.");
      }
    }
    return true;
  }

  private boolean refuseDate(Row row, Column column, String expected) {
    return refuse(
        row,
        column,
        ProblemCode.BAD_DATE,
        "'" + row.text(column.name()) + "' is not a date: expected " + expected + ".");
  }

  private boolean refuse(Row row, Column column, ProblemCode code, String message) {
    problems.error(code, row.position(column.name()), message);
    return false;
  }

  private static boolean isDay(String text) {
    return text.length() == 10 && PartialDate.parse(text).isPresent();
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean hasForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
