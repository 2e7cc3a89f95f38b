package org.archipel.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.archipel.exchange.ArchimateFile.Connection;
import org.archipel.exchange.ArchimateFile.Diagram;
import org.archipel.exchange.ArchimateFile.Element;
import org.archipel.exchange.ArchimateFile.Node;
import org.archipel.exchange.ArchimateFile.Relationship;

/**
 * Writes a model in The Open Group's ArchiMate Model Exchange File Format 3.1 (C19C): elements,
 * relationships, property definitions and diagrams, in the order of its schema. The same model
 * always gives the same bytes. One thread, used once.
 */
public final class ArchimateWriter {

  /** Media type of the written files. */
  public static final String MEDIA_TYPE = "application/vnd.opengroup.archimate+xml";

  private static final String MODEL = "http://www.opengroup.org/xsd/archimate/3.0/";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SCHEMA =
      MODEL + " http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd";

  /** What XML 1.0 cannot hold. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final ArchimateFile file;
  private final XMLStreamWriter xml;

  private ArchimateWriter(ArchimateFile file, XMLStreamWriter xml) {
    this.file = file;
    this.xml = xml;
  }

  /** Returns the whole file, UTF-8. */
  public static byte[] write(ArchimateFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new ArchimateWriter(file, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("model");
    xml.writeDefaultNamespace(MODEL);
    xml.writeNamespace("xsi", INSTANCE);
    xml.writeAttribute(INSTANCE, "schemaLocation", SCHEMA);
    xml.writeAttribute("identifier", file.id());
    text(1, "name", file.name());
    text(1, "documentation", file.documentation());
    elements();
    relationships();
    definitions();
    diagrams();
    end(0);
    xml.writeEndDocument();
  }

  private void elements() throws XMLStreamException {
    if (file.elements().isEmpty()) {
      return;
    }
    start(1, "elements");
    for (Element element : file.elements()) {
      start(2, "element");
      xml.writeAttribute("identifier", element.id());
      type(element.type());
      text(3, "name", element.name());
      text(3, "documentation", element.documentation());
      properties(element.properties());
      end(2);
    }
    end(1);
  }

  private void relationships() throws XMLStreamException {
    if (file.relationships().isEmpty()) {
      return;
    }
    start(1, "relationships");
    for (Relationship relationship : file.relationships()) {
      start(2, "relationship");
      xml.writeAttribute("identifier", relationship.id());
      xml.writeAttribute("source", relationship.source());
      xml.writeAttribute("target", relationship.target());
      type(relationship.type());
      text(3, "name", relationship.name());
      properties(relationship.properties());
      end(2);
    }
    end(1);
  }

  private void properties(Map<String, String> properties) throws XMLStreamException {
    if (properties.isEmpty()) {
      return;
    }
    start(3, "properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      start(4, "property");
      xml.writeAttribute("propertyDefinitionRef", definition(property.getKey()));
      text(5, "value", property.getValue());
      end(4);
    }
    end(3);
  }

  private void definitions() throws XMLStreamException {
    TreeSet<String> names = new TreeSet<>();
    file.elements().forEach(element -> names.addAll(element.properties().keySet()));
    file.relationships().forEach(relationship -> names.addAll(relationship.properties().keySet()));
    if (names.isEmpty()) {
      return;
    }
    start(1, "propertyDefinitions");
    for (String name : names) {
      start(2, "propertyDefinition");
      xml.writeAttribute("identifier", definition(name));
      xml.writeAttribute("type", "string");
      text(3, "name", name);
      end(2);
    }
    end(1);
  }

  private static String definition(String name) {
    return ArchimateFile.identifier("property " + name);
  }

  private void diagrams() throws XMLStreamException {
    if (file.diagrams().isEmpty()) {
      return;
    }
    start(1, "views");
    start(2, "diagrams");
    for (Diagram diagram : file.diagrams()) {
      start(3, "view");
      xml.writeAttribute("identifier", diagram.id());
      type("Diagram");
      xml.writeAttribute("viewpoint", diagram.viewpoint());
      text(4, "name", diagram.name());
      text(4, "documentation", diagram.documentation());
      for (Node node : diagram.nodes()) {
        node(4, node);
      }
      for (Connection connection : diagram.connections()) {
        connection(connection);
      }
      end(3);
    }
    end(2);
    end(1);
  }

  private void node(int depth, Node node) throws XMLStreamException {
    start(depth, "node");
    xml.writeAttribute("identifier", node.id());
    if (node.element() != null) {
      xml.writeAttribute("elementRef", node.element());
    }
    type(node.element() != null ? "Element" : node.nodes().isEmpty() ? "Label" : "Container");
    xml.writeAttribute("x", Integer.toString(node.x()));
    xml.writeAttribute("y", Integer.toString(node.y()));
    xml.writeAttribute("w", Integer.toString(node.width()));
    xml.writeAttribute("h", Integer.toString(node.height()));
    if (node.element() == null) {
      text(depth + 1, "label", node.label());
    }
    for (Node inner : node.nodes()) {
      node(depth + 1, inner);
    }
    end(depth);
  }

  private void connection(Connection connection) throws XMLStreamException {
    start(4, "connection");
    xml.writeAttribute("identifier", connection.id());
    xml.writeAttribute("relationshipRef", connection.relationship());
    type("Relationship");
    xml.writeAttribute("source", connection.source());
    xml.writeAttribute("target", connection.target());
    xml.writeEndElement();
  }

  private void type(String type) throws XMLStreamException {
    xml.writeAttribute(INSTANCE, "type", type);
  }

  private void text(int depth, String name, String text) throws XMLStreamException {
    if (text.isEmpty()) {
      return;
    }
    start(depth, name);
    xml.writeAttribute("xml:lang", file.language());
    xml.writeCharacters(NO_XML.matcher(text).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }

  private void start(int depth, String name) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
