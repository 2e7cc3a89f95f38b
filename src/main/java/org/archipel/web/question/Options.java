package org.archipel.web.question;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.query.Names;
import org.archipel.query.Parameter;
import org.archipel.query.ValueType;
import org.archipel.web.question.Field.Option;
import org.archipel.web.show.GraphView;
import org.archipel.web.show.PageLabels;
import org.jspecify.annotations.Nullable;

/** The values that a field of a form offers. One thread, one transaction. */
public final class Options {

  private final GraphView graph;
  private final Function<Node, String> labels;
  private final Names names;

  /**
   * @param tongues in which languages values are called, most wanted first
   */
  public Options(DatasetGraph dataset, Names names, List<String> tongues) {
    this(dataset, names, new PageLabels(dataset, tongues));
  }

  /**
   * @param labels gives the name of a thing
   */
  public Options(DatasetGraph dataset, Names names, Function<Node, String> labels) {
    this.graph = new GraphView(dataset.getUnionGraph());
    this.labels = labels;
    this.names = names;
  }

  /** Returns the values sorted by label; none where there would be too many to read. */
  public List<Option> of(Parameter parameter) {
    if (parameter.type() == ValueType.CODE) {
      return names.codes(parameter.scheme()).stream()
          .map(code -> new Option(code, labels.apply(Ids.node(parameter.scheme(), code))))
          .toList();
    }
    Node type = type(parameter.type());
    if (type == null) {
      return List.of();
    }
    return graph.subjects(RDF.type.asNode(), type).stream()
        .map(thing -> new Option(GraphView.slug(thing), labels.apply(thing)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  private static @Nullable Node type(ValueType type) {
    return switch (type) {
      case OFFICE -> Arc.OFFICE;
      case PRODUCT -> Arc.PRODUCT;
      case SHARED_PLATFORM -> Arc.SHARED_PLATFORM;
      case VENDOR -> Arc.VENDOR;
      case STANDARD -> Arc.STANDARD;
      case CAPABILITY -> Arc.CAPABILITY;
      case BUILDING_BLOCK -> Arc.BUILDING_BLOCK;
      case RIGHT -> Arc.IP_RIGHT;
      case CLAIMANT -> Arc.CLAIMANT;
      case SLOT -> Arc.SLOT;
      case ARCHITECTURE -> Arc.REFERENCE_ARCHITECTURE;
      default -> null;
    };
  }
}
