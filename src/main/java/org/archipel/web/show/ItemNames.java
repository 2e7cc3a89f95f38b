package org.archipel.web.show;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;

/** Names what has no name of its own by what it connects: plans, flows, reviews, memberships. */
record ItemNames(GraphView graph, Function<Node, String> labels) {

  Optional<String> of(Node node) {
    for (Node type : graph.objects(node, RDF.type.asNode())) {
      Optional<String> name = ofType(node, type);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private Optional<String> ofType(Node node, Node type) {
    if (type.equals(Arc.PLAN)) {
      return about(first(node, Arc.HAS_PLAN_KIND), " of ", planned(node));
    }
    if (type.equals(Arc.FLOW)) {
      return flow(node);
    }
    if (type.equals(Arc.WILLINGNESS)) {
      Optional<String> shares = Optional.of(all(node, Arc.OFFERS_TO_SHARE));
      return about(shares, " of ", first(node, Arc.IS_WILLINGNESS_ON));
    }
    if (type.equals(Arc.RECOMMENDATION_ADOPTION)) {
      return graph
          .object(node, Arc.ADOPTS_RECOMMENDATION)
          .map(adopted -> "Recommendation " + graph.text(adopted, SKOS.notation.asNode()));
    }
    if (type.equals(Arc.MATURITY_ASSESSMENT)) {
      String level = graph.text(node, Arc.LEVEL);
      return first(node, Arc.HAS_MATURITY_DIMENSION).map(text -> text + ", level " + level);
    }
    if (type.equals(Arc.DELIVERY_EXPERIENCE)) {
      return first(node, Arc.IS_PART_OF_SYSTEM).map(text -> "Delivery of " + text);
    }
    if (type.equals(Arc.OFFICE_PROFILE)) {
      return first(node, Arc.CONCERNS_OFFICE).map(text -> "Profile of " + text);
    }
    return record(node, type);
  }

  private Optional<String> record(Node node, Node type) {
    if (type.equals(Arc.PLAN_EVENT)) {
      Optional<String> kind = first(node, Arc.HAS_PLAN_EVENT_KIND);
      return kind.map(text -> text + " " + graph.text(node, Arc.EVENT_DATE));
    }
    if (type.equals(Arc.CLAIM_REVIEW)) {
      return about(first(node, Arc.HAS_VERDICT), ": ", first(node, Arc.REVIEWS_CLAIM));
    }
    if (type.equals(Arc.CHANGE)) {
      return about(first(node, Arc.HAS_CHANGE_KIND), ": ", first(node, Arc.CHANGES_THING));
    }
    if (type.equals(Arc.VALUE_CHANGE)) {
      return graph
          .object(node, Arc.CHANGES_PROPERTY)
          .map(property -> Words.title(property.getLocalName()));
    }
    return Optional.empty();
  }

  private Optional<String> flow(Node flow) {
    Optional<String> from = either(flow, Arc.FROM_SYSTEM, Arc.FROM_OFFICE);
    Optional<String> to = either(flow, Arc.TO_SYSTEM, Arc.TO_OFFICE);
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(from.orElse("Somewhere") + " → " + to.orElse("somewhere"));
  }

  private Optional<String> planned(Node plan) {
    return either(plan, Arc.PLANS_SYSTEM, Arc.PLANS_PRODUCT)
        .or(() -> first(plan, Arc.CONCERNS_OFFICE));
  }

  private static Optional<String> about(
      Optional<String> what, String between, Optional<String> whom) {
    return what.map(text -> whom.map(other -> text + between + other).orElse(text));
  }

  private Optional<String> either(Node node, Node one, Node other) {
    return Stream.of(one, other).flatMap(predicate -> first(node, predicate).stream()).findFirst();
  }

  private Optional<String> first(Node node, Node predicate) {
    return graph.object(node, predicate).map(labels);
  }

  private String all(Node node, Node predicate) {
    return graph.objects(node, predicate).stream().map(labels).collect(Collectors.joining(", "));
  }
}
