package org.archipel.reader.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archipel.problem.Position;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Tree;

/**
 * A value of a YAML or JSON document that was written for others: what is missing or of another
 * kind than expected is nothing. Immutable.
 */
public record Loose(Tree tree, Located value) {

  public static Loose root(Tree tree) {
    return new Loose(tree, tree.root());
  }

  public Position position() {
    return tree.position(value);
  }

  /** Returns a field; where there is none, nothing at the place of the whole. */
  public Loose at(String name) {
    Located.Field field = value instanceof Located.Fields group ? group.fields().get(name) : null;
    return new Loose(
        tree, field == null ? new Located.Nothing(value.line(), value.column()) : field.value());
  }

  /** Returns the field behind a path of names. */
  public Loose path(String... names) {
    Loose here = this;
    for (String name : names) {
      here = here.at(name);
    }
    return here;
  }

  public boolean isGroup() {
    return value instanceof Located.Fields;
  }

  /** Returns a text, or a number or truth as written; nothing when it is blank. */
  public Optional<String> text() {
    String text =
        switch (value) {
          case Located.Text words -> words.value().strip();
          case Located.Numeral number -> number.source();
          case Located.Truth truth -> truth.source();
          default -> "";
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  public Optional<String> text(String name) {
    return at(name).text();
  }

  /** Returns the values of a list; of one value, itself. */
  public List<Loose> items() {
    return switch (value) {
      case Located.Items list -> list.items().stream().map(item -> new Loose(tree, item)).toList();
      case Located.Nothing nothing -> List.of();
      default -> List.of(this);
    };
  }

  /** Returns the values of a list in a field. */
  public List<Loose> items(String name) {
    return at(name).items();
  }

  /** Returns the fields of a group, in the order of the file. */
  public Map<String, Loose> fields() {
    return value instanceof Located.Fields group
        ? group.fields().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> new Loose(tree, entry.getValue().value()),
                    (first, second) -> first,
                    java.util.LinkedHashMap::new))
        : Map.of();
  }
}
