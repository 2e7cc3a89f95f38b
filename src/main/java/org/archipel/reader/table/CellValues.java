package org.archipel.reader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.table.TableMapping.Column;
import org.archipel.reader.table.TableMapping.Source;
import org.archipel.reference.Code;
import org.archipel.reference.Office;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.Field;
import org.archipel.stack.Spelling;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * Turns the cells of a row into values of fields; what cannot be one is complained of. One thread.
 */
final class CellValues {

  /** What spreadsheets leave where a formula failed. */
  private static final Pattern FAILED =
      Pattern.compile("#(?:REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|ERROR!)|Err:\\d{3}");

  private static final Pattern REWRITTEN = Pattern.compile("\\d(?:[.,]\\d+)?E[+-]?\\d{1,3}");

  /**
   * A value and the cell that it comes from.
   *
   * @param form how the cell holds it
   */
  record Value(String text, Position place, Form form) {}

  /** How a cell holds its text. */
  enum Form {
    TEXT,
    NUMBER
  }

  private final TableMapping mapping;
  private final Grid grid;
  private final Headers headers;
  private final Resolver resolver;
  private final Complaints complaints;

  CellValues(
      TableMapping mapping, Grid grid, Headers headers, Resolver resolver, Complaints complaints) {
    this.mapping = mapping;
    this.grid = grid;
    this.headers = headers;
    this.resolver = resolver;
    this.complaints = complaints;
  }

  /** Returns what stands in a column of a row; empty when it says nothing. */
  Optional<Value> raw(Grid.Row row, Column column) {
    int place = headers.find(column).orElseThrow();
    String text = row.cell(place);
    Position at = at(row, place);
    if (FAILED.matcher(text).matches()) {
      complaints.warning(
          ProblemCode.BAD_TEXT,
          at,
          "The cell says %s: a formula failed there; left out.".formatted(Texts.quote(text)));
      return Optional.empty();
    }
    return mapping.ignored().contains(Words.fold(text))
        ? Optional.empty()
        : Optional.of(new Value(text, at, row.numbers().contains(place) ? Form.NUMBER : Form.TEXT));
  }

  Position at(Grid.Row row, int column) {
    return grid.places().at(row.number(), column, column < 0 ? "" : headers.row().cell(column));
  }

  /** Returns the values that the sources of a field give in a row. */
  List<Value> of(Grid.Row row, Field field, List<Source> sources) {
    List<Value> values = new ArrayList<>();
    for (Source source : sources) {
      if (source.column().isEmpty()) {
        values.add(new Value(source.constant(), at(row, -1), Form.TEXT));
        continue;
      }
      for (Value part : parts(row, source)) {
        String meaning = source.values().get(Words.fold(part.text));
        if (meaning == null) {
          convert(field, source, part)
              .ifPresent(text -> values.add(new Value(text, part.place, part.form)));
        } else if (!meaning.isEmpty()) {
          values.add(new Value(meaning, part.place, part.form));
        }
      }
    }
    return values;
  }

  /** Returns the texts that the sources of a field give in a row, whatever they mean. */
  List<Value> texts(Grid.Row row, List<Source> sources) {
    List<Value> values = new ArrayList<>();
    for (Source source : sources) {
      if (source.column().isEmpty()) {
        values.add(new Value(source.constant(), at(row, -1), Form.TEXT));
        continue;
      }
      for (Value part : parts(row, source)) {
        String text = source.values().getOrDefault(Words.fold(part.text), part.text);
        if (!text.isEmpty() && Texts.fault(text).isEmpty()) {
          values.add(new Value(text, part.place, part.form));
        }
      }
    }
    return values;
  }

  private List<Value> parts(Grid.Row row, Source source) {
    Optional<Value> raw = raw(row, source.column().orElseThrow());
    if (raw.isEmpty() || source.split().isEmpty()) {
      return raw.stream().toList();
    }
    return Pattern.compile(source.split().get(), Pattern.LITERAL)
        .splitAsStream(raw.get().text)
        .map(String::strip)
        .filter(text -> !mapping.ignored().contains(Words.fold(text)))
        .map(text -> new Value(text, raw.get().place, raw.get().form))
        .toList();
  }

  private Optional<String> convert(Field field, Source source, Value cell) {
    Optional<String> fault = Texts.fault(cell.text);
    if (fault.isPresent()) {
      leftOut(ProblemCode.BAD_TEXT, field, cell, fault.get());
      return Optional.empty();
    }
    return switch (field.value()) {
      case ValueKind.Code list -> code(list, field, cell);
      case ValueKind.Date date -> date(field, source, cell);
      case ValueKind.PastDate date -> date(field, source, cell);
      case ValueKind.Known known -> known(known.type(), field, cell);
      case ValueKind.Version version -> version(cell);
      case ValueKind.Whole range -> whole(range, field, cell);
      default -> spelt(field, cell);
    };
  }

