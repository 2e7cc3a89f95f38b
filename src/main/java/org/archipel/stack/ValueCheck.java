package org.archipel.stack;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.NormalForm.Head;
import org.jspecify.annotations.Nullable;

/** Makes the value of a field from what was written, and says what is wrong with it. One thread. */
final class ValueCheck {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=[0-9T])(?:[0-9]{1,6}Y)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}W)?(?:[0-9]{1,6}D)?"
              + "(?:T(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9](?:[ ()./-]{0,2}[0-9]){6,}");
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private final NameCheck names;
  private final ItemLinks links;
  private final Findings findings;

  ValueCheck(NameCheck names, ItemLinks links, Findings findings) {
    this.names = names;
    this.links = links;
    this.findings = findings;
  }

  /** Returns the value of one text of a field; none, and a problem, when it is wrong. */
  @Nullable Node value(Head item, Field field, String text, String pointer) {
    if (text.isEmpty()) {
      return null; // the reader said what is wrong
    }
    return switch (field.value()) {
      case ValueKind.Text any -> text(text);
      case ValueKind.Version any -> text(text);
      case ValueKind.UnitName any ->
          checked(field, text, pointer, person(text), ProblemCode.BAD_TEXT);
      case ValueKind.Language any ->
          checked(field, text, pointer, LanguageTag.fault(text), ProblemCode.BAD_TEXT);
      case ValueKind.Length any ->
          checked(field, text, pointer, length(text), ProblemCode.BAD_TEXT);
      case ValueKind.Country any ->
          checked(field, text, pointer, country(text), ProblemCode.UNKNOWN_CODE);
      case ValueKind.Date any -> date(field, text, pointer);
      case ValueKind.Whole range -> whole(range, field, text, pointer);
      case ValueKind.Link any -> web(field, text, pointer) ? NodeFactory.createURI(text) : null;
      case ValueKind.PageText any ->
          web(field, text, pointer) ? literal(text, XSDDatatype.XSDanyURI) : null;
      case ValueKind.Code code -> names.code(code.scheme(), text, field.name(), pointer);
      case ValueKind.Known known -> names.known(known.type(), text, pointer);
      case ValueKind.Other other -> links.find(item, other.segment(), text, pointer);
    };
  }

  private @Nullable Node checked(
      Field field, String text, String pointer, Optional<String> fault, ProblemCode code) {
    fault.ifPresent(words -> say(code, field, text, pointer, words));
    return fault.isPresent() ? null : text(text);
  }

  private @Nullable Node date(Field field, String text, String pointer) {
    Optional<PartialDate> date = PartialDate.parse(text);
    if (date.isEmpty()) {
      findings.error(
          ProblemCode.BAD_DATE,
          pointer,
          "'%s' is %s, which is no date: expected YYYY, YYYY-MM or YYYY-MM-DD."
              .formatted(field.name(), Texts.quote(text)));
    }
    return date.map(PartialDate::toNode).orElse(null);
  }

  private @Nullable Node whole(ValueKind.Whole range, Field field, String text, String pointer) {
    if (WHOLE.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= range.least() && number <= range.most()) {
        return literal(Integer.toString(number), XSDDatatype.XSDinteger);
      }
    }
    findings.error(
        ProblemCode.WRONG_TYPE,
        pointer,
        "'%s' is %s: expected a whole number from %d to %d."
            .formatted(field.name(), Texts.quote(text), range.least(), range.most()));
    return null;
  }

  private boolean web(Field field, String text, String pointer) {
    Optional<String> fault = Links.fault(text).or(() -> notWeb(text));
    fault.ifPresent(words -> say(ProblemCode.BAD_IRI, field, text, pointer, words));
    return fault.isEmpty();
  }

  private static Optional<String> notWeb(String address) {
    URI uri = URI.create(address);
    if (!uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.of("is no web address: only http and https are taken here");
    }
    return uri.getRawUserInfo() == null
        ? Optional.empty()
        : Optional.of("holds a user name: leave it out");
  }

  /** A contact outlasts whoever holds the function, and nobody agreed to be listed by name. */
  private static Optional<String> person(String name) {
    if (name.indexOf('@') >= 0) {
      return Optional.of("holds '@': name a function or unit and give its page, no e-mail address");
    }
    return TELEPHONE.matcher(name).find()
        ? Optional.of("holds a telephone number: name a function or unit and give its page")
        : Optional.empty();
  }

  private static Optional<String> length(String text) {
    return DURATION.matcher(text).matches()
        ? Optional.empty()
        : Optional.of("is no duration of ISO 8601, such as PT4H or P1D");
  }

  private static Optional<String> country(String text) {
    if (COUNTRIES.contains(text)) {
      return Optional.empty();
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return Optional.of(
        "is no country of ISO 3166-1, two capital letters"
            + (COUNTRIES.contains(upper) ? ": write '" + upper + "'" : ""));
  }

  private void say(ProblemCode code, Field field, String text, String pointer, String words) {
    findings.error(
        code, pointer, "'%s' is %s, which %s.".formatted(field.name(), Texts.quote(text), words));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node literal(String text, RDFDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
