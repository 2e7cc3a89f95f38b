package org.archipel.query;

import java.io.IOException;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180), terms as SPARQL 1.1 Query Results CSV has them: addresses and
 * lexical forms, bare.
 *
 * <p>One thing is changed, and only in plain or language-tagged text: a text that a spreadsheet
 * would run as a formula, because it begins with {@code = + - @}, TAB or CR, gets an apostrophe in
 * front. Addresses, numbers and dates are never touched.
 */
public final class AnswerCsv {

  private AnswerCsv() {}

  /** Writes a header line and a line for every row. */
  public static void write(Answer answer, Appendable out) throws IOException {
    write(answer.columns().stream().map(Column::name).toList(), answer.rows(), out);
  }

  /** Writes a header line and a line for every row. */
  public static void write(
      List<String> columns, Iterable<List<@Nullable Node>> rows, Appendable out)
      throws IOException {
    line(columns, out);
    for (List<@Nullable Node> row : rows) {
      line(row.stream().map(AnswerCsv::term).toList(), out);
    }
  }

  private static void line(List<String> cells, Appendable out) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String term(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return node.getURI();
    }
    if (!node.isLiteral()) {
      return "_:" + node.getBlankNodeLabel();
    }
    String text = node.getLiteralLexicalForm();
    return isText(node) && isFormula(text) ? "'" + text : text;
  }

  private static boolean isText(Node literal) {
    return !literal.getLiteralLanguage().isEmpty()
        || XSDDatatype.XSDstring.equals(literal.getLiteralDatatype());
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
