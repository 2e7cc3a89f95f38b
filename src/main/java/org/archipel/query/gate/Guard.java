package org.archipel.query.gate;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs queries under limits. */
public final class Guard {

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
            .set(ARQ.httpServiceAllowed, false)
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
}
