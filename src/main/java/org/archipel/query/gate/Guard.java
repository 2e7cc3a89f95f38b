package org.archipel.query.gate;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/** Runs queries under limits. */
public final class Guard {

  private static final FunctionRegistry FUNCTIONS = new Functions.Allowed();
  private static final PropertyFunctionRegistry NO_PROPERTY_FUNCTIONS =
      new Functions.NoPropertyFunctions();

  private Guard() {}

  /**
   * Runs a query inside the caller's transaction.
   *
   * @throws QueryStopped if it takes more than the limits allow
   */
  public static <T> T run(
      Query query, DatasetGraph dataset, Limits limits, Function<QueryExec, T> reader) {
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(query)
            .context(hardened(dataset.getContext(), limits))
            .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      return reader.apply(execution);
    } catch (QueryCancelledException e) {
      throw new QueryStopped(
          "the query took longer than " + limits.timeout().toSeconds() + " s and was stopped");
    } catch (StackOverflowError e) {
      throw new QueryStopped("the query is nested too deeply and was stopped");
    }
  }

  /**
   * Returns a copy of a context in which nothing reaches outside, no function is bound that is not
   * allowed, and the solutions that are held are counted. It serves one execution.
   */
  public static Context hardened(Context context, Limits limits) {
    Context hard = context.copy();
    hard.set(ARQ.httpServiceAllowed, false);
    FunctionRegistry.set(hard, FUNCTIONS);
    PropertyFunctionRegistry.set(hard, NO_PROPERTY_FUNCTIONS);
    QC.setFactory(hard, Holding.within(limits));
    return hard;
  }
}
