package org.archipel.ontology;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * Writes ground triples as canonical N-Triples lines, byte for byte as Jena's own formatter does.
 *
 * <p>Lines are made for every statement that is read, compared or projected. Text in which nothing
 * needs an escape, which is nearly all, is copied; everything else is left to Jena.
 */
final class LineFormat {

  private static final NodeFormatter JENA = new NodeFormatterNT();

  private LineFormat() {}

  static String line(Triple triple) {
    return line(text(triple.getSubject()), text(triple.getPredicate()), text(triple.getObject()));
  }

  /** Puts together the texts of three nodes. */
  static String line(String subject, String predicate, String object) {
    return subject + " " + predicate + " " + object + " .";
  }

  static String text(Node node) {
    if (node.isURI() && isPlain(node.getURI()) && node.getURI().indexOf(' ') < 0) {
      return "<" + node.getURI() + ">";
    }
    if (node.isLiteral()
        && isPlain(node.getLiteralLexicalForm())
        && isPlain(node.getLiteralDatatypeURI())
        && node.getLiteralBaseDirection() == null) {
      return literal(node);
    }
    IndentedLineBuffer out = new IndentedLineBuffer();
    JENA.format(out, node);
    return out.asString();
  }

  private static String literal(Node node) {
    String text = "\"" + node.getLiteralLexicalForm() + "\"";
    if (!node.getLiteralLanguage().isEmpty()) {
      return text + "@" + node.getLiteralLanguage();
    }
    return XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
        ? text
        : text + "^^<" + node.getLiteralDatatypeURI() + ">";
  }

  /** Whether no character needs an escape, neither in an address nor in text; errs on No. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return switch (c) {
      case '"', '\\', '<', '>', '{', '}', '|', '^', '`', 0x7F -> false;
      default -> c >= ' ' && c < 0xFFF0 && !Character.isSurrogate(c);
    };
  }
}
