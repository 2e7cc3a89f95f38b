package org.archipel.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the bytes of a file show it to be; its name counts for nothing. */
enum Format {
  YAML,
  JSON,
  TURTLE,
  RDF_XML;

  private static final int LOOKED_AT = 65_536;

  private static final Pattern XML =
      Pattern.compile("<\\?xml|<!|<[A-Za-z_][\\w.:-]*\\s[^<>]*\\bxmlns");
  private static final Pattern TURTLE_START =
      Pattern.compile("@prefix\\s|@base\\s|(?i:prefix|base)\\s+[^:\\s]*:?\\s*<|<|_:|\\[|\\(");
  private static final Pattern YAML_START =
      Pattern.compile(
          "---(?:\\s|$)|%YAML|[?&!*]|(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s:,;<>\\[\\]{}][^\\n,;<>]*?)\\s*:(?:\\s|$)");
  private static final Pattern IGNORED = Pattern.compile("(?:\\s+|#[^\\n]*(?:\\n|$))+");

  /** Returns the format of a file, nothing when it is none that can be read. */
  static Optional<Format> of(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE) {
      return Optional.of(YAML); // UTF-16: text, which its reader refuses by name
    }
    String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
    String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
    if (text.stripLeading().startsWith("{") || isList(text.stripLeading())) {
      return Optional.of(JSON);
    }
    if (XML.matcher(text.stripLeading()).lookingAt()) {
      return Optional.of(RDF_XML);
    }
    var ignored = IGNORED.matcher(text);
    String content = ignored.lookingAt() ? text.substring(ignored.end()) : text;
    if (TURTLE_START.matcher(content).lookingAt()) {
      return Optional.of(TURTLE);
    }
    return YAML_START.matcher(content).lookingAt() ? Optional.of(YAML) : Optional.empty();
  }

  /** Whether a text starts like a JSON list of groups; Turtle's lists of properties do not. */
  private static boolean isList(String text) {
    return text.startsWith("[")
        && text.substring(1).stripLeading().matches("(?s)[{\\[\"\\]].*")
        && !text.substring(1).stripLeading().matches("(?s)\\]\\s*[<:\\w].*");
  }
}
