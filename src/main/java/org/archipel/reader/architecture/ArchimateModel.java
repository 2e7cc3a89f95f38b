package org.archipel.reader.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.problem.Position;
import org.archipel.reader.source.XmlElement;

/**
 * What an ArchiMate exchange file says, in the words of ArchiMate 3: elements and relationships;
 * views, folders and styles are not looked at. Immutable.
 *
 * @param elements by identifier, in the order of the file
 * @param repeated elements whose identifier was taken already
 */
record ArchimateModel(
    String name,
    Map<String, Element> elements,
    List<Relationship> relationships,
    List<Element> repeated) {

  private static final String LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang";

  /** What ArchiMate 2.1 called things. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("UsedBy", "Serving"),
          Map.entry("Realisation", "Realization"),
          Map.entry("Specialisation", "Specialization"),
          Map.entry("InfrastructureService", "TechnologyService"),
          Map.entry("InfrastructureFunction", "TechnologyFunction"),
          Map.entry("InfrastructureInterface", "TechnologyInterface"),
          Map.entry("CommunicationPath", "Path"),
          Map.entry("Network", "CommunicationNetwork"));

  /**
   * An element.
   *
   * @param name in English if there is one, else in the first language; empty if it has none
   */
  record Element(
      String id,
      String type,
      String name,
      Optional<String> documentation,
      List<Property> properties,
      Position at) {}

  /** A relationship; its ends may be missing from the file. */
  record Relationship(
      String id,
      String type,
      String source,
      String target,
      String name,
      List<Property> properties,
      Position at) {}

  /** A property that somebody added to the language. */
  record Property(String name, String value, Position at) {}

  /** Reads the elements below a root. */
  static ArchimateModel of(XmlElement root) {
    Map<String, String> definitions = definitions(root);
    Map<String, Element> elements = new LinkedHashMap<>();
    List<Element> repeated = new ArrayList<>();
    root.path("elements", "element")
        .map(found -> element(found, definitions))
        .forEach(
            element -> {
              if (elements.putIfAbsent(element.id(), element) != null) {
                repeated.add(element);
              }
            });
    return new ArchimateModel(
        words(root, "name", "label"),
        elements,
        root.path("relationships", "relationship")
            .map(found -> relationship(found, definitions))
            .toList(),
        repeated);
  }

  private static Element element(XmlElement found, Map<String, String> definitions) {
    String documentation = words(found, "documentation", "documentation");
    return new Element(
        found.attribute("identifier").orElse(""),
        type(found),
        words(found, "name", "label"),
        documentation.isEmpty() ? Optional.empty() : Optional.of(documentation),
        properties(found, definitions),
        found.position());
  }

  private static Relationship relationship(XmlElement found, Map<String, String> definitions) {
    return new Relationship(
        found.attribute("identifier").orElse(""),
        type(found),
        found.attribute("source").orElse(""),
        found.attribute("target").orElse(""),
        words(found, "name", "label"),
        properties(found, definitions),
        found.position());
  }

  /** Returns the type in the words of ArchiMate 3; a prefix and the kind of thing do not count. */
  private static String type(XmlElement found) {
    String written = found.attribute(XmlElement.TYPE).orElse("");
    String plain =
        written.substring(written.indexOf(':') + 1).replaceFirst("(?<=.)Relationship$", "");
    return RENAMED.getOrDefault(plain, plain);
  }

  private static List<Property> properties(XmlElement found, Map<String, String> definitions) {
    return found
        .path("properties", "property")
        .map(
            property -> {
              String definition =
                  property
                      .attribute("propertyDefinitionRef")
                      .or(() -> property.attribute("identifierref"))
                      .orElse("");
              return new Property(
                  definitions.getOrDefault(definition, ""),
                  words(property, "value", "value"),
                  property.position());
            })
        .toList();
  }

  private static Map<String, String> definitions(XmlElement root) {
    Map<String, String> names = new HashMap<>();
    root.path("propertyDefinitions", "propertyDefinition")
        .forEach(
            found ->
                names.putIfAbsent(
                    found.attribute("identifier").orElse(""), words(found, "name", "label")));
    root.path("propertydefs", "propertydef")
        .forEach(
            found ->
                names.putIfAbsent(
                    found.attribute("identifier").orElse(""), found.attribute("name").orElse("")));
    return names;
  }

  /** Returns the English one of the texts in several languages, else the first. */
  private static String words(XmlElement parent, String name, String older) {
    String first = "";
    for (XmlElement child : parent.children()) {
      if ((child.name().equals(name) || child.name().equals(older)) && !child.text().isEmpty()) {
        String words = child.text();
        if (child
            .attribute(LANGUAGE)
            .orElse("")
            .toLowerCase(java.util.Locale.ROOT)
            .startsWith("en")) {
          return words;
        }
        first = first.isEmpty() ? words : first;
      }
    }
    return first;
  }
}
