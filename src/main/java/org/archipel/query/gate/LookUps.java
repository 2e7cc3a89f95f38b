package org.archipel.query.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of single properties, most of them OPTIONAL, answered from the {@link Facts} of the
 * subjects instead of one search of the index for each part and row. Gives what ARQ gives; a row
 * that is anything but plain is left to ARQ.
 */
final class LookUps extends QueryIter1 {

  /** Most rows that one row may become here; more are left to ARQ, which makes them one by one. */
  private static final int MOST = 64;

  /** A property of a subject: {@code ?claim arc:since ?since}. */
  record Property(Var subject, Node property, Var value, boolean optional) {

    static Optional<Property> optional(Op op) {
      return pattern(op)
          .filter(triples -> triples.size() == 1)
          .flatMap(triples -> of(triples.getFirst(), true));
    }

    static Optional<Property> of(Triple one, boolean optional) {
      return Var.isVar(one.getSubject())
              && Var.isVar(one.getObject())
              && one.getPredicate().isURI()
              && !one.getSubject().equals(one.getObject())
          ? Optional.of(
              new Property(
                  Var.alloc(one.getSubject()),
                  one.getPredicate(),
                  Var.alloc(one.getObject()),
                  optional))
          : Optional.empty();
    }

    OpQuadPattern asPattern() {
      return new OpQuadPattern(
          Quad.unionGraph, BasicPattern.wrap(List.of(Triple.create(subject, property, value))));
    }
  }

  private final Facts facts;
  private final List<Property> properties;
  private final List<NodeId> ids;
  private final Map<Var, Integer> places = new LinkedHashMap<>();
  private Iterator<Binding> ready = Collections.emptyIterator();
  private @Nullable QueryIterator left;

  LookUps(QueryIterator input, List<Property> properties, Facts facts, ExecutionContext execution) {
    super(input, execution);
    this.facts = facts;
    this.properties = properties;
    this.ids = properties.stream().map(one -> facts.id(one.property())).toList();
    properties.forEach(one -> places.put(one.value(), places.size()));
  }

  /** Returns the triples of a pattern over the union of the named graphs. */
  static Optional<List<Triple>> pattern(Op op) {
    return op instanceof OpQuadPattern pattern && Quad.isUnionGraph(pattern.getGraphNode())
        ? Optional.of(pattern.getBasicPattern().getList())
        : Optional.empty();
  }

  @Override
  protected boolean hasNextBinding() {
    while (true) {
      if (ready.hasNext()) {
        return true;
      }
      if (left != null) {
        if (left.hasNext()) {
          return true;
        }
        left.close();
        left = null;
      }
      if (!getInput().hasNext()) {
        return false;
      }
      Binding row = getInput().next();
      List<Binding> grown = grow(row);
      if (grown == null) {
        left = leave(row);
      } else {
        ready = grown.iterator();
      }
    }
  }

  @Override
  protected Binding moveToNextBinding() {
    return left == null ? ready.next() : left.next();
  }

  /** Returns the rows that a row becomes; null when it is not plain. */
  private @Nullable List<Binding> grow(Binding row) {
    List<@Nullable NodeId[]> grown = List.<@Nullable NodeId[]>of(new NodeId[properties.size()]);
    Var known = null;
    NodeId subject = NodeId.NodeDoesNotExist;
    for (int i = 0; i < properties.size(); i++) {
      Property property = properties.get(i);
      if (!property.subject().equals(known)) {
        known = property.subject();
        Node node = row.get(known);
        if (node == null) {
          return null;
        }
        subject = facts.id(node);
      }
      List<NodeId> values = facts.values(subject, ids.get(i));
      if (values == null || values.size() * grown.size() > MOST || row.contains(property.value())) {
        return null;
      }
      if (values.isEmpty() && !property.optional()) {
        return List.of();
      }
      grown = times(grown, i, values);
    }
    List<Binding> rows = new ArrayList<>(grown.size());
    grown.forEach(values -> rows.add(new FactsRow(row, places, values, facts.nodes())));
    return rows;
  }

  private static List<@Nullable NodeId[]> times(
      List<@Nullable NodeId[]> rows, int place, List<NodeId> values) {
    if (values.size() <= 1) {
      if (!values.isEmpty()) {
        rows.forEach(row -> row[place] = values.getFirst());
      }
      return rows;
    }
    List<@Nullable NodeId[]> more = new ArrayList<>(rows.size() * values.size());
    for (@Nullable NodeId[] row : rows) {
      for (NodeId value : values) {
        @Nullable NodeId[] copy = row.clone();
        copy[place] = value;
        more.add(copy);
      }
    }
    return more;
  }

  private QueryIterator leave(Binding row) {
    QueryIterator rows = QueryIterSingleton.create(row, getExecContext());
    for (Property property : properties) {
      OpQuadPattern pattern = property.asPattern();
      rows =
          property.optional()
              ? new QueryIterOptionalIndex(rows, pattern, getExecContext())
              : facts.match(pattern.getBasicPattern(), rows, getExecContext());
    }
    return rows;
  }

  @Override
  protected void requestSubCancel() {
    if (left != null) {
      left.cancel();
    }
  }

  @Override
  protected void closeSubIterator() {
    if (left != null) {
      left.close();
    }
  }
}
