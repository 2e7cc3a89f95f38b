package org.archipel.reader.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.reader.source.Located;
import org.archipel.reader.source.Tree;

/**
 * A group of a JSON document of which nothing is sure: what is missing or null reads as nothing,
 * what is of another kind too, and is odd. One thread.
 */
record Json(Tree tree, Located.Fields group, Oddities oddities) {

  /** Returns the group that a document is; nothing if it is none. */
  static Optional<Json> root(Tree tree, Oddities oddities) {
    return tree.root() instanceof Located.Fields fields
        ? Optional.of(new Json(tree, fields, oddities))
        : Optional.empty();
  }

  Position place() {
    return tree.position(group);
  }

  /** Returns the place of a field's value, or of the group when there is no such field. */
  Position place(String field) {
    return value(field).map(tree::position).orElseGet(this::place);
  }

  boolean has(String field) {
    return value(field).isPresent();
  }

  /** Returns a text; a number as it is written. */
  Optional<String> text(String field) {
    return value(field).flatMap(this::text);
  }

  Optional<Boolean> truth(String field) {
    return value(field)
        .filter(Located.Truth.class::isInstance)
        .map(value -> ((Located.Truth) value).source().equals("true"));
  }

  Optional<Json> group(String field) {
    return value(field).flatMap(this::group);
  }

  /** Returns the groups of a list. */
  List<Json> groups(String field) {
    List<Json> groups = new ArrayList<>();
    values(field).forEach(value -> group(value).ifPresent(groups::add));
    return groups;
  }

  /** Returns the texts of a list, or the one that stands in its stead. */
  List<String> texts(String field) {
    Optional<Located> value = value(field);
    if (value.isPresent() && value.get() instanceof Located.Text text) {
      return text(text).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    values(field).forEach(item -> text(item).ifPresent(texts::add));
    return texts;
  }

  private List<Located> values(String field) {
    Optional<Located> value = value(field);
    if (value.isPresent() && !(value.get() instanceof Located.Items)) {
      oddities.add(Oddity.NO_LIST, tree.position(value.get()), value.get().description());
    }
    return value.isPresent() && value.get() instanceof Located.Items list
        ? list.items()
        : List.of();
  }

  private Optional<Located> value(String field) {
    return Optional.ofNullable(group.fields().get(field))
        .map(Located.Field::value)
        .filter(value -> !(value instanceof Located.Nothing));
  }

  private Optional<Json> group(Located value) {
    if (value instanceof Located.Fields fields) {
      return Optional.of(new Json(tree, fields, oddities));
    }
    oddities.add(Oddity.NO_GROUP, tree.position(value), value.description());
    return Optional.empty();
  }

  private Optional<String> text(Located value) {
    Position place = tree.position(value);
    return switch (value) {
      case Located.Text text -> new Words(oddities).text(text.value(), place);
      case Located.Numeral number -> {
        oddities.add(Oddity.NUMBER, place, value.description());
        yield Optional.of(number.source());
      }
      default -> {
        oddities.add(Oddity.NO_TEXT, place, value.description());
        yield Optional.empty();
      }
    };
  }
}
