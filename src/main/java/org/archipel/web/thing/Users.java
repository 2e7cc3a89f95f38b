package org.archipel.web.thing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Arc;
import org.archipel.query.ClaimWords;
import org.archipel.web.show.ClaimReader;
import org.archipel.web.show.Words;

/** Says in a sentence at how many offices something was said to be, and by whom. */
record Users(ClaimReader claims) {

  /** Returns {@code 3 offices: 1 by its own word, 2 by the word of others alone, last in 2026.} */
  String sentence(List<Node> uses) {
    Set<Node> own = new LinkedHashSet<>();
    Set<Node> others = new LinkedHashSet<>();
    List<String> years = new ArrayList<>();
    for (Node use : uses) {
      ClaimWords words = claims.words(use);
      offices(use).forEach((words.isAttributed() ? others : own)::add);
      if (words.isAttributed() && !words.asOf().isEmpty()) {
        years.add(words.asOf().substring(0, 4));
      }
    }
    others.removeAll(own);
    if (own.isEmpty() && others.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (!own.isEmpty()) {
      parts.add(Words.number(own.size()) + " by the office’s own word");
    }
    if (!others.isEmpty()) {
      parts.add(
          Words.number(others.size())
              + " by the word of others alone"
              + years.stream().max(String::compareTo).map(year -> ", last in " + year).orElse(""));
    }
    int all = own.size() + others.size();
    return Words.count(all, "office", "offices") + ": " + String.join("; ", parts) + ".";
  }

  private Stream<Node> offices(Node use) {
    return Stream.of(Arc.IS_USE_AT, Arc.IS_RUN_BY)
        .flatMap(predicate -> claims.graph().objects(use, predicate).stream());
  }
}