  private Optional<String> code(ValueKind.Code list, Field field, Value cell) {
    Optional<Code> code =
        resolver
            .code(list.scheme(), Words.fold(cell.text).replace(' ', '-'))
            .filter(found -> list.only().isEmpty() || list.only().contains(found.code()));
    if (code.isEmpty()) {
      List<String> codes =
          list.only().isEmpty() ? List.copyOf(resolver.codes(list.scheme())) : list.only();
      leftOut(
          ProblemCode.UNKNOWN_CODE,
          field,
          cell,
          "is none of %s: say under 'values' of '%s' in the mapping what it means"
              .formatted(String.join(", ", codes), field.name()));
    }
    return code.map(Code::code);
  }

  private Optional<String> known(ThingType type, Field field, Value cell) {
    if (type == ThingType.OFFICE) {
      Optional<String> office = resolver.office(cell.text).map(Office::code);
      if (office.isEmpty()) {
        leftOut(ProblemCode.UNKNOWN_OFFICE, field, cell, "is no office that is known");
      }
      return office;
    }
    if (resolver.find(type, cell.text).isPresent()) {
      return Optional.of(cell.text);
    }
    leftOut(
        type == ThingType.PRODUCT ? ProblemCode.UNKNOWN_PRODUCT : ProblemCode.UNKNOWN_REFERENCE,
        field,
        cell,
        "is not known." + resolver.hint(type, cell.text));
    return Optional.empty();
  }

  private Optional<String> version(Value cell) {
    if (REWRITTEN.matcher(cell.text).matches()) {
      complaints.warning(
          ProblemCode.WRONG_TYPE,
          cell.place,
          "The version %s looks like a number that a spreadsheet rewrote; taken as it stands."
              .formatted(Texts.quote(cell.text)));
    }
    if (cell.form == Form.NUMBER) {
      complaints.warning(
          ProblemCode.WRONG_TYPE,
          cell.place,
          "The version %s is a number in the workbook, where 1.10 becomes 1.1; taken as it stands. Format the column as text."
              .formatted(cell.text),
          "version as number");
    }
    return Optional.of(cell.text);
  }

  private Optional<String> whole(ValueKind.Whole range, Field field, Value cell) {
    if (cell.text.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(cell.text);
      if (number >= range.least() && number <= range.most()) {
        return Optional.of(String.valueOf(number));
      }
    }
    leftOut(
        ProblemCode.WRONG_TYPE,
        field,
        cell,
        "is no whole number from %d to %d".formatted(range.least(), range.most()));
    return Optional.empty();
  }

  private Optional<String> spelt(Field field, Value cell) {
    Optional<Spelling.Fault> fault = Spelling.fault(field.value(), cell.text);
    if (fault.isEmpty()) {
      return Optional.of(cell.text);
    }
    if (field.value() instanceof ValueKind.UnitName) { // what names a person is not repeated
      complaints.warning(
          ProblemCode.BAD_TEXT,
          cell.place,
          "'%s' %s; left out.".formatted(field.name(), fault.get().words()));
    } else {
      leftOut(fault.get().code(), field, cell, fault.get().words());
    }
    return Optional.empty();
  }

  private Optional<String> date(Field field, Source source, Value cell) {
    List<DateForm> forms = source.dates().isEmpty() ? mapping.dates() : source.dates();
    List<PartialDate> found =
        forms.stream().flatMap(form -> form.read(cell.text).stream()).distinct().toList();
    if (found.size() == 1) {
      return Optional.of(found.getFirst().text());
    }
    Optional<PartialDate> iso = DateForm.ISO.read(cell.text);
    if (iso.isPresent()) {
      return iso.map(PartialDate::text);
    }
    if (found.size() > 1 || (forms.isEmpty() && DateForm.hasSlashes(cell.text))) {
      complaints.error(
          ProblemCode.BAD_DATE,
          cell.place,
          "'%s' is %s: day or month first? Say in the mapping 'date: dd/MM/yyyy' or 'date: MM/dd/yyyy'."
              .formatted(field.name(), Texts.quote(cell.text)),
          source.place().toString());
      return Optional.empty();
    }
    String expected =
        forms.isEmpty()
            ? "is no date as YYYY, YYYY-MM or YYYY-MM-DD: say in the mapping how it is written, such as 'date: dd.MM.yyyy'"
            : "is no date as " + String.join(" or ", forms.stream().map(DateForm::word).toList());
    leftOut(ProblemCode.BAD_DATE, field, cell, expected);
    return Optional.empty();
  }

  private void leftOut(ProblemCode code, Field field, Value cell, String fault) {
    String end = fault.endsWith("?") ? " Left out." : "; left out.";
    complaints.warning(
        code,
        cell.place,
        "'%s' is %s, which %s%s"
            .formatted(field.name(), Texts.quote(cell.text), fault.replaceFirst("\\.$", ""), end));
  }
}
