package org.archipel.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.archipel.ontology.PartialDate;
import org.archipel.problem.Nearest;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.stack.Choice;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One group of fields while it is read: every question names a field, answers {@code null} or
 * nothing when it is missing or wrong, and has said in the second case what is wrong. One thread.
 */
public final class Group {

  /** Most values of a list of names or links (a count, inclusive). */
  public static final int MOST_LINKS = 1_000;

  /** Unknown fields of one group that are named (a count, inclusive); one refuses the file. */
  private static final int MOST_UNKNOWN = 100;

  private final Tree tree;
  private final Problems problems;
  private final Located place;
  private final Map<String, Located.Field> fields;

  private Group(Tree tree, Problems problems, Located place, Map<String, Located.Field> fields) {
    this.tree = tree;
    this.problems = problems;
    this.place = place;
    this.fields = fields;
  }

  /**
   * Opens a group; a value of another kind is one problem and reads as an empty group.
   *
   * @param what the thing that the group describes, with article: {@code "a system"}
   * @param names the fields that it may have
   */
  public static Group open(
      Tree tree, Problems problems, Located value, String what, List<String> names) {
    if (!(value instanceof Located.Fields group)) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(value),
          "Expected %s as a group of fields, found %s.".formatted(what, value.description()));
      return new Group(tree, problems, value, Map.of());
    }
    int unknown = 0;
    for (Map.Entry<String, Located.Field> entry : group.fields().entrySet()) {
      if (!names.contains(entry.getKey()) && ++unknown <= MOST_UNKNOWN) {
        unknownField(tree, problems, entry, what, names);
      }
    }
    return new Group(tree, problems, value, group.fields());
  }

  private static void unknownField(
      Tree tree,
      Problems problems,
      Map.Entry<String, Located.Field> entry,
      String what,
      List<String> names) {
    String name = entry.getKey();
    problems.error(
        ProblemCode.UNKNOWN_FIELD,
        new Position.Text(tree.file(), entry.getValue().line(), entry.getValue().column()),
        "%s is no field of %s.%s"
            .formatted(
                Texts.quote(name), what, name.length() > 100 ? "" : Nearest.hint(name, names)));
  }

  /** Says that a field is missing, unless it is there, right or wrong. */
  public void require(String name, String what) {
    if (!fields.containsKey(name) && place instanceof Located.Fields) {
      problems.error(
          ProblemCode.MISSING_FIELD,
          tree.position(place),
          Texts.capital(what) + " needs the field '" + name + "'.");
    }
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public @Nullable String text(String name) {
    Located value = value(name);
    return value == null ? null : text(name, value);
  }

  /** Returns a version as written; a number is taken with a warning. */
  public @Nullable String version(String name) {
    if (!(value(name) instanceof Located.Numeral number)) {
      return text(name);
    }
    problems.warning(
        ProblemCode.WRONG_TYPE,
        tree.position(number),
        "'%s' is the number %s; read as the text '%s': put it in quotes, or other programs may read 1.10 as 1.1."
            .formatted(name, number.source(), number.source()));
    return number.source();
  }

  /**
   * Returns a text, or a number as written.
   *
   * @param what is expected, with article
   */
  public @Nullable String word(String name, String what) {
    return switch (value(name)) {
      case Located.Numeral number -> number.source();
      case Located.Text text -> text(name, text);
      case null -> null;
      case Located other -> {
        problems.error(
            ProblemCode.WRONG_TYPE,
            tree.position(other),
            "'%s' must be %s, found %s.".formatted(name, what, other.description()));
        yield null;
      }
    };
  }

  public @Nullable PartialDate date(String name) {
    Located value = value(name);
    String written = word(name, "a date");
    if (value == null || written == null) {
      return null;
    }
    Optional<PartialDate> date = PartialDate.parse(written);
    if (date.isEmpty()) {
      problems.error(
          ProblemCode.BAD_DATE,
          tree.position(value),
          "'%s' is %s, which is no date: expected YYYY, YYYY-MM or YYYY-MM-DD."
              .formatted(name, Texts.quote(written)));
    }
    return date.orElse(null);
  }

  public <C extends Enum<C> & Choice> @Nullable C choice(String name, Class<C> list) {
    Located value = value(name);
    String code = value == null ? null : text(name, value);
    if (value == null || code == null) {
      return null;
    }
    Optional<C> choice = Choice.of(list, code);
    if (choice.isEmpty()) {
      List<String> codes = Choice.codes(list);
      problems.error(
          ProblemCode.UNKNOWN_CODE,
          tree.position(value),
          "'%s' is %s: expected one of %s.%s"
              .formatted(
                  name, Texts.quote(code), String.join(", ", codes), Nearest.hint(code, codes)));
    }
    return choice.orElse(null);
  }

  /** Returns the texts of a field that holds one or a list of them. */
  public List<String> texts(String name) {
    Located value = value(name);
    if (value == null) {
      return List.of();
    }
    List<Located> items = value instanceof Located.Items list ? list.items() : List.of(value);
    if (items.size() > MOST_LINKS) {
      problems.error(
          ProblemCode.QUOTA,
          tree.position(value),
          "'%s' lists %,d values; at most %,d are taken."
              .formatted(name, items.size(), MOST_LINKS));
      return List.of();
    }
    List<String> texts = new ArrayList<>(items.size());
    for (Located item : items) {
      String text = text(name, item);
      texts.add(text == null ? "" : text);
    }
    return texts;
  }

  /** Reads each value of a list with a function. */
  public <T> List<T> each(String name, Function<Located, T> read) {
    Located value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Located.Items list)) {
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(value),
          "'%s' must be a list, found %s.".formatted(name, value.description()));
      return List.of();
    }
    return list.items().stream().map(read).toList();
  }

  /** Returns the value of a field. */
  public @Nullable Located value(String name) {
    Located.Field field = fields.get(name);
    return field == null ? null : field.value();
  }

  private @Nullable String text(String name, Located value) {
    if (!(value instanceof Located.Text text)) {
      String quotes =
          value instanceof Located.Numeral || value instanceof Located.Truth
              ? "; put it in quotes if it is one"
              : "";
      problems.error(
          ProblemCode.WRONG_TYPE,
          tree.position(value),
          "'%s' must be a text, found %s%s.".formatted(name, value.description(), quotes));
      return null;
    }
    Optional<String> fault = Texts.fault(text.value());
    if (fault.isPresent()) {
      problems.error(
          ProblemCode.BAD_TEXT, tree.position(value), "'%s' %s.".formatted(name, fault.get()));
      return null;
    }
    if (text.value().isBlank()) {
      problems.error(
          ProblemCode.BAD_TEXT, tree.position(value), "'" + name + "' is empty: leave it out.");
      return null;
    }
    return text.value();
  }
}
