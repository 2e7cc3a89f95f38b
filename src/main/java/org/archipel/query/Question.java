package org.archipel.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/**
 * One question of the catalogue: a query file and its header. Immutable, thread-safe.
 *
 * @param id path under {@code queries/} without suffix: {@code product/who-runs}
 * @param answers ids of the competency questions it answers, such as {@code Q01}
 * @param needs classes of the ontology without whose instances there is no answer, the one whose
 *     absence says most first; see {@link EmptyReason}
 * @param primary whether it is the one, of several, that a competency question's id means
 * @param key columns that together tell rows apart; every column when the header names none
 * @param text the file as it is
 * @param query the syntax tree, parameters not bound
 */
public record Question(
    String id,
    String summary,
    String description,
    List<String> answers,
    List<Node> needs,
    boolean primary,
    List<Parameter> parameters,
    List<Column> returns,
    List<String> key,
    String text,
    Query query) {

  /** Name of the date of asking, which every query may use as a variable. */
  public static final String AS_OF = "asOf";

  public Question {
    answers = List.copyOf(answers);
    needs = List.copyOf(needs);
    parameters = List.copyOf(parameters);
    returns = List.copyOf(returns);
    key = List.copyOf(key);
  }

  /** Returns the folder of the question: {@code product}. */
  public String area() {
    return id.substring(0, id.indexOf('/'));
  }

  /** Returns the name within its area: {@code who-runs}. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }

  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /**
   * Returns the names of the ontology's terms that it rests on: those that stand in the query, and
   * what it {@linkplain #needs needs}.
   */
  public SortedSet<String> terms() {
    return TermWalk.terms(this);
  }

  /** Returns the SPARQL query with these values in it; valid SPARQL 1.1 when printed. */
  public Query bind(Arguments arguments, LocalDate asOf) {
    return new Binder(arguments, asOf).bind(query);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Question that && id.equals(that.id) && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
