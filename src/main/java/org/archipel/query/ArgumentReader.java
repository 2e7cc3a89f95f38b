package org.archipel.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;

/** Turns one text that a person typed into the typed node of one parameter. */
final class ArgumentReader {

  private static final int LONGEST = 2_000;
  private static final RDFDatatype EDTF =
      TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf");
  private static final Pattern IRI =
      Pattern.compile("(?:https?://|urn:)[^\\x00-\\x20<>\"{}|\\\\^`\\x7F]+");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,18})?");
  private static final Pattern SHOWN = Pattern.compile("\\p{C}");

  private final Parameter parameter;
  private final Names names;

  ArgumentReader(Parameter parameter, Names names) {
    this.parameter = parameter;
    this.names = names;
  }

  /**
   * @throws BadArgument if the text is no value of the parameter's type
   */
  Node read(String text) {
    if (text.length() > LONGEST) {
      throw bad(text, "longer than " + LONGEST + " characters.");
    }
    return switch (parameter.type()) {
      case CODE -> code(text);
      case THING -> thing(text);
      case URL -> iri(text);
      case TEXT -> literal(plain(text), XSDDatatype.XSDstring);
      case DATE -> literal(date(text), XSDDatatype.XSDdate);
      case PARTIAL_DATE -> literal(partialDate(text), EDTF);
      case DATE_TIME -> literal(dateTime(text), XSDDatatype.XSDdateTime);
      case INTEGER -> number(text, INTEGER, XSDDatatype.XSDinteger);
      case DECIMAL -> number(text, DECIMAL, XSDDatatype.XSDdecimal);
      case BOOLEAN -> truth(text);
      default -> known(text);
    };
  }

  /** Returns a text for a message: at most 60 characters, without controls. */
  static String shown(String text) {
    String visible = SHOWN.matcher(text).replaceAll("\uFFFD");
    return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
  }

  private Node known(String text) {
    ValueType type = parameter.type();
    if (isAddress(text)) {
      return addressOf(type, iri(text));
    }
    return names.find(type, text).orElseGet(() -> minted(type, text));
  }

  private Node addressOf(ValueType type, Node iri) {
    String folder = Ids.ID + type.folder() + "/";
    boolean office = type == ValueType.CLAIMANT && iri.getURI().startsWith(Ids.ID + "office/");
    if (!office && !iri.getURI().startsWith(folder)) {
      throw bad(iri.getURI(), "an address of another kind: expected " + folder + "….");
    }
    return iri;
  }

  private Node minted(ValueType type, String text) {
    if (names.isComplete(type)) {
      throw bad(text, "not known as " + article(type) + "." + names.hint(type, text));
    }
    for (String segment : text.split("/", -1)) {
      if (!Ids.isSlug(segment)) {
        throw bad(text, "not the name or the address of " + article(type) + ".");
      }
    }
    return Ids.node(type.folder(), text);
  }

  private Node code(String text) {
    return isAddress(text) ? iri(text) : codeOf(text);
  }

  private Node codeOf(String text) {
    Collection<String> codes = names.codes(parameter.scheme());
    if (codes.isEmpty() ? !Ids.isSlug(text) : !codes.contains(text)) {
      throw bad(
          text,
          "not a code of "
              + parameter.scheme()
              + ": expected "
              + String.join(", ", codes)
              + "."
              + Nearest.hint(text, codes));
    }
    return Ids.node(parameter.scheme(), text);
  }

  private Node thing(String text) {
    if (isAddress(text)) {
      return iri(text);
    }
    for (String segment : text.split("/", -1)) {
      if (!Ids.isSlug(segment)) {
        throw bad(text, "not an address: expected " + Ids.ID + "… or what follows it.");
      }
    }
    return NodeFactory.createURI(Ids.ID + text);
  }

  private static boolean isAddress(String text) {
    return text.startsWith("<") || text.contains("://") || text.startsWith("urn:");
  }

  private Node iri(String text) {
    String bare =
        text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    if (!IRI.matcher(bare).matches() || hasLoneSurrogate(bare)) {
      throw bad(text, "not an address: expected http://…, https://… or urn:….");
    }
    return NodeFactory.createURI(bare);
  }

  private String plain(String text) {
    if (text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n') || hasLoneSurrogate(text)) {
      throw bad(text, "not plain text: it has control characters.");
    }
    return text;
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private String date(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw bad(text, "not a date: expected a day such as 2026-11-22.");
    }
  }

  private String partialDate(String text) {
    try {
      return switch (text.length()) {
        case 4 -> "%04d".formatted(java.time.Year.parse(text).getValue());
        case 7 -> YearMonth.parse(text).toString();
        default -> LocalDate.parse(text).toString();
      };
    } catch (DateTimeException e) {
      throw bad(text, "not a date: expected 2026, 2026-11 or 2026-11-22.");
    }
  }

  private String dateTime(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().toString();
    } catch (DateTimeException e) {
      throw bad(text, "not a time: expected such as 2026-11-22T10:00:00Z.");
    }
  }

  private Node number(String text, Pattern form, XSDDatatype type) {
    if (!form.matcher(text).matches()) {
      throw bad(text, "not a number: expected " + parameter.type().word() + ".");
    }
    return literal(new BigDecimal(text).toPlainString(), type);
  }

  private Node truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw bad(text, "neither true nor false.");
    }
    return literal(text, XSDDatatype.XSDboolean);
  }

  private static Node literal(String lexicalForm, RDFDatatype type) {
    return NodeFactory.createLiteralDT(lexicalForm, type);
  }

  private BadArgument bad(String text, String why) {
    return new BadArgument(
        parameter.name(), parameter.name() + ": '" + shown(text) + "' is " + why);
  }

  private static String article(ValueType type) {
    String words =
        type.word().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
