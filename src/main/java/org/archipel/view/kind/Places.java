package org.archipel.view.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.archipel.query.Labels;
import org.archipel.view.Sources;
import org.archipel.view.answer.Row;

/**
 * Where capabilities or blocks stand in the whole: the one without a broader one that each belongs
 * to, in an order that a reader expects. Immutable.
 */
final class Places {

  /** From what people meet to what machines run on. */
  private static final List<String> BLOCKS =
      List.of(
          "workplace",
          "ip-components",
          "business-platforms",
          "search-and-content",
          "analysis-and-ai",
          "integration",
          "data-management",
          "data-stores",
          "programming",
          "hosting",
          "security",
          "trust-services",
          "engineering");

  /** As an application goes through an office. */
  private static final List<String> CAPABILITIES =
      List.of(
          "intake",
          "procedure",
          "dissemination",
          "support",
          "policy-and-outreach",
          "corporate-functions");

  private final Map<Node, Node> tops;
  private final List<String> order;

  private Places(Map<Node, Node> tops, List<String> order) {
    this.tops = Map.copyOf(tops);
    this.order = order;
  }

  static Places ofBlocks(Sources sources) {
    return read(sources, "block/which-families", "block", "family", BLOCKS);
  }

  static Places ofCapabilities(Sources sources) {
    return read(sources, "capability/which-area", "capability", "area", CAPABILITIES);
  }

  private static Places read(
      Sources sources, String question, String column, String top, List<String> order) {
    Map<Node, Node> tops = new HashMap<>();
    for (Row row : Row.of(sources.ask(question, Map.of()))) {
      row.node(column).ifPresent(node -> row.node(top).ifPresent(found -> tops.put(node, found)));
    }
    return new Places(tops, order);
  }

  /** Returns what a node belongs to; itself where nothing is broader. */
  Node topOf(Node node) {
    return tops.getOrDefault(node, node);
  }

  /** Groups things by what they belong to, in the expected order, what is not in it by address. */
  <T> Map<Node, List<T>> grouped(List<T> things, java.util.function.Function<T, Node> node) {
    Map<Node, List<T>> groups = new HashMap<>();
    for (T thing : things) {
      groups.computeIfAbsent(topOf(node.apply(thing)), any -> new ArrayList<>()).add(thing);
    }
    Map<Node, List<T>> sorted = new LinkedHashMap<>();
    groups.keySet().stream()
        .sorted(Comparator.comparingInt(this::rank).thenComparing(top -> top.toString()))
        .forEach(top -> sorted.put(top, groups.getOrDefault(top, List.of())));
    return sorted;
  }

  private int rank(Node top) {
    int rank = order.indexOf(Labels.id(top).orElse(""));
    return rank < 0 ? order.size() : rank;
  }
}
