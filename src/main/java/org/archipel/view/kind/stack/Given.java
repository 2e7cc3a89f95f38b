package org.archipel.view.kind.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Sources;
import org.archipel.view.Words;

/** What a view was given, as arguments of questions and in words. Immutable. */
record Given(Sources sources) {

  boolean has(String parameter) {
    return !sources.given(parameter).isEmpty();
  }

  /** Returns the given values of parameters, as arguments of a question with the same names. */
  Map<String, List<String>> arguments(String... parameters) {
    Map<String, List<String>> arguments = new TreeMap<>();
    for (String parameter : parameters) {
      if (has(parameter)) {
        arguments.put(parameter, sources.given(parameter).stream().map(Node::getURI).toList());
      }
    }
    return arguments;
  }

  /** Returns the given values in the reader's words: {@code Australia (AU), Search}. */
  String said(String... parameters) {
    List<Node> given =
        List.of(parameters).stream().flatMap(name -> sources.given(name).stream()).toList();
    Labels labels = sources.labels(given);
    String separator = Words.of(sources.language()).get("list.separator");
    return given.stream().map(labels::of).collect(Collectors.joining(separator));
  }
}
