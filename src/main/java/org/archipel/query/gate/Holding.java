package org.archipel.query.gate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
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
  private final Set<Op> held = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Op> grouped = Collections.newSetFromMap(new IdentityHashMap<>());

  private Holding(ExecutionContext execution, AtomicLong left) {
    super(execution);
    this.left = left;
  }

  /** Returns what makes executors that share one budget. */
  static OpExecutorFactory atMost(long solutions) {
    AtomicLong left = new AtomicLong(solutions * WHOLE);
    return execution -> new Holding(execution, left);
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
