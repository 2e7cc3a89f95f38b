package org.archipel.query.gate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a query on TDB2 and counts the solutions that flow into steps which must hold them: a cross
 * product would fill the memory long before the time is up.
 */
final class Holding extends OpExecutorTDB2 {

  /** A group keeps a solution's values only where it must: counted as a part of one. */
  private static final int WHOLE = 8;

  private static final Logger LOG = LoggerFactory.getLogger(Holding.class);
  private static final Set<String> FIGURES = Set.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE");

  private final AtomicLong left;
  private final AtomicReference<@Nullable Facts> facts;
  private final Set<Op> held = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Op> grouped = Collections.newSetFromMap(new IdentityHashMap<>());

  private Holding(
      ExecutionContext execution, AtomicLong left, AtomicReference<@Nullable Facts> facts) {
    super(execution);
    this.left = left;
    this.facts = facts;
  }

  /** Returns what makes the executors of one query, which share one budget. */
  static OpExecutorFactory within(Limits limits) {
    AtomicLong left = new AtomicLong(limits.kept() * WHOLE);
    AtomicReference<@Nullable Facts> facts = new AtomicReference<>();
    Deadline deadline = new Deadline(limits.timeout());
    return execution -> {
      deadline.watch(execution);
      return new Holding(execution, left, facts);
    };
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    switch (op) {
      case OpGroup group -> remember(group);
      case OpOrder order -> held.add(order.getSubOp());
      case OpDistinct distinct -> held.add(distinct.getSubOp());
      case OpReduced reduced -> held.add(reduced.getSubOp());
      case OpJoin join -> remember(join);
      case OpLeftJoin join -> remember(join);
      case OpMinus minus -> remember(minus);
      default -> {}
    }
    QueryIterator solutions = closingSafely(op, super.exec(op, input));
    if (held.contains(op)) {
      return new Counting(solutions, WHOLE);
    }
    return grouped.contains(op) ? new Counting(solutions, 1) : solutions;
  }

  /** OPTIONAL after OPTIONAL of one property each are looked up together. */
  @Override
  protected QueryIterator execute(OpConditional op, QueryIterator input) {
    Facts known = facts();
    if (known == null) {
      return super.execute(op, input);
    }
    Deque<LookUps.Property> properties = new ArrayDeque<>();
    Op below = op;
    while (below instanceof OpConditional part) {
      Optional<LookUps.Property> property = LookUps.Property.optional(part.getRight());
      if (property.isEmpty() || isUsed(property.get().value(), properties)) {
        break;
      }
      properties.addFirst(property.get());
      below = part.getLeft();
    }
    if (!properties.isEmpty()) {
      return new LookUps(exec(below, input), List.copyOf(properties), known, execCxt);
    }
    Optional<List<Triple>> pattern = LookUps.pattern(op.getRight());
    return pattern.isEmpty()
        ? super.execute(op, input)
        : new Remembering(exec(op.getLeft(), input), op.getRight(), pattern.get(), known, execCxt);
  }

  private static boolean isUsed(Var value, Collection<LookUps.Property> later) {
    return later.stream().anyMatch(one -> one.subject().equals(value) || one.value().equals(value));
  }

  /** What only adds properties to what the rest of a pattern finds is looked up. */
  @Override
  protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
    Facts known = facts();
    if (known == null || !Quad.isUnionGraph(op.getGraphNode())) {
      return super.execute(op, input);
    }
    QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
    Binding first = rows.peek();
    if (first == null) {
      return rows;
    }
    Star star = new Star(op.getBasicPattern().getList(), first);
    if (star.properties().isEmpty()) {
      return super.execute(op, rows);
    }
    BasicPattern core = BasicPattern.wrap(star.core());
    QueryIterator found =
        core.isEmpty() ? rows : super.execute(new OpQuadPattern(op.getGraphNode(), core), rows);
    return new LookUps(found, star.properties(), known, execCxt);
  }

  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    if (facts() == null
        || !(op.getSubOp() instanceof OpQuadPattern pattern)
        || new Star(pattern.getBasicPattern().getList(), BindingFactory.empty())
            .properties()
            .isEmpty()) {
      return super.execute(op, input);
    }
    QueryIterator solutions = exec(pattern, input);
    for (Expr condition : op.getExprs()) {
      solutions = new QueryIterFilterExpr(solutions, condition, execCxt);
    }
    return solutions;
  }

  private @Nullable Facts facts() {
    if (!(execCxt.getDataset() instanceof DatasetGraphTDB dataset)
        || QC2.getFilter(execCxt.getContext()) != null) {
      return null;
    }
    Facts known = facts.get();
    if (known == null) {
      known = new Facts(dataset);
      facts.set(known);
    }
    return known;
  }

  private static QueryIterator closingSafely(Op op, QueryIterator solutions) {
    return op instanceof Op2 ? new Closing(solutions) : solutions;
  }

  private void remember(OpGroup group) {
    boolean keeps = group.getAggregators().stream().anyMatch(one -> !isFigure(one.getAggregator()));
    if (keeps) {
      held.add(group.getSubOp());
    } else if (!group.getGroupVars().isEmpty()) {
      grouped.add(group.getSubOp());
    }
  }

  /** Whether an aggregate keeps one value, not all of them. */
  private static boolean isFigure(Aggregator aggregator) {
    return !aggregator.getClass().getSimpleName().contains("Distinct")
        && FIGURES.contains(aggregator.getName());
  }

  private void remember(Op2 op) {
    held.add(op.getLeft());
    held.add(op.getRight());
  }

  /** A hash join of Jena 5.6.0 that is closed before its first row falls over its missing table. */
  private static final class Closing extends QueryIteratorWrapper {
    Closing(QueryIterator solutions) {
      super(solutions);
    }

    @Override
    protected void closeIterator() {
      try {
        super.closeIterator();
      } catch (NullPointerException e) {
        LOG.debug("a join was closed before it began", e);
      }
    }
  }

  private final class Counting extends QueryIterProcessBinding {
    private final int weight;

    Counting(QueryIterator solutions, int weight) {
      super(solutions, execCxt);
      this.weight = weight;
    }

    @Override
    public Binding accept(Binding solution) {
      if (left.addAndGet(-weight) < 0) {
        throw new QueryStopped("the query needs too much memory and was stopped");
      }
      return solution;
    }
  }
}
