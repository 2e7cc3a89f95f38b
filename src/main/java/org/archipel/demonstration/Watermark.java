package org.archipel.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;

/**
 * The mark that everything bears that leaves a demonstration. A door stamps a whole answer by its
 * media type, so that no page, question or format can forget it.
 *
 * <p>JSON gets two members at the top, CSV a last column, Turtle and N-Triples a statement about
 * the catalogue, XML and YAML a comment, a page a title, a banner and a mark across it, plain text
 * a last line, a calendar its description and the category of events. What is none of these has the
 * header only.
 */
public final class Watermark {

  /** The HTTP header of every answer; its value is {@link #WORD}. */
  public static final String HEADER = "X-Archipel-Demonstration";

  /** The word in the header, in the column of CSV files and in names of files. */
  public static final String WORD = "synthetic";

  /** The sentence on pages, in JSON, in RDF and on the command line. */
  public static final String SENTENCE =
      "Synthetic demonstration data: every office here, and all that is said about it, is invented.";

  private static final String COLUMN = "demonstration";
  private static final Pattern JSON = Pattern.compile("application/([a-z.-]+\\+)?json");
  private static final Pattern XML = Pattern.compile("(application|text)/([a-z.-]+\\+)?xml");

  private static final String BANNER =
      "<aside class=\"synthetic\" aria-label=\"Demonstration\">"
          + SENTENCE
          + "</aside>\n<div class=\"synthetic-mark\" aria-hidden=\"true\">"
          + "Synthetic · Synthetic · Synthetic</div>";

  private Watermark() {}

  /** Returns the statement that RDF bears: about the public catalogue, in N-Triples. */
  public static String statement() {
    return "<%scatalogue/public> <%s> \"%s\" ."
        .formatted(Ids.BASE, Arc.DEMONSTRATION_NOTICE.getURI(), SENTENCE);
  }

  /** Returns a name for a downloaded file that says what is in it. */
  public static String fileName(String name) {
    return WORD + "-" + name;
  }

  /**
   * Stamps a whole answer.
   *
   * @param mediaType with or without parameters
   * @param body in UTF-8
   */
  public static byte[] stamp(String mediaType, byte[] body) {
    return isText(mediaType)
        ? stamp(mediaType, new String(body, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8)
        : body;
  }

  /** Stamps a whole answer. */
  public static String stamp(String mediaType, String body) {
    String type = bare(mediaType);
    if (JSON.matcher(type).matches()) {
      return json(body);
    }
    if (XML.matcher(type).matches()) {
      return body + "<!-- " + SENTENCE + " -->\n";
    }
    return switch (type) {
      case "text/html" -> page(body);
      case "text/csv" -> separated(body, ',');
      case "text/tab-separated-values" -> separated(body, '\t');
      case "text/turtle", "application/n-triples", "application/trig", "application/n-quads" ->
          body + (body.isEmpty() || body.endsWith("\n") ? "" : "\n") + statement() + "\n";
      case "application/yaml" -> "# " + SENTENCE + "\n" + body;
      case "text/plain", "text/markdown" -> plain(body);
      case "text/calendar" -> calendar(body);
      default -> body;
    };
  }

  private static boolean isText(String mediaType) {
    String type = bare(mediaType);
    return type.startsWith("text/")
        || JSON.matcher(type).matches()
        || XML.matcher(type).matches()
        || type.startsWith("application/n-")
        || type.equals("application/trig")
        || type.equals("application/yaml");
  }

  private static String bare(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** An OpenAPI document may have members of others only if they begin with {@code x-}. */
  private static String json(String body) {
    String text = body.stripLeading();
    if (!text.startsWith("{")) {
      return body;
    }
    String rest = text.substring(1);
    String prefix = rest.stripLeading().startsWith("\"openapi\"") ? "x-" : "";
    String comma = rest.stripLeading().startsWith("}") ? "" : ",";
    return "{\"%s%s\":true,\"%sdemonstrationNotice\":\"%s\"%s%s"
        .formatted(prefix, COLUMN, prefix, SENTENCE, comma, rest);
  }

  /** Every page has one title and one body; text of users is escaped and has neither. */
  private static String page(String body) {
    return body.replaceFirst("<title>", "<title>Synthetic · ")
        .replaceFirst("<body>", "<body>\n" + BANNER);
  }

  /**
   * Every event says it, for each is shown apart from the rest; lines are short (RFC 5545, 3.1).
   */
  private static String calendar(String body) {
    return body.replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nCATEGORIES:" + WORD + "\r\n")
        .replace(
            "VERSION:2.0\r\n",
            "VERSION:2.0\r\nX-WR-CALDESC:"
                + SENTENCE.replaceFirst("(.{50}) ", "$1\r\n  ").replace(",", "\\,")
                + "\r\n");
  }

  private static String separated(String body, char separator) {
    StringBuilder stamped = new StringBuilder(body.length() + body.length() / 8);
    boolean quoted = false;
    boolean first = true;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      quoted ^= c == '"';
      boolean crlf = c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n';
      boolean end = !quoted && (crlf || (c == '\n' && (i == 0 || body.charAt(i - 1) != '\r')));
      if (end) {
        stamped.append(separator).append(first ? COLUMN : WORD);
        first = false;
      }
      stamped.append(c);
    }
    return stamped.toString();
  }

  private static String plain(String body) {
    if (body.stripLeading().startsWith("{")) {
      return json(body);
    }
    return body + (body.isEmpty() || body.endsWith("\n") ? "" : "\n") + "(" + SENTENCE + ")\n";
  }
}
