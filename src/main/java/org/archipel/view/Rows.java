package org.archipel.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.archipel.query.Labels;
import org.jspecify.annotations.Nullable;

/** The rows of an answer, by the names of its columns. Immutable. */
public record Rows(Answer answer) {

  public Stream<Row> stream() {
    List<String> columns = answer.columns().stream().map(column -> column.name()).toList();
    return answer.rows().stream().map(cells -> new Row(columns, cells));
  }

  public List<Row> toList() {
    return stream().toList();
  }

  /** A row. */
  public record Row(List<String> columns, List<@Nullable Node> cells) {

    /**
     * Returns what stands in a column; null where nothing is known.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public @Nullable Node node(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("no column '" + column + "' in " + columns);
      }
      return cells.get(at);
    }

    public Optional<Node> find(String column) {
      return Optional.ofNullable(node(column));
    }

    /** Returns a literal's text or a thing's address; empty where nothing is known. */
    public String text(String column) {
      Node node = node(column);
      if (node == null) {
        return "";
      }
      return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    /** Returns the last part of a thing's address, such as a code; empty where nothing is known. */
    public String code(String column) {
      Node node = node(column);
      if (node == null) {
        return "";
      }
      return node.isURI() ? Labels.id(node).orElse(node.getURI()) : node.getLiteralLexicalForm();
    }

    /** Returns a count; 0 where nothing is known. */
    public int count(String column) {
      String text = text(column);
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    public boolean flag(String column) {
      return text(column).equals("true");
    }
  }
}
