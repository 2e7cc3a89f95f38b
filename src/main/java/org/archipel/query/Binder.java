package org.archipel.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Sets arguments into the syntax tree of a question.
 *
 * <p>A single value replaces its variable everywhere. A list fills the VALUES block that is marked
 * for it: {@code VALUES ?x { UNDEF }} (not given: any) or {@code VALUES ?x { }} (not given: none).
 * A parameter that is not given and not a list stays a variable: any value.
 */
final class Binder {

  private final Map<Var, Node> single = new HashMap<>();
  private final Map<Var, List<Node>> lists = new HashMap<>();

  Binder(Arguments arguments, LocalDate asOf) {
    arguments
        .values()
        .forEach(
            (parameter, nodes) -> {
              if (parameter.list()) {
                lists.put(Var.alloc(parameter.name()), nodes);
              } else {
                single.put(Var.alloc(parameter.name()), nodes.getFirst());
              }
            });
    single.put(
        Var.alloc(Question.AS_OF),
        NodeFactory.createLiteralDT(asOf.toString(), XSDDatatype.XSDdate));
  }

  Query bind(Query query) {
    Query filled = QueryTransformOps.transform(query, new FillLists());
    Query bound = QueryTransformOps.replaceVars(filled, single);
    // A constant neither groups nor orders, and SPARQL has no syntax for it in those places.
    single.keySet().forEach(bound.getGroupBy()::remove);
    if (bound.hasOrderBy()) {
      bound.getOrderBy().removeIf(condition -> condition.getExpression().isConstant());
    }
    return bound;
  }

  /** Whether a VALUES block is marked to be filled. */
  static boolean isMarked(ElementData data) {
    return data.getVars().size() == 1
        && (data.getRows().isEmpty()
            || (data.getRows().size() == 1 && data.getRows().getFirst().isEmpty()));
  }

  private final class FillLists extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementData data) {
      if (!isMarked(data)) {
        return data;
      }
      Var var = data.getVars().getFirst();
      List<Node> nodes = lists.get(var);
      if (nodes == null) {
        return data;
      }
      List<Binding> rows = nodes.stream().map(node -> BindingFactory.binding(var, node)).toList();
      return new ElementData(List.of(var), rows);
    }
  }
}
