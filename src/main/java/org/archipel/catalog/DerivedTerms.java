package org.archipel.catalog;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.query.Question;

/** Tells what is about derived statements from the terms that stand in it. */
final class DerivedTerms {

  private static final Set<String> TERMS =
      Stream.of(
              Arc.REFERENCE_ARCHITECTURE,
              Arc.SLOT,
              Arc.OPTION,
              Arc.FINDING,
              Arc.PATTERN,
              Arc.ASSOCIATION_RULE,
              Arc.OFFICE_GROUP,
              Arc.IS_SLOT_OF,
              Arc.IS_OPTION_OF,
              Arc.IS_FINDING_OF,
              Arc.IS_FINDING_ON,
              Arc.OFFERS_PRODUCT,
              Arc.CONTAINS_ITEM)
          .map(DerivedTerms::name)
          .collect(Collectors.toUnmodifiableSet());

  private static final String GRAPH = "derived/";

  /** To look through a syntax tree for every answer from memory would take longer than it. */
  private static final Map<Question, Boolean> ABOUT = new ConcurrentHashMap<>();

  /** In a text any word counts, and the graph: too much waits a little, too little is wrong. */
  private static final Pattern WORDS =
      Pattern.compile(
          Stream.concat(TERMS.stream().sorted(), Stream.of(GRAPH))
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));

  private DerivedTerms() {}

  static boolean isAbout(Question question) {
    return ABOUT.computeIfAbsent(
        question,
        any ->
            question.text().contains(GRAPH) || question.terms().stream().anyMatch(TERMS::contains));
  }

  static boolean isAbout(String query) {
    return WORDS.matcher(query).find();
  }

  private static String name(Node term) {
    return term.getURI().substring(Arc.NS.length());
  }
}
