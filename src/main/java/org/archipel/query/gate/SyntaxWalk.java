package org.archipel.query.gate;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementDataset;
import org.apache.jena.sparql.syntax.ElementExists;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementNotExists;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Visits every part of a query's syntax tree, sub-queries and patterns inside expressions included.
 * One thread.
 *
 * <p>Override what is of interest; each is called before its parts are.
 */
public abstract class SyntaxWalk {

  /** Called for the query and every sub-query. */
  protected void onQuery(Query query) {}

  protected void onElement(Element element) {}

  /** Called for every expression and every part of one. */
  protected void onExpression(Expr expression) {}

  protected void onTriple(TriplePath triple) {}

  /** Walks the whole query. */
  public final void walk(Query query) {
    onQuery(query);
    query.getProject().getExprs().values().forEach(this::walk);
    query.getGroupBy().getExprs().values().forEach(this::walk);
    query.getHavingExprs().forEach(this::walk);
    if (query.getOrderBy() != null) {
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::walk);
    }
    if (query.getQueryPattern() != null) {
      walk(query.getQueryPattern());
    }
  }

  private void walk(Expr expression) {
    onExpression(expression);
    if (expression instanceof ExprFunctionOp exists) {
      walk(exists.getElement());
    } else if (expression instanceof ExprAggregator aggregate) {
      ExprList arguments = aggregate.getAggregator().getExprList();
      if (arguments != null) {
        arguments.forEach(this::walk);
      }
    } else if (expression instanceof ExprFunction function) {
      function.getArgs().stream().filter(argument -> argument != null).forEach(this::walk);
    }
  }

  private void walk(Element element) {
    onElement(element);
    parts(element).forEach(this::walk);
    switch (element) {
      case ElementPathBlock block -> block.patternElts().forEachRemaining(this::onTriple);
      case ElementTriplesBlock block ->
          block.patternElts().forEachRemaining(triple -> onTriple(new TriplePath(triple)));
      case ElementFilter filter -> walk(filter.getExpr());
      case ElementBind bind -> walk(bind.getExpr());
      case ElementAssign assign -> walk(assign.getExpr());
      case ElementSubQuery sub -> walk(sub.getQuery());
      default -> {}
    }
  }

  private static List<Element> parts(Element element) {
    return switch (element) {
      case ElementGroup group -> group.getElements();
      case ElementUnion union -> union.getElements();
      case ElementOptional optional -> List.of(optional.getOptionalElement());
      case ElementMinus minus -> List.of(minus.getMinusElement());
      case ElementNamedGraph graph -> List.of(graph.getElement());
      case ElementService service -> List.of(service.getElement());
      case ElementDataset dataset -> List.of(dataset.getElement());
      case ElementExists exists -> List.of(exists.getElement());
      case ElementNotExists exists -> List.of(exists.getElement());
      default -> List.of();
    };
  }
}
