package org.archipel.query.gate;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What a free query came to. Immutable. */
public sealed interface FreeAnswer {

  /**
   * Of SELECT.
   *
   * @param columns variables in the order of the query
   * @param truncated whether there were more rows
   */
  record Table(List<String> columns, List<List<@Nullable Node>> rows, boolean truncated)
      implements FreeAnswer {}

  /** Of ASK. */
  record Truth(boolean value) implements FreeAnswer {}

  /**
   * Of CONSTRUCT and DESCRIBE.
   *
   * @param truncated whether there may have been more statements
   */
  record Statements(Graph graph, boolean truncated) implements FreeAnswer {}
}
