package org.archipel.reader.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Group;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Tree;
import org.archipel.reader.table.TableMapping.Column;
import org.archipel.reader.table.TableMapping.Source;
import org.archipel.reference.Resolver;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.Texts;
import org.archipel.stack.ValueKind;

/**
 * Reads where the values of a field come from: the name of a column, or a group that says more.
 * What a mapping writes itself, constants and meanings, is checked here. One thread.
 */
final class SourceReader {

  static final List<String> NAMES = List.of("column", "constant", "values", "split", "date");

  private final Tree tree;
  private final Problems problems;
  private final Resolver resolver;

  SourceReader(Tree tree, Problems problems, Resolver resolver) {
    this.tree = tree;
    this.problems = problems;
    this.resolver = resolver;
  }

  /** Returns the sources of a field; more than one for a field that takes several values. */
  List<Source> read(ItemKind kind, Field field, Located value) {
    if (!(value instanceof Located.Items list)) {
      return Stream.of(one(kind, field, value)).flatMap(Optional::stream).toList();
    }
    if (!field.isList()) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(value),
          "'%s' takes one value: expected a column, not a list.".formatted(field.name()));
      return List.of();
    }
    return list.items().stream().flatMap(item -> one(kind, field, item).stream()).toList();
  }

  private Optional<Source> one(ItemKind kind, Field field, Located value) {
    Position place = tree.position(value);
    if (value instanceof Located.Text text) {
      return Optional.of(
          new Source(
              Optional.of(new Column(text.value(), place)),
              "",
              Map.of(),
              Optional.empty(),
              List.of(),
              place));
    }
    String what = "the source of '" + field.name() + "'";
    Group group = Group.open(tree, problems, value, what, NAMES);
    if (!(value instanceof Located.Fields)) {
      return Optional.empty();
    }
    if (group.has("column") == group.has("constant")) {
      problems.error(
          ProblemCode.MISSING_FIELD,
          place,
          "The source of '%s' needs either 'column' or 'constant'.".formatted(field.name()));
      return Optional.empty();
    }
    checkDates(field, group);
    String constant = group.has("constant") ? constant(field, group) : "";
    return Optional.of(
        new Source(
            Optional.ofNullable(group.text("column")).map(c -> column(group, c)),
            constant,
            values(field, group),
            split(kind, field, group),
            dates(group, "date"),
            place));
  }

  private Column column(Group group, String header) {
    return new Column(header, tree.position(Objects.requireNonNull(group.value("column"))));
  }

  private String constant(Field field, Group group) {
    Located value = Objects.requireNonNull(group.value("constant"));
    String text = MappingReader.raw(value);
    if (text == null || text.isBlank()) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(value),
          "'constant' must be a text, found %s.".formatted(value.description()));
      return "";
    }
    checkCode(field, text, value);
    return text;
  }

  private Map<String, String> values(Field field, Group group) {
    Map<String, String> meanings = new LinkedHashMap<>();
    Located value = group.value("values");
    if (value == null) {
      return meanings;
    }
    if (!(value instanceof Located.Fields pairs)) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(value),
          "'values' must say what each cell means, such as 'Production: in-use'; found %s."
              .formatted(value.description()));
      return meanings;
    }
    pairs
        .fields()
        .forEach(
            (cell, meaning) -> {
              String text = MappingReader.raw(meaning.value());
              if (text != null) {
                checkCode(field, text, meaning.value());
              }
              meanings.put(Words.fold(cell), text == null ? "" : text);
            });
    return meanings;
  }

  private void checkCode(Field field, String text, Located value) {
    if (!(field.value() instanceof ValueKind.Code list)) {
      return;
    }
    List<String> codes =
        list.only().isEmpty() ? List.copyOf(resolver.codes(list.scheme())) : list.only();
    if (!codes.contains(text)) {
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          tree.position(value),
          "'%s' is %s: expected one of %s.%s"
              .formatted(
                  field.name(),
                  Texts.quote(text),
                  String.join(", ", codes),
                  Nearest.hint(text, codes)));
    }
  }

  private Optional<String> split(ItemKind kind, Field field, Group group) {
    if (!group.has("split")) {
      return Optional.empty();
    }
    boolean product = kind == ItemKind.USE && List.of("product", "name").contains(field.name());
    if (!field.isList() && !product) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(Objects.requireNonNull(group.value("split"))),
          "'split' has no use here: '%s' takes one value.".formatted(field.name()));
    }
    // A line break or a space would be blank for a text of content.
    return Optional.ofNullable(MappingReader.raw(group.value("split"))).filter(s -> !s.isEmpty());
  }

  private void checkDates(Field field, Group group) {
    if (group.has("date") && !isDate(field)) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(Objects.requireNonNull(group.value("date"))),
          "'date' has no use here: '%s' is no date.".formatted(field.name()));
    }
  }

  static boolean isDate(Field field) {
    return field.value() instanceof ValueKind.Date || field.value() instanceof ValueKind.PastDate;
  }

  /** Returns the forms of dates that a field of the mapping names. */
  List<DateForm> dates(Group group, String name) {
    return group.texts(name).stream().flatMap(word -> date(group, name, word).stream()).toList();
  }

  private Optional<DateForm> date(Group group, String name, String word) {
    Optional<DateForm> form = DateForm.of(word);
    if (form.isEmpty() && !word.isEmpty()) {
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          tree.position(Objects.requireNonNull(group.value(name))),
          "'%s' is %s: expected one of %s.%s"
              .formatted(
                  name,
                  Texts.quote(word),
                  String.join(", ", DateForm.words()),
                  Nearest.hint(word, DateForm.words())));
    }
    return form;
  }
}
