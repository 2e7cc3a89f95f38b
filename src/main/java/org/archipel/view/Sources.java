package org.archipel.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.problem.Trouble;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Labels;
import org.archipel.query.Names;
import org.archipel.query.Parameter;
import org.archipel.query.Question;
import org.archipel.query.Questions;
import org.archipel.store.Store;

/**
 * What a view is drawn from: the answers of one audience's store to questions, and what its things
 * are called. One thread.
 */
public final class Sources {

  private final Questions questions;
  private final Asker asker;
  private final Store store;
  private final Names names;
  private final Map<Parameter, List<Node>> given;
  private final Language language;
  private final Picture.Stand stand;

  /**
   * @param given the arguments of the view
   */
  public Sources(
      Questions questions,
      Asker asker,
      Store store,
      Names names,
      Map<Parameter, List<Node>> given,
      Language language,
      Picture.Stand stand) {
    this.questions = questions;
    this.asker = asker;
    this.store = store;
    this.names = names;
    this.given = Map.copyOf(given);
    this.language = language;
    this.stand = stand;
  }

  /** Returns the values that a parameter of the view was given; none if it was not. */
  public List<Node> given(String parameter) {
    return given.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(parameter))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  /**
   * Asks a question.
   *
   * @param arguments as a person would give them: slugs, codes, full addresses
   * @throws Trouble wrong usage, if there is no such question
   */
  public Answer ask(String question, Map<String, List<String>> arguments) {
    Question asked = questions.get(question);
    return asker.ask(asked, Arguments.of(asked, arguments, names), stand.asOf(), store);
  }

  /** Returns what these things are called in the reader's language. */
  public Labels labels(Collection<Node> things) {
    return store.read(dataset -> Labels.of(dataset, things, List.of(language.tag(), "en")));
  }

  /** Returns the one value of a parameter, if it was given. */
  public Optional<Node> one(String parameter) {
    return given(parameter).stream().findFirst();
  }

  public Language language() {
    return language;
  }

  public Picture.Stand stand() {
    return stand;
  }
}
