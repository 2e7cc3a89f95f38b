package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.web.show.Cell;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Fact;
import org.archipel.web.show.Words;

/** Puts the properties of a thing into the order in which people look for them. */
public record Facts(ClaimReader claims) {

  /** Shown elsewhere on the page, or told by the phrase of the claim. */
  private static final Set<Node> ELSEWHERE =
      Set.of(
          RDF.type.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.definition.asNode(),
          DCTerms.title.asNode(),
          SKOS.inScheme.asNode(),
          SKOS.topConceptOf.asNode(),
          DCTerms.description.asNode(),
          SKOS.hiddenLabel.asNode(),
          Arc.UNCHECKED_LABEL_LANGUAGE);

  private static final Set<Node> IN_PHRASE =
      Set.of(Arc.HAS_STATUS, Arc.HAS_PLAN_STATUS, Arc.SINCE, Arc.UNTIL);

  /** Returns the facts of a thing; those without a known name come last. */
  public List<Fact> of(Node thing) {
    Map<Node, List<Node>> properties = claims.graph().properties(thing);
    List<Fact> facts = new ArrayList<>();
    boolean claimed = properties.containsKey(Arc.HAS_CLAIM_STATUS);
    if (claimed) {
      Cell said = claims.cell(thing);
      facts.add(new Fact("What is said", "", List.of(new Cell(said.text(), "", "", said.tone()))));
    }
    FactNames.NAMES.forEach(
        (predicate, name) -> {
          List<Node> values = properties.remove(predicate);
          if (values != null && !(claimed && IN_PHRASE.contains(predicate))) {
            facts.add(fact(predicate, name, values));
          }
        });
    properties.forEach(
        (predicate, values) -> {
          if (!ELSEWHERE.contains(predicate)) {
            facts.add(fact(predicate, Words.title(predicate.getLocalName()), values));
          }
        });
    otherTexts(thing).ifPresent(facts::add);
    return facts;
  }

  /** Returns some properties only, in the order given. */
  public List<Fact> of(Node thing, List<Node> predicates) {
    return predicates.stream()
        .map(predicate -> Map.entry(predicate, claims.graph().objects(thing, predicate)))
        .filter(entry -> !entry.getValue().isEmpty())
        .map(
            entry ->
                fact(
                    entry.getKey(),
                    FactNames.NAMES.getOrDefault(
                        entry.getKey(), Words.title(entry.getKey().getLocalName())),
                    entry.getValue()))
        .toList();
  }

  /** Returns the definition of a concept, the description of a system, or a title; else empty. */
  public String definition(Node thing) {
    List<Node> texts = new ArrayList<>(claims.graph().objects(thing, SKOS.definition.asNode()));
    texts.addAll(claims.graph().objects(thing, DCTerms.description.asNode()));
    texts.addAll(claims.graph().objects(thing, DCTerms.title.asNode()));
    return texts.stream()
        .filter(text -> text.isLiteral() && isEnglish(text))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .filter(text -> !text.equals(claims.cells().labels().apply(thing)))
        .orElse("");
  }

  private Fact fact(Node predicate, String name, List<Node> values) {
    return new Fact(name, definition(predicate), values.stream().map(claims.cells()::of).toList());
  }

  /**
   * Returns definitions in other languages: of a recommendation one of them is the official text.
   */
  private Optional<Fact> otherTexts(Node thing) {
    List<Cell> texts =
        claims.graph().objects(thing, SKOS.definition.asNode()).stream()
            .filter(text -> text.isLiteral() && !isEnglish(text))
            .map(text -> text.getLiteralLexicalForm() + " (" + text.getLiteralLanguage() + ")")
            .map(Cell::text)
            .toList();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact("Text in other languages", "", texts));
  }

  private static boolean isEnglish(Node text) {
    String language = text.getLiteralLanguage();
    return language.isEmpty() || language.startsWith("en");
  }
}
