package org.archipel.reader.architecture;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.Field;
import org.archipel.stack.Spelling;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * Takes the values that a model gives for our fields, when they are what the field takes. What is
 * wrong is told and left out: a model is not written for us. One thread.
 */
final class FieldValues {

  /** Most wrong values that are told, each once (a count, inclusive). */
  private static final int MOST_TOLD = 200;

  private final Resolver resolver;
  private final Problems problems;
  private final Set<String> told = new HashSet<>();

  FieldValues(Resolver resolver, Problems problems) {
    this.resolver = resolver;
    this.problems = problems;
  }

  /** Returns the value as documents write it; nothing, and a warning, when it is none. */
  Optional<String> of(Field field, String written, Position at) {
    String value = written.strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> fault = Texts.fault(value);
    if (fault.isPresent()) {
      return wrong(ProblemCode.BAD_TEXT, at, "'%s' %s".formatted(field.name(), fault.get()));
    }
    return switch (field.value()) {
      case ValueKind.Code list -> code(list, field, value, at);
      case ValueKind.Date date -> date(field, value, at);
      case ValueKind.Known known -> known(known.type(), field, value, at);
      default -> spelt(field, value, at);
    };
  }

  private Optional<String> code(ValueKind.Code list, Field field, String value, Position at) {
    var code =
        resolver
            .code(list.scheme(), value)
            .or(() -> resolver.code(list.scheme(), value.replaceAll("[\\s_]+", "-")));
    if (code.isPresent()) {
      return code.map(found -> found.code());
    }
    return wrong(
        ProblemCode.UNKNOWN_CODE,
        at,
        "'%s' is %s: expected one of %s"
            .formatted(
                field.name(),
                Texts.quote(value),
                String.join(", ", resolver.codes(list.scheme()))));
  }

  private Optional<String> date(Field field, String value, Position at) {
    return PartialDate.parse(value).isPresent()
        ? Optional.of(value)
        : wrong(
            ProblemCode.BAD_DATE,
            at,
            "'%s' is %s, which is no date: expected YYYY, YYYY-MM or YYYY-MM-DD"
                .formatted(field.name(), Texts.quote(value)));
  }

  private Optional<String> known(ThingType type, Field field, String value, Position at) {
    if (resolver.find(type, value).isPresent()) {
      return Optional.of(value);
    }
    return wrong(
        type == ThingType.PRODUCT ? ProblemCode.UNKNOWN_PRODUCT : ProblemCode.UNKNOWN_REFERENCE,
        at,
        "'%s' is %s, which is not known".formatted(field.name(), Texts.quote(value)));
  }

  private Optional<String> spelt(Field field, String value, Position at) {
    Optional<Spelling.Fault> fault = Spelling.fault(field.value(), value);
    return fault.isEmpty()
        ? Optional.of(value)
        : wrong(
            fault.get().code(),
            at,
            "'%s' is %s, which %s"
                .formatted(field.name(), Texts.quote(value), fault.get().words()));
  }

  private Optional<String> wrong(ProblemCode code, Position at, String sentence) {
    if (told.size() < MOST_TOLD && told.add(sentence)) {
      problems.warning(code, at, sentence + "; left out.");
    }
    return Optional.empty();
  }
}
