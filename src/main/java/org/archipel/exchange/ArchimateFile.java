package org.archipel.exchange;

import java.util.List;
import java.util.Map;
import org.archipel.ontology.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A model in the terms of ArchiMate 3.2, with diagrams. Immutable.
 *
 * @param id identifier of the model
 * @param name what it is called
 * @param documentation what a reader must know about it; may be empty
 * @param language BCP 47 tag of all its texts
 * @param elements sorted as they are to be written
 * @param relationships whose ends are elements
 * @param diagrams of these elements and relationships
 */
public record ArchimateFile(
    String id,
    String name,
    String documentation,
    String language,
    List<Element> elements,
    List<Relationship> relationships,
    List<Diagram> diagrams) {

  public ArchimateFile {
    elements = List.copyOf(elements);
    relationships = List.copyOf(relationships);
    diagrams = List.copyOf(diagrams);
  }

  /**
   * An element.
   *
   * @param type such as {@code ApplicationComponent}
   * @param properties by name, in the order in which they are written
   */
  public record Element(
      String id, String type, String name, String documentation, Map<String, String> properties) {}

  /**
   * A relationship.
   *
   * @param type such as {@code Serving}
   * @param source id of an element
   * @param target id of an element
   * @param name may be empty
   */
  public record Relationship(
      String id,
      String type,
      String source,
      String target,
      String name,
      Map<String, String> properties) {}

  /**
   * A diagram.
   *
   * @param viewpoint one of the standard's names, such as {@code Layered}
   * @param nodes from back to front
   */
  public record Diagram(
      String id,
      String name,
      String documentation,
      String viewpoint,
      List<Node> nodes,
      List<Connection> connections) {
    public Diagram {
      nodes = List.copyOf(nodes);
      connections = List.copyOf(connections);
    }
  }

  /**
   * A box of a diagram; pixels from the upper left corner of the diagram, also for inner ones.
   *
   * @param element id of the element that it shows; null for a group or a note that shows none
   * @param label of a group or note; of an element the element's own name
   */
  public record Node(
      String id,
      @Nullable String element,
      String label,
      int x,
      int y,
      int width,
      int height,
      List<Node> nodes) {
    public Node {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A line of a diagram.
   *
   * @param relationship id of the relationship that it shows
   * @param source id of a node
   * @param target id of a node
   */
  public record Connection(String id, String relationship, String source, String target) {}

  /**
   * Returns the identifier of what has an address or another stable name: the same in every file,
   * so that importing again updates and does not double.
   */
  public static String identifier(String name) {
    return "id-" + Digests.sha256(name).substring(0, 24);
  }
}
