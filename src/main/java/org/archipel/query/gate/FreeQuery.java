package org.archipel.query.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** Runs what the {@link Gate} let pass, up to the limits, and says when it was cut. */
public final class FreeQuery {

  /** What DESCRIBE describes at most. */
  private static final int MOST_DESCRIBED = 1_000;

  private FreeQuery() {}

  /**
   * Runs a query inside the caller's transaction.
   *
   * @throws QueryStopped if it takes more time or memory than the limits allow
   */
  public static FreeAnswer run(Gate.Passed passed, DatasetGraph dataset, Limits limits) {
    Query query = passed.query();
    if (query.isAskType()) {
      return Guard.run(query, dataset, limits, execution -> new FreeAnswer.Truth(execution.ask()));
    }
    if (query.isSelectType()) {
      return Guard.run(query, dataset, limits, execution -> table(execution, limits));
    }
    if (query.isDescribeType()) {
      return describe(query, dataset, limits);
    }
    if (query.isConstructQuad() || !query.isConstructType()) {
      throw new QueryStopped("the query is neither SELECT, ASK, CONSTRUCT nor DESCRIBE");
    }
    return Guard.run(
        query, dataset, limits, execution -> statements(execution.constructTriples(), limits));
  }

  private static FreeAnswer describe(Query query, DatasetGraph dataset, Limits limits) {
    Query few = query.cloneQuery();
    if (few.getQueryPattern() != null) {
      few.setLimit(few.hasLimit() ? Math.min(few.getLimit(), MOST_DESCRIBED) : MOST_DESCRIBED);
    }
    return Guard.run(
        few, dataset, limits, execution -> statements(execution.describeTriples(), limits));
  }

  private static FreeAnswer table(QueryExec execution, Limits limits) {
    RowSet solutions = execution.select();
    List<Var> columns = solutions.getResultVars();
    List<List<@Nullable Node>> rows = new ArrayList<>();
    while (solutions.hasNext() && rows.size() < limits.rows()) {
      Binding solution = solutions.next();
      List<@Nullable Node> row = new ArrayList<>(columns.size());
      columns.forEach(column -> row.add(solution.get(column)));
      rows.add(Collections.unmodifiableList(row));
    }
    return new FreeAnswer.Table(
        columns.stream().map(Var::getVarName).toList(), rows, solutions.hasNext());
  }

  private static FreeAnswer statements(Iterator<Triple> triples, Limits limits) {
    Graph graph = GraphFactory.createDefaultGraph();
    while (triples.hasNext() && graph.size() < limits.rows()) {
      graph.add(triples.next());
    }
    return new FreeAnswer.Statements(graph, triples.hasNext());
  }
}
