package org.archipel.reader.workbook;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** What terms and codes are called in a language, and what they mean. Thread-safe. */
public interface WorkbookWords {

  /** Returns the label of a term, code or concept in a language, or nothing. */
  Optional<String> label(Node thing, String language);

  /** Returns what it means, in English, or nothing. */
  Optional<String> definition(Node thing);

  /** Returns words that know nothing: keys stand for labels. */
  static WorkbookWords none() {
    return of(Graph.emptyGraph);
  }

  /**
   * Returns the words of a graph: of the ontology, of the reference tables, or of both.
   *
   * @param graph copied, not kept
   */
  static WorkbookWords of(Graph graph) {
    Map<String, String> labels = new HashMap<>();
    Map<Node, String> definitions = new HashMap<>();
    Iterator<Triple> found = graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY);
    found.forEachRemaining(
        triple -> {
          Node label = triple.getObject();
          if (label.isLiteral()) {
            labels.put(
                label.getLiteralLanguage() + " " + triple.getSubject(),
                label.getLiteralLexicalForm());
          }
        });
    graph
        .find(Node.ANY, SKOS.definition.asNode(), Node.ANY)
        .forEachRemaining(
            triple -> {
              Node text = triple.getObject();
              if (text.isLiteral() && text.getLiteralLanguage().matches("|en")) {
                definitions.put(triple.getSubject(), text.getLiteralLexicalForm());
              }
            });
    return new WorkbookWords() {
      @Override
      public Optional<String> label(Node thing, String language) {
        @Nullable String label = labels.get(language + " " + thing);
        return Optional.ofNullable(label);
      }

      @Override
      public Optional<String> definition(Node thing) {
        return Optional.ofNullable(definitions.get(thing));
      }
    };
  }
}
