package org.archipel.reader.architecture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.problem.Position;

/**
 * An entity of a Backstage catalogue. Immutable.
 *
 * @param reference how others refer to it: {@code component:default/filing}
 */
record BackstageEntity(Loose node, String kind, String name, String reference) {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:([^:/\\s]+):)?(?:([^:/\\s]+)/)?([^:/\\s]+)");

  /** Returns the entity that a group describes; nothing if it has no kind or name. */
  static Optional<BackstageEntity> of(Loose node) {
    Optional<String> kind = node.text("kind");
    Optional<String> name = node.path("metadata", "name").text();
    if (kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    String namespace = node.path("metadata", "namespace").text().orElse("default");
    return Optional.of(
        new BackstageEntity(node, kind.get(), name.get(), fold(kind.get(), namespace, name.get())));
  }

  /**
   * Returns what a word of a list refers to, written in full; nothing if it is no reference.
   *
   * @param kind that is meant where the word names none
   */
  static Optional<String> reference(String word, String kind) {
    Matcher matcher = REFERENCE.matcher(word);
    return matcher.matches()
        ? Optional.of(
            fold(
                Optional.ofNullable(matcher.group(1)).orElse(kind),
                Optional.ofNullable(matcher.group(2)).orElse("default"),
                matcher.group(3)))
        : Optional.empty();
  }

  Position at() {
    return node.position();
  }

  boolean is(String wanted) {
    return kind.equalsIgnoreCase(wanted);
  }

  /** Returns what people call it. */
  String title() {
    return node.path("metadata", "title").text().orElse(name);
  }

  Loose spec(String field) {
    return node.path("spec", field);
  }

  /** Returns what makes its id: its name, with its namespace unless that is the usual one. */
  String identifier() {
    String rest = reference.substring(reference.indexOf(':') + 1);
    return rest.startsWith("default/") ? rest.substring("default/".length()) : rest;
  }

  private static String fold(String kind, String namespace, String name) {
    return (kind + ":" + namespace + "/" + name).toLowerCase(Locale.ROOT);
  }
}
