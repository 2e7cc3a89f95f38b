package org.archipel.reader.source;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.archipel.problem.Position;
import org.archipel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads an XML document with the place of every element; any DOCTYPE is refused. One thread. */
public final class XmlTree {

  /** What may stand before the first element: space, comments, instructions. */
  private static final Pattern PROLOGUE =
      Pattern.compile("\\s++|<!--(?:[^-]|-(?!->))*+-->|<\\?(?:[^?]|\\?(?!>))*+\\?>");

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}\\sencoding\\s*=\\s*[\"']([^\"']{0,40})[\"']");

  /** What the parser puts before its message: its view of the place. */
  private static final Pattern PARSER_PLACE = Pattern.compile("(?s)ParseError at .*\\nMessage: ");

  private final SourceText source;
  private final Limits limits;
  private final TreeBudget budget;
  private final Deque<Open> open = new ArrayDeque<>();

  /** An element whose end was not met yet. */
  private record Open(
      String namespace,
      String name,
      Map<String, String> attributes,
      List<XmlElement> children,
      StringBuilder text,
      int line,
      int column) {}

  private XmlTree(SourceText source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.budget = new TreeBudget(source, limits.values());
  }

  /**
   * Reads a document.
   *
   * @return its root
   * @throws Refused if it is no XML, has a DOCTYPE, is declared to be of another encoding than
   *     UTF-8, or is beyond the limits
   */
  public static XmlElement read(SourceText source, Limits limits) throws Refused {
    refuseDoctype(source);
    refuseEncoding(source);
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.text()));
      try {
        return new XmlTree(source, limits).document(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw refused(source, e);
    }
  }

  /**
   * Refuses a document type wherever a parser would meet it.
   *
   * @throws Refused if there is one
   */
  public static void refuseDoctype(SourceText source) throws Refused {
    int here = afterPrologue(source.text());
    if (source.text().startsWith("<!", here)) {
      throw new Refused(
          ProblemCode.FORBIDDEN_CONSTRUCT,
          source.at(here),
          "A DOCTYPE is refused: it can name files and blow up entities. Leave it out.");
    }
  }

  /**
   * Refuses a declaration of another encoding.
   *
   * @throws Refused if there is one
   */
  public static void refuseEncoding(SourceText source) throws Refused {
    Matcher matcher = ENCODING.matcher(source.text());
    if (matcher.lookingAt() && !matcher.group(1).equalsIgnoreCase("UTF-8")) {
      throw new Refused(
          ProblemCode.BAD_ENCODING,
          source.at(matcher.start(1)),
          "The file says it is encoded in '%s'; expected UTF-8.".formatted(matcher.group(1)));
    }
  }

  /** Returns where the first element, or a document type, starts. */
  static int afterPrologue(String text) {
    Matcher matcher = PROLOGUE.matcher(text);
    int here = 0;
    while (matcher.region(here, text.length()).lookingAt()) {
      here = matcher.end();
    }
    return here;
  }

  /** Each reader has its own: the factory keeps state of the file that it opened last. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(TreeBudget.DEEPEST + 1));
    return factory;
  }

  private XmlElement document(XMLStreamReader reader) throws XMLStreamException, Refused {
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> root = end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refused(
                ProblemCode.FORBIDDEN_CONSTRUCT,
                at(reader.getLocation()),
                "A DOCTYPE or an entity of one is refused.");
        default -> {}
      }
    }
    if (root == null) {
      throw new Refused(
          ProblemCode.SYNTAX, Position.whole(source.file()), "The file holds no element.");
    }
    return root;
  }

  private void start(XMLStreamReader reader) throws Refused {
    // The parser tells where a tag ends; elements are found by their line.
    Location location = reader.getLocation();
    int line = Math.max(1, location.getLineNumber());
    int column = Math.max(1, location.getColumnNumber());
    budget.enter(open.size() + 1, line, column);
    budget.use(1 + reader.getAttributeCount(), line, column);
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      refuseLong(value.length(), reader);
      attributes.put(isEmpty(namespace) ? name : "{" + namespace + "}" + name, value);
    }
    String namespace = reader.getNamespaceURI();
    open.push(
        new Open(
            isEmpty(namespace) ? "" : namespace.intern(),
            reader.getLocalName().intern(),
            attributes.isEmpty() ? Map.of() : attributes,
            new ArrayList<>(2),
            new StringBuilder(0),
            line,
            column));
  }

  private XmlElement end() {
    Open closed = open.pop();
    XmlElement element =
        new XmlElement(
            closed.namespace,
            closed.name,
            closed.attributes,
            closed.children.isEmpty() ? List.of() : List.copyOf(closed.children),
            closed.text.toString().strip(),
            source.file(),
            closed.line,
            closed.column);
    if (!open.isEmpty()) {
      open.element().children.add(element);
    }
    return element;
  }

  private void text(XMLStreamReader reader) throws Refused {
    if (open.isEmpty()) {
      return;
    }
    StringBuilder text = open.element().text;
    String more = reader.getText();
    if (text.isEmpty() && more.isBlank()) {
      return;
    }
    refuseLong(text.length() + more.length(), reader);
    text.append(more);
  }

  private void refuseLong(int length, XMLStreamReader reader) throws Refused {
    if (length > limits.longestText()) {
      throw new Refused(
          ProblemCode.TOO_LARGE,
          at(reader.getLocation()),
          "A text has more than %,d characters.".formatted(limits.longestText()));
    }
  }

  private Position at(Location location) {
    return source.at(
        Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static Refused refused(SourceText source, XMLStreamException e) {
    Location at = e.getLocation();
    Position position =
        at == null || at.getLineNumber() < 1
            ? Position.whole(source.file())
            : source.at(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
    String message = PARSER_PLACE.matcher(String.valueOf(e.getMessage())).replaceFirst("");
    String first = message.lines().findFirst().orElse("unreadable").replaceFirst("\\.$", "");
    return new Refused(ProblemCode.SYNTAX, position, "The file is not XML: " + first + ".");
  }
}
