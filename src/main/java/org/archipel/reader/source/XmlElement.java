package org.archipel.reader.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.problem.Position;

/**
 * An element of an XML document. Immutable.
 *
 * @param namespace empty when it has none
 * @param name without prefix
 * @param attributes by name; one in a namespace as <code>{namespace}name</code>
 * @param children in the order of the file
 * @param text its own text, stripped; that of its children is theirs
 * @param file the sender's name of the file
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text,
    String file,
    int line,
    int column) {

  /** What the attribute {@code xsi:type} is called in {@link #attributes}. */
  public static final String TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type";

  public Position position() {
    return new Position.Text(file, line, column);
  }

  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** Returns the children of a name, in whatever namespace. */
  public Stream<XmlElement> all(String name) {
    return children.stream().filter(child -> child.name.equals(name));
  }

  public Optional<XmlElement> first(String name) {
    return all(name).findFirst();
  }

  /** Returns the text of the first child of a name, unless it is blank. */
  public Optional<String> text(String name) {
    return first(name).map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  /** Returns what lies behind a path of names: every child of every child. */
  public Stream<XmlElement> path(String... names) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : names) {
      found = found.flatMap(element -> element.all(step));
    }
    return found;
  }
}
