package org.archipel.snapshot.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The statements of any dataset, its default graph included, through its own way of finding. */
final class PlainFacts implements Facts {

  private final DatasetGraph dataset;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Long> numbers = new HashMap<>();

  PlainFacts(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  public Node node(long number) {
    return nodes.get(Math.toIntExact(number));
  }

  @Override
  public void each(Node property, Pairs action) {
    dataset
        .find(Node.ANY, Node.ANY, property, Node.ANY)
        .forEachRemaining(quad -> action.take(number(quad.getSubject()), number(quad.getObject())));
  }

  @Override
  public void subjects(Node property, Node object, LongConsumer action) {
    dataset
        .find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(quad -> action.accept(number(quad.getSubject())));
  }

  private long number(Node node) {
    return numbers.computeIfAbsent(
        node,
        any -> {
          nodes.add(node);
          return nodes.size() - 1L;
        });
  }
}
