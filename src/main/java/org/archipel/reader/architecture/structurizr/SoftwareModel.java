package org.archipel.reader.architecture.structurizr;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;

/**
 * A Structurizr workspace, whether it was written in the DSL or as JSON: the C4 model, without
 * views. Immutable.
 *
 * @param elements each behind the one that it lies in
 */
record SoftwareModel(String name, List<Element> elements, List<Link> links) {

  private static final String EXTERNAL = "external";

  /** What an element is. */
  enum Kind {
    SYSTEM,
    CONTAINER,
    COMPONENT,
    DEPLOYMENT_NODE,
    /** Of a container or system on a deployment node. */
    INSTANCE,
    /** People, infrastructure, elements of a kind of one's own. */
    OTHER
  }

  /**
   * An element.
   *
   * @param key unique in the workspace
   * @param within key of the element that it lies in; empty on top
   * @param of key of what an instance is one of; of a deployment node, its environment
   */
  record Element(
      String key, Kind kind, String name, String within, String of, Words words, Position at) {}

  /**
   * What an element says besides its name.
   *
   * @param external whether it belongs to somebody else
   */
  record Words(
      Optional<String> description,
      Optional<String> technology,
      boolean external,
      Map<String, String> properties) {

    /** Makes words; a tag, a location or a group tells what is another organisation's. */
    static Words of(
        Optional<String> description,
        Optional<String> technology,
        Collection<String> tags,
        String group,
        Map<String, String> properties) {
      boolean external =
          group.equalsIgnoreCase(EXTERNAL) || tags.stream().anyMatch(Words::isExternal);
      return new Words(description, technology, external, properties);
    }

    private static boolean isExternal(String tag) {
      String lower = tag.strip().toLowerCase(Locale.ROOT);
      return lower.equals(EXTERNAL) || lower.startsWith(EXTERNAL + " ");
    }
  }

  /** A relationship: somebody uses something. */
  record Link(
      String from,
      String to,
      Optional<String> description,
      Optional<String> technology,
      Position at) {}
}
