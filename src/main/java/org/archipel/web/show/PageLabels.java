package org.archipel.web.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.query.Labels;

/**
 * Names things as a page meets them; what has no name of its own, such as a use, is named by what
 * it connects. One thread, one transaction.
 */
public final class PageLabels implements Function<Node, String> {

  private final DatasetGraph dataset;
  private final List<String> tongues;
  private final GraphView graph;
  private final Map<Node, String> known = new HashMap<>();

  /**
   * @param tongues languages, most wanted first; see {@link Labels}
   */
  public PageLabels(DatasetGraph dataset, List<String> tongues) {
    this.dataset = dataset;
    this.tongues = List.copyOf(tongues);
    this.graph = new GraphView(dataset.getUnionGraph());
  }

  @Override
  public String apply(Node node) {
    String label = known.get(node);
    if (label == null) {
      // Names made of other names end here when they come back to themselves.
      known.put(node, "…");
      label = find(node);
      known.put(node, label);
    }
    return label;
  }

  private String find(Node node) {
    Labels labels = Labels.of(dataset, List.of(node), tongues);
    if (!node.isURI() || labels.knows(node)) {
      return labels.of(node);
    }
    return title(node)
        .or(() -> use(node))
        .or(() -> new ItemNames(graph, this).of(node))
        .or(() -> milestone(node, Arc.IS_MILESTONE_OF, Arc.HAS_MILESTONE_KIND))
        .or(() -> milestone(node, Arc.IS_MILESTONE_OF_STANDARD, Arc.HAS_STANDARD_MILESTONE_KIND))
        .or(() -> membership(node))
        .or(() -> graph.object(node, SKOS.notation.asNode()).map(this))
        .orElseGet(() -> labels.of(node));
  }

  private Optional<String> title(Node node) {
    return graph.object(node, DCTerms.title.asNode()).filter(Node::isLiteral).map(this);
  }

  /** Names a use {@code PostgreSQL 15 at Australia (AU)}. */
  private Optional<String> use(Node node) {
    return graph
        .object(node, Arc.IS_USE_AT)
        .flatMap(
            office ->
                Stream.of(
                        Arc.USES_RELEASE, Arc.USES_PRODUCT, Arc.USES_STANDARD, Arc.TECHNOLOGY_NAME)
                    .flatMap(predicate -> graph.object(node, predicate).stream())
                    .findFirst()
                    .map(technology -> apply(technology) + " at " + apply(office)));
  }

  /** Names a milestone {@code End of support of PostgreSQL 15}. */
  private Optional<String> milestone(Node node, Node of, Node hasKind) {
    Optional<Node> thing = graph.object(node, of);
    Optional<Node> kind = graph.object(node, hasKind);
    return thing.isPresent() && kind.isPresent()
        ? Optional.of(apply(kind.get()) + " of " + apply(thing.get()))
        : Optional.empty();
  }

  /** Names a membership {@code Patent Cooperation Treaty: Australia (AU)}. */
  private Optional<String> membership(Node node) {
    Optional<Node> framework = graph.object(node, Arc.IS_MEMBERSHIP_IN);
    Optional<Node> office = graph.object(node, Arc.IS_MEMBERSHIP_OF);
    return framework.isPresent() && office.isPresent()
        ? Optional.of(apply(framework.get()) + ": " + apply(office.get()))
        : Optional.empty();
  }
}
