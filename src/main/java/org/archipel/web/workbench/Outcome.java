package org.archipel.web.workbench;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.query.gate.FreeAnswer;
import org.archipel.web.show.Cell;
import org.archipel.web.show.Cells;
import org.archipel.web.show.Table;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a free query as a page shows it. Immutable.
 *
 * @param kind what was asked for
 * @param truth the answer to ASK; false for others
 * @param table the first rows; empty for ASK
 * @param rows how many there are in the whole answer
 * @param truncated whether there were more than an answer takes
 */
public record Outcome(Kind kind, boolean truth, Table table, int rows, boolean truncated) {

  /** How many rows a page shows; the rest is in the files. */
  public static final int SHOWN = 1_000;

  /** The forms of a query. */
  public enum Kind {
    ROWS,
    STATEMENTS,
    TRUTH
  }

  /** Returns what a page shows of an answer. */
  static Outcome of(FreeAnswer answer, Cells cells) {
    return switch (answer) {
      case FreeAnswer.Table rows ->
          of(Kind.ROWS, rows.columns(), rows.rows(), rows.truncated(), cells);
      case FreeAnswer.Statements statements ->
          of(
              Kind.STATEMENTS,
              List.of("subject", "predicate", "object"),
              statements.graph().stream().map(Outcome::row).toList(),
              statements.truncated(),
              cells);
      case FreeAnswer.Truth truth ->
          new Outcome(Kind.TRUTH, truth.value(), new Table("", List.of(), List.of(), ""), 1, false);
    };
  }

  /** Returns what a page shows of an answer, things by their labels. */
  public static Outcome shown(FreeAnswer answer, java.util.function.Function<Node, String> labels) {
    return of(answer, new Cells(labels));
  }

  private static List<@Nullable Node> row(Triple triple) {
    List<@Nullable Node> row = new ArrayList<>(3);
    row.add(triple.getSubject());
    row.add(triple.getPredicate());
    row.add(triple.getObject());
    return row;
  }

  private static Outcome of(
      Kind kind,
      List<String> columns,
      List<List<@Nullable Node>> rows,
      boolean truncated,
      Cells cells) {
    Table table =
        new Table(
            "",
            columns.stream().map(name -> new Table.Head(name, "", name)).toList(),
            rows.stream()
                .limit(SHOWN)
                .map(row -> row.stream().map(node -> cell(node, cells)).toList())
                .toList(),
            "");
    return new Outcome(kind, false, table, rows.size(), truncated);
  }

  private static Cell cell(@Nullable Node node, Cells cells) {
    if (node != null && node.isBlank()) {
      return Cell.text("_:" + node.getBlankNodeLabel());
    }
    Cell cell = cells.of(node);
    boolean number =
        node != null
            && node.isLiteral()
            && (XSDDatatype.XSDinteger.getURI().equals(node.getLiteralDatatypeURI())
                || XSDDatatype.XSDdecimal.getURI().equals(node.getLiteralDatatypeURI()));
    return number ? cell.withTone(Cell.Tone.NUMBER) : cell;
  }

  /** Whether the page shows less than the files have. */
  public boolean isCut() {
    return rows > SHOWN;
  }
}
