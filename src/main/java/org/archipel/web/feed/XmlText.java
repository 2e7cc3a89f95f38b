package org.archipel.web.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document element by element. One thread. */
final class XmlText {

  /** What XML 1.0 cannot hold (section 2.2). */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  XmlText() {
    try {
      writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  XmlText open(String name, String... attributes) {
    return written(
        () -> {
          writer.writeCharacters("\n");
          writer.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], possible(attributes[i + 1]));
          }
        });
  }

  XmlText close() {
    return written(writer::writeEndElement);
  }

  /** Writes an element that holds text only. */
  XmlText element(String name, String value, String... attributes) {
    open(name, attributes);
    written(() -> writer.writeCharacters(possible(value)));
    return close();
  }

  byte[] bytes() {
    written(writer::writeEndDocument);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String possible(String value) {
    return IMPOSSIBLE.matcher(value).replaceAll("\uFFFD");
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private XmlText written(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // Nothing is written to but memory.
    }
  }
}
