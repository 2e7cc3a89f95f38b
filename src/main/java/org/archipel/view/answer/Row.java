package org.archipel.view.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.query.Answer;
import org.jspecify.annotations.Nullable;

/** A row of an answer, by the names of its columns. Immutable. */
public final class Row {

  private final Map<String, Integer> columns;
  private final List<@Nullable Node> values;

  private Row(Map<String, Integer> columns, List<@Nullable Node> values) {
    this.columns = columns;
    this.values = values;
  }

  /** Returns the rows of an answer, in its order. */
  public static List<Row> of(Answer answer) {
    Map<String, Integer> columns = new HashMap<>();
    answer.columns().forEach(column -> columns.put(column.name(), columns.size()));
    return answer.rows().stream().map(values -> new Row(columns, values)).toList();
  }

  /** Returns all things that rows speak of, in their order, without repetition. */
  public static Set<Node> things(Collection<Row> rows) {
    Set<Node> things = new LinkedHashSet<>();
    rows.forEach(
        row ->
            row.values.stream().filter(Objects::nonNull).filter(Node::isURI).forEach(things::add));
    return things;
  }

  /**
   * Returns what stands in a column, if anything.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public Optional<Node> node(String column) {
    Integer position = columns.get(column);
    if (position == null) {
      throw new IllegalArgumentException("no column '" + column + "' in " + columns.keySet());
    }
    return Optional.ofNullable(values.get(position));
  }

  /**
   * Returns what stands in a column that is never empty.
   *
   * @throws IllegalStateException if it is
   */
  public Node the(String column) {
    return node(column).orElseThrow(() -> new IllegalStateException("no value for " + column));
  }

  /** Whether this thing stands in a column. */
  public boolean is(String column, Node thing) {
    return node(column).filter(thing::equals).isPresent();
  }

  /** Whether a column says {@code true}. */
  public boolean flag(String column) {
    return text(column).equals("true");
  }

  /** Whether there is such a column and something in it. */
  public boolean has(String column) {
    return columns.containsKey(column) && node(column).isPresent();
  }

  /** Returns the text or the address in a column; empty for none. */
  public String text(String column) {
    return node(column)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .orElse("");
  }

  /** Returns the last segment of the address in a column: {@code in-use}; empty for none. */
  public String slug(String column) {
    String text = text(column);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** Returns the count in a column; 0 for none. */
  public int count(String column) {
    String text = text(column);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
