package org.archipel.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementService;
import org.archipel.query.gate.SyntaxWalk;

/** What a query does with its variables, and what it may not do in the catalogue. */
final class QuestionTree extends SyntaxWalk {

  private final Set<Var> mentioned = new LinkedHashSet<>();
  private final Set<Var> assigned = new LinkedHashSet<>();
  private final Set<Var> marked = new LinkedHashSet<>();
  private final Set<Var> unsettable = new LinkedHashSet<>();
  private final Map<String, String> forbidden = new LinkedHashMap<>();
  private boolean outermost = true;

  Set<Var> mentioned() {
    return mentioned;
  }

  /** Variables that AS, BIND or an unmarked VALUES gives a value. */
  Set<Var> assigned() {
    return assigned;
  }

  /** Variables with a VALUES block that is marked to be filled. */
  Set<Var> marked() {
    return marked;
  }

  /** Variables where SPARQL has no syntax for a value in their place. */
  Set<Var> unsettable() {
    return unsettable;
  }

  /** Token to look for, and why it is not allowed. */
  Map<String, String> forbidden() {
    return forbidden;
  }

  @Override
  protected void onQuery(Query query) {
    assigned.addAll(query.getProject().getExprs().keySet());
    assigned.addAll(query.getGroupBy().getExprs().keySet());
    if (query.hasValues()) {
      assigned.addAll(query.getValuesVariables());
    }
    if (!outermost) {
      unsettable.addAll(query.getProjectVars());
    }
    outermost = false;
  }

  @Override
  protected void onElement(Element element) {
    switch (element) {
      case ElementBind bind -> assigned.add(bind.getVar());
      case ElementData data -> {
        (Binder.isMarked(data) ? marked : assigned).addAll(data.getVars());
        mentioned.addAll(data.getVars());
      }
      case ElementNamedGraph graph -> mention(graph.getGraphNameNode());
      case ElementService service ->
          forbidden.put("SERVICE", "SERVICE is not allowed: a question asks one store.");
      default -> {}
    }
  }

  @Override
  protected void onTriple(TriplePath triple) {
    mention(triple.getSubject());
    mention(triple.getObject());
    if (triple.isTriple()) {
      mention(triple.getPredicate());
    }
  }

  @Override
  protected void onExpression(Expr expression) {
    switch (expression) {
      case ExprVar variable -> mentioned.add(variable.asVar());
      case E_Bound bound -> unsettable.addAll(bound.getVarsMentioned());
      case E_Now now -> forbidden.put("NOW", "NOW() is not allowed: use ?asOf.");
      case E_Random random -> forbidden.put("RAND", "RAND() gives other rows each time.");
      case E_UUID uuid -> forbidden.put("UUID", "UUID() gives other rows each time.");
      case E_StrUUID uuid -> forbidden.put("STRUUID", "STRUUID() gives other rows each time.");
      case E_BNode node -> forbidden.put("BNODE", "BNODE() gives other rows each time.");
      case ExprAggregator aggregate -> check(aggregate.getAggregator());
      default -> {}
    }
  }

  private void check(Aggregator aggregator) {
    if (aggregator instanceof AggSample || aggregator instanceof AggSampleDistinct) {
      forbidden.put("SAMPLE", "SAMPLE takes any value: use MIN.");
    }
    if (aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct) {
      forbidden.put("GROUP_CONCAT", "GROUP_CONCAT has no order: use MIN, or one row each.");
    }
  }

  private void mention(Node node) {
    if (Var.isVar(node)) {
      mentioned.add(Var.alloc(node));
    }
  }
}
