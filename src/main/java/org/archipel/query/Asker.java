package org.archipel.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.archipel.query.gate.Guard;
import org.archipel.query.gate.Limits;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.jspecify.annotations.Nullable;

/** Asks questions of stores and remembers the answers. Thread-safe. */
public final class Asker {

  private final Limits limits;
  private final AnswerCache cache = new AnswerCache();

  public Asker() {
    this(Limits.QUESTION);
  }

  public Asker(Limits limits) {
    this.limits = limits;
  }

  /**
   * Answers a question, from memory when the store has not changed since.
   *
   * @throws org.archipel.query.gate.QueryStopped if it takes too long or too much memory
   * @throws org.archipel.store.StoreBroken if the store is not built
   */
  public Answer ask(Question question, Arguments arguments, LocalDate asOf, Store store) {
    Optional<Answer> known =
        store
            .stamp()
            .map(Stamp::version)
            .flatMap(
                version -> cache.find(new AnswerCache.Key(question, arguments, asOf, version)));
    return known.orElseGet(() -> askAfresh(question, arguments, asOf, store));
  }

  /** Answers a question from the store itself, and remembers the answer. */
  public Answer askAfresh(Question question, Arguments arguments, LocalDate asOf, Store store) {
    try (Reading reading = store.reading()) {
      String version = reading.stamp().version();
      Answer answer = answer(question, arguments, asOf, reading.dataset(), version);
      cache.keep(new AnswerCache.Key(question, arguments, asOf, version), answer);
      return answer;
    }
  }

  /**
   * Answers a question from the store itself, and remembers nothing: neither the answer nor that it
   * was asked.
   */
  public Answer askUnremembered(
      Question question, Arguments arguments, LocalDate asOf, Store store) {
    try (Reading reading = store.reading()) {
      return answer(question, arguments, asOf, reading.dataset(), reading.stamp().version());
    }
  }

  /** Answers a question inside the caller's transaction, and remembers nothing. */
  Answer answer(
      Question question,
      Arguments arguments,
      LocalDate asOf,
      DatasetGraph dataset,
      String version) {
    long start = System.nanoTime();
    Query query = question.bind(arguments, asOf);
    List<List<@Nullable Node>> rows = new ArrayList<>();
    boolean truncated =
        Guard.run(query, dataset, limits, execution -> collect(execution, query, rows));
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    String empty = rows.isEmpty() ? EmptyReason.of(question, arguments, dataset) : "";
    return new Answer(question, arguments, rows, empty, truncated, version, asOf, duration);
  }

  private boolean collect(QueryExec execution, Query query, List<List<@Nullable Node>> rows) {
    RowSet solutions = execution.select();
    List<Var> columns = query.getProjectVars();
    while (solutions.hasNext()) {
      if (rows.size() == limits.rows()) {
        return true;
      }
      rows.add(row(solutions.next(), columns));
    }
    return false;
  }

  private static List<@Nullable Node> row(Binding solution, List<Var> columns) {
    List<@Nullable Node> row = new ArrayList<>(columns.size());
    for (Var column : columns) {
      row.add(solution.get(column));
    }
    return java.util.Collections.unmodifiableList(row);
  }
}
