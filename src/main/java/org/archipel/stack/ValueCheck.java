package org.archipel.stack;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.ProblemCode;
import org.archipel.stack.NormalForm.Head;
import org.jspecify.annotations.Nullable;

/** Makes the value of a field from what was written, and says what is wrong with it. One thread. */
final class ValueCheck {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  private final String office;
  private final NameCheck names;
  private final ItemLinks links;
  private final Slots slots;
  private final Past past;
  private final Findings findings;

  ValueCheck(
      String office, NameCheck names, ItemLinks links, Slots slots, ClaimMerge.Checks checks) {
    this.office = office;
    this.names = names;
    this.links = links;
    this.slots = slots;
    this.past = checks.past();
    this.findings = checks.findings();
  }

  /** Returns the value of one text of a field; none, and a problem, when it is wrong. */
  @Nullable Node value(Head item, Field field, String text, String pointer) {
    if (text.isEmpty() || !spelt(field, text, pointer)) {
      return null; // an empty one the reader has reported
    }
    return switch (field.value()) {
      case ValueKind.Date date -> date(field, text, pointer);
      case ValueKind.PastDate date -> past(field, text, pointer);
      case ValueKind.Whole range -> whole(range, field, text, pointer);
      case ValueKind.Link link -> NodeFactory.createURI(text);
      case ValueKind.PageText page -> literal(text, XSDDatatype.XSDanyURI);
      case ValueKind.Code code -> names.code(code, text, field.name(), pointer);
      case ValueKind.Known known -> names.known(known.type(), text, pointer);
      case ValueKind.Other other -> links.find(item, other.segment(), text, pointer);
      case ValueKind.OthersClaim claim -> othersClaim(text, pointer);
      case ValueKind.English words -> Slots.english(text);
      case ValueKind.Place place -> slots.slot(text, pointer);
      case ValueKind.Derivation derivation -> derivation(field, text, pointer);
      default -> NodeFactory.createLiteralString(text);
    };
  }

  private boolean spelt(Field field, String text, String pointer) {
    Optional<Spelling.Fault> fault = Spelling.fault(field.value(), text);
    fault.ifPresent(
        found ->
            findings.error(
                found.code(),
                pointer,
                "'%s' is %s, which %s.".formatted(field.name(), Texts.quote(text), found.words())));
    return fault.isEmpty();
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

  private @Nullable Node derivation(Field field, String text, String pointer) {
    if (Ids.isSlug(text)) {
      return Ids.node("architecture", text);
    }
    findings.error(
        ProblemCode.BAD_IRI,
        pointer,
        "'%s' is %s: expected the name of a release such as 2026-11, or current."
            .formatted(field.name(), Texts.quote(text)));
    return null;
  }

  private @Nullable Node past(Field field, String text, String pointer) {
    PartialDate.parse(text).ifPresent(date -> findings.future(past, date, field.name(), pointer));
    return date(field, text, pointer);
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

  private @Nullable Node othersClaim(String text, String pointer) {
    String others = Ids.namespace(office, office) + "by/";
    if (text.startsWith(others) && Links.fault(text).isEmpty() && isItem(text, others)) {
      return NodeFactory.createURI(text);
    }
    findings.error(
        ProblemCode.FOREIGN_NAMESPACE,
        pointer,
        "%s is no claim of somebody else about this office: expected an address such as %s<claimant>/system/<id>."
            .formatted(Texts.quote(text), others));
    return null;
  }

  /** Whether an address ends in an item that carries a claim, whatever it stands within. */
  private static boolean isItem(String address, String others) {
    String[] steps = address.substring(others.length()).split("/", -1);
    int last = steps.length - 1;
    return Arrays.stream(ItemKind.values())
        .filter(ItemKind::hasClaim)
        .anyMatch(
            kind ->
                kind.isSingle()
                    ? last == 1 && steps[last].equals(kind.segment())
                    : last >= 2 && steps[last - 1].equals(kind.segment()));
  }

  private static Node literal(String text, RDFDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
