package org.archipel.reader.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the bytes of a file show before it is read: what it is written in and what stands on top.
 * Its name counts for nothing. Immutable.
 *
 * @param kind what it is written in
 * @param text its first 64 KB as text, without byte order mark; empty when it is no text
 * @param fields of the group that a JSON or YAML document is, with their values where those are
 *     texts or numbers, else empty; as far as they can be read
 * @param root the first element of an XML document, without attributes
 * @param entries names in an archive, as its directory lists them, the first thousand
 * @param sheets names of the sheets of an Excel workbook, hidden ones too
 */
public record Opening(
    Kind kind,
    String text,
    Map<String, String> fields,
    Optional<XmlName> root,
    List<String> entries,
    List<String> sheets) {

  private static final int LOOKED_AT = 65_536;
  private static final int MOST_NAMES = 1_000;

  /** What a file is written in. */
  public enum Kind {
    JSON,
    YAML,
    XML,
    TURTLE,
    /** Text of none of the others: lines, a table. */
    TEXT,
    ZIP,
    /** Two bytes a character; no reader takes it but that of tables. */
    UTF_16,
    BINARY
  }

  /** The name of an element; its namespace is empty when it has none. */
  public record XmlName(String namespace, String name) {}

  private static final Pattern XML = Pattern.compile("<\\?xml|<!|<[A-Za-z_][\\w.:-]*[\\s/>]");
  private static final Pattern XML_NAMESPACE = Pattern.compile("[^<>]*\\sxmlns(?::[\\w.-]+)?\\s*=");
  private static final Pattern FIRST_TAG =
      Pattern.compile(
          "<(?:([A-Za-z_][\\w.-]*):)?([A-Za-z_][\\w.-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
  private static final Pattern TURTLE_START =
      Pattern.compile("@prefix\\s|@base\\s|(?i:prefix|base)\\s+[^:\\s]*:?\\s*<|<|_:|\\[|\\(");
  private static final Pattern YAML_START =
      Pattern.compile(
          "---(?:\\s|$)|%YAML|[?&!*]|(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s:,;<>\\[\\]{}][^\\n,;<>]*?)\\s*:(?:\\s|$)");
  private static final Pattern IGNORED = Pattern.compile("(?:\\s+|#[^\\n]*(?:\\n|$))+");
  private static final Pattern YAML_FIELD =
      Pattern.compile(
          "(?m)^(?:\"([^\"\\n]+)\"|'([^'\\n]+)'|([^\\s#:'\"{}\\[\\],&*!|>%@`-][^\\n:#]*?))\\s*:(?:[ \\t]+([^\\n]*))?\\r?$");

  private static final JsonFactory JSON = JsonFactory.builder().build();

  /** Looks at a file. */
  public static Opening of(SentFile file) {
    byte[] bytes = file.bytes();
    if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
      List<String> entries = entries(bytes);
      List<String> sheets = entries.isEmpty() ? List.of() : Sheets.names(file);
      return new Opening(Kind.ZIP, "", Map.of(), Optional.empty(), entries, sheets);
    }
    if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
      return bare(Kind.UTF_16, "");
    }
    String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
    String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
    Kind kind = kind(text);
    return switch (kind) {
      case JSON ->
          new Opening(kind, text, jsonFields(bytes), Optional.empty(), List.of(), List.of());
      case YAML ->
          new Opening(kind, text, yamlFields(text), Optional.empty(), List.of(), List.of());
      case XML -> new Opening(kind, text, Map.of(), root(text), List.of(), List.of());
      default -> bare(kind, kind == Kind.BINARY ? "" : text);
    };
  }

  /** Whether the document has a field, with this value where one is given. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** Returns the value of a field, when it is a text or number. */
  public Optional<String> field(String field) {
    return Optional.ofNullable(fields.get(field)).filter(value -> !value.isEmpty());
  }

  /** Returns the lines of the beginning that are neither blank nor comments. */
  public List<String> lines(int most) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .limit(most)
        .toList();
  }

  private static Opening bare(Kind kind, String text) {
    return new Opening(kind, text, Map.of(), Optional.empty(), List.of(), List.of());
  }

  private static Kind kind(String text) {
    String stripped = text.stripLeading();
    if (stripped.startsWith("{") || isList(stripped)) {
      return Kind.JSON;
    }
    if (isXml(stripped)) {
      return Kind.XML;
    }
    Matcher ignored = IGNORED.matcher(text);
    String content = ignored.lookingAt() ? text.substring(ignored.end()) : text;
    if (TURTLE_START.matcher(content).lookingAt()) {
      return Kind.TURTLE;
    }
    if (isBinary(text)) {
      return Kind.BINARY;
    }
    return YAML_START.matcher(content).lookingAt() ? Kind.YAML : Kind.TEXT;
  }

  /** Turtle too may begin with an address in angle brackets. */
  private static boolean isXml(String text) {
    if (text.startsWith("<?xml") || text.startsWith("<!")) {
      return true;
    }
    Matcher tag = XML.matcher(text);
    return tag.lookingAt() && XML_NAMESPACE.matcher(text).region(1, text.length()).lookingAt();
  }

  /** Whether a text starts like a JSON list of groups; Turtle's lists of properties do not. */
  private static boolean isList(String text) {
    return text.startsWith("[")
        && text.substring(1).stripLeading().matches("(?s)[{\\[\"\\]].*")
        && !text.substring(1).stripLeading().matches("(?s)\\]\\s*[<:\\w].*");
  }

  private static boolean isBinary(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
        odd++;
      }
    }
    return odd * 10 > text.length();
  }

  private static Map<String, String> jsonFields(byte[] bytes) {
    Map<String, String> fields = new LinkedHashMap<>();
    int start = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      parser.nextToken();
      while (fields.size() < MOST_NAMES && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        fields.putIfAbsent(name, "");
        if (value != null && value.isScalarValue()) {
          String text = parser.getString();
          fields.putIfAbsent(name, text);
          fields.replace(name, "", text.length() > 1_000 ? "" : text);
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      return fields; // its reader says what is wrong
    }
    return fields;
  }

  private static Map<String, String> yamlFields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = YAML_FIELD.matcher(text);
    while (fields.size() < MOST_NAMES && matcher.find()) {
      String name = first(matcher.group(1), matcher.group(2), matcher.group(3));
      String value = first(matcher.group(4));
      fields.putIfAbsent(
          name, value.replaceFirst("\\s+#.*", "").strip().replaceFirst("^([\"'])(.*)\\1$", "$2"));
    }
    return fields;
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  private static Optional<XmlName> root(String text) {
    Matcher tag = FIRST_TAG.matcher(text);
    int start = XmlTree.afterPrologue(text);
    int afterDoctype = text.startsWith("<!", start) ? text.indexOf('<', start + 2) : start;
    if (afterDoctype < 0 || !tag.region(afterDoctype, text.length()).find()) {
      return Optional.empty();
    }
    String prefix = tag.group(1) == null ? "" : ":" + tag.group(1);
    Matcher declared =
        Pattern.compile("\\sxmlns" + Pattern.quote(prefix) + "\\s*=\\s*[\"']([^\"']*)[\"']")
            .matcher(tag.group(3));
    return Optional.of(new XmlName(declared.find() ? declared.group(1) : "", tag.group(2)));
  }

  /** Returns the names in the directory at the end of an archive (PKWARE APPNOTE 4.3.12). */
  private static List<String> entries(byte[] bytes) {
    List<String> names = new ArrayList<>();
    ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int end = bytes.length - 22; end >= Math.max(0, bytes.length - 22 - 65_535); end--) {
      if (archive.getInt(end) == 0x06054b50) {
        int here = archive.getInt(end + 16);
        while (names.size() < MOST_NAMES
            && here >= 0
            && here + 46 <= bytes.length
            && archive.getInt(here) == 0x02014b50) {
          int name = archive.getShort(here + 28) & 0xFFFF;
          int rest =
              (archive.getShort(here + 30) & 0xFFFF) + (archive.getShort(here + 32) & 0xFFFF);
          if (here + 46 + name > bytes.length) {
            break;
          }
          names.add(new String(bytes, here + 46, name, StandardCharsets.UTF_8));
          here += 46 + name + rest;
        }
        break;
      }
    }
    return names;
  }

  private static boolean starts(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
