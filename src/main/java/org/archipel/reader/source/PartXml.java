package org.archipel.reader.source;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the elements of one part of a workbook, one after the other. One thread. */
final class PartXml {

  /** Most characters of one text (a count, inclusive); programs write 32,767 at most. */
  private static final int LONGEST = 1024 * 1024;

  private final SentFile file;
  private final String part;
  private final XMLStreamReader reader;

  private PartXml(SentFile file, String part, XMLStreamReader reader) {
    this.file = file;
    this.part = part;
    this.reader = reader;
  }

  /** What is done with a part while it is open. */
  interface Use {
    void read(PartXml xml) throws XMLStreamException, Refused;
  }

  /**
   * Reads a part.
   *
   * @throws Refused if it is missing, damaged, no XML, or has a DOCTYPE
   */
  static void read(SentFile file, Archive archive, String part, Use use) throws Refused {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try (InputStream in = archive.stream(part)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      try {
        use.read(new PartXml(file, part, reader));
      } finally {
        reader.close();
      }
    } catch (IOException e) {
      throw archive.damaged(e);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw archive.damaged(io);
      }
      Location at = e.getLocation();
      throw new Refused(
          ProblemCode.SYNTAX,
          Position.whole(file.name()),
          "The part '%s' is no XML%s: save the file again."
              .formatted(part, at == null ? "" : " at line " + at.getLineNumber()));
    }
  }

  /** Goes on to the next event: start or end of an element, or text; 0 at the end of the part. */
  int next() throws XMLStreamException, Refused {
    while (reader.hasNext()) {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT,
            XMLStreamConstants.END_ELEMENT,
            XMLStreamConstants.CHARACTERS,
            XMLStreamConstants.CDATA -> {
          return event == XMLStreamConstants.CDATA ? XMLStreamConstants.CHARACTERS : event;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refused(
                ProblemCode.FORBIDDEN_CONSTRUCT,
                Position.whole(file.name()),
                "The part '%s' has a DOCTYPE, which no spreadsheet program writes."
                    .formatted(part));
        default -> {}
      }
    }
    return 0;
  }

  /** Goes on to the start of the next element; false at the end of the part. */
  boolean nextElement() throws XMLStreamException, Refused {
    int event = next();
    while (event != 0 && event != XMLStreamConstants.START_ELEMENT) {
      event = next();
    }
    return event != 0;
  }

  /** Returns the name of the element, without namespace: strict and transitional share them. */
  String name() {
    return reader.getLocalName();
  }

  boolean is(String name) {
    return reader.getLocalName().equals(name);
  }

  /** Returns an attribute of this local name in any namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  boolean isTrue(String attribute) {
    String value = attribute(attribute);
    return "1".equals(value) || "true".equals(value);
  }

  /** Adds the text of the event to another one. */
  void addTo(StringBuilder text) throws Refused {
    if (text.length() + reader.getTextLength() > LONGEST) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          Position.whole(file.name()),
          "A text of its part '%s' has more than %,d characters.".formatted(part, LONGEST));
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }
}
