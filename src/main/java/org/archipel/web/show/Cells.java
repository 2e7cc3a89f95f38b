package org.archipel.web.show;

import java.net.URI;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.query.ValueType;
import org.archipel.web.show.Cell.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Shows terms to people: things by their label, linked; addresses elsewhere by their host.
 *
 * @param labels gives the name of a thing
 */
public record Cells(Function<Node, String> labels) {

  private static final int LONGEST_ADDRESS = 48;
  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)[^ ]*");

  public Cell of(@Nullable Node node) {
    return of(node, ValueType.THING);
  }

  /**
   * Shows a term of a known type.
   *
   * @param type what the column or property holds
   */
  public Cell of(@Nullable Node node, ValueType type) {
    if (node == null) {
      return Cell.EMPTY;
    }
    if (node.isLiteral()) {
      return literal(node, type);
    }
    return node.isURI() ? address(node) : Cell.EMPTY;
  }

  private Cell address(Node node) {
    String iri = node.getURI();
    if (iri.startsWith(Ids.ID)) {
      return Cell.link(labels.apply(node), "/" + iri.substring(Ids.BASE.length()), iri);
    }
    if (iri.startsWith(Ids.BASE)) {
      return new Cell(labels.apply(node), "", iri, Tone.PLAIN);
    }
    boolean web = iri.startsWith("https://") || iri.startsWith("http://");
    return web ? Cell.link(shortened(iri), iri, iri) : Cell.text(iri);
  }

  private static Cell literal(Node node, ValueType type) {
    String text = node.getLiteralLexicalForm();
    Cell cell = Cell.text(text);
    return switch (type) {
      case INTEGER, DECIMAL -> cell.withTone(Tone.NUMBER);
      case BOOLEAN -> cell.withText(text.equals("true") ? "yes" : "no");
      case DATE_TIME -> cell.withText(DATE_TIME.matcher(text).replaceAll("$1 $2 UTC"));
      default -> untyped(cell, node);
    };
  }

  private static Cell untyped(Cell cell, Node node) {
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.endsWith("#boolean")) {
      return cell.withText(cell.text().equals("true") ? "yes" : "no");
    }
    return datatype.endsWith("#dateTime")
        ? cell.withText(DATE_TIME.matcher(cell.text()).replaceAll("$1 $2 UTC"))
        : cell;
  }

  /** Returns {@code host/last-part}: what tells sources apart. */
  private static String shortened(String iri) {
    try {
      URI uri = URI.create(iri);
      String host = uri.getHost() == null ? iri : uri.getHost().replaceFirst("^www\\.", "");
      String path = uri.getPath() == null || uri.getPath().equals("/") ? "" : uri.getPath();
      String whole = host + path;
      return whole.length() <= LONGEST_ADDRESS
          ? whole
          : host + "/…" + path.substring(Math.max(0, path.length() - 20));
    } catch (IllegalArgumentException e) {
      return iri;
    }
  }
}
