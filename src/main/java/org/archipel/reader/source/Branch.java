package org.archipel.reader.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.stack.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A value of a foreign JSON or YAML document, present or not, and the way on from it: whatever is
 * missing or of another kind reads as nothing. Immutable.
 *
 * @param value {@code null} when there is none
 * @param position where it stands, or what it is missing from
 */
public record Branch(Tree tree, @Nullable Located value, Position position) {

  /** Returns the whole of a document. */
  public static Branch root(Tree tree) {
    return new Branch(tree, tree.root(), tree.position(tree.root()));
  }

  /** Returns the value of a field. */
  public Branch get(String name) {
    if (value instanceof Located.Fields group && group.fields().containsKey(name)) {
      return of(group.fields().get(name).value());
    }
    return new Branch(tree, null, position);
  }

  /** Whether there is a value; null is none. */
  public boolean exists() {
    return value != null && !(value instanceof Located.Nothing);
  }

  public boolean isList() {
    return value instanceof Located.Items;
  }

  public boolean isGroup() {
    return value instanceof Located.Fields;
  }

  public boolean isTrue() {
    return value instanceof Located.Truth truth && truth.source().equalsIgnoreCase("true");
  }

  /** Returns the values of a list; none when it is no list. */
  public List<Branch> items() {
    return value instanceof Located.Items list
        ? list.items().stream().map(this::of).toList()
        : List.of();
  }

  /** Returns the values of a list, or the only one where there is no list. */
  public List<Branch> oneOrMore() {
    return isList() || !exists() ? items() : List.of(this);
  }

  /** Returns the fields of a group in the order of the file; none when it is no group. */
  public Map<String, Branch> fields() {
    Map<String, Branch> fields = new LinkedHashMap<>();
    if (value instanceof Located.Fields group) {
      group.fields().forEach((name, field) -> fields.put(name, of(field.value())));
    }
    return fields;
  }

  /** Returns a text without space around it, or a number as written; a blank text is none. */
  public Optional<String> text() {
    String written =
        switch (value) {
          case Located.Text text -> text.value().strip();
          case Located.Numeral number -> number.source();
          case null -> "";
          default -> "";
        };
    return written.isEmpty() ? Optional.empty() : Optional.of(written);
  }

  /**
   * Returns a text that may be stored; of another one a warning says what is wrong.
   *
   * @param name of the field in the file
   */
  public Optional<String> text(String name, Problems problems) {
    Optional<String> fault = text().flatMap(Texts::fault);
    fault.ifPresent(
        words ->
            problems.warning(
                ProblemCode.BAD_TEXT, position, "'%s' %s; it is left out.".formatted(name, words)));
    if (exists() && (isGroup() || isList())) {
      problems.warning(
          ProblemCode.WRONG_TYPE,
          position,
          "'%s' must be a text, found %s; it is left out.".formatted(name, description()));
    }
    return fault.isPresent() ? Optional.empty() : text();
  }

  /** Returns what it is, as messages name it. */
  public String description() {
    return value == null ? "nothing" : value.description();
  }

  private Branch of(Located child) {
    return new Branch(tree, child, tree.position(child));
  }
}
