package org.archipel.query;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.archipel.ontology.Arc;
import org.archipel.query.gate.SyntaxWalk;

/** Finds the terms of the ontology that stand in a query. One thread. */
final class TermWalk extends SyntaxWalk {

  private final SortedSet<String> terms = new TreeSet<>();

  private TermWalk() {}

  /** Returns the local names of the terms that a question rests on. */
  static SortedSet<String> terms(Question question) {
    TermWalk walk = new TermWalk();
    question.needs().forEach(walk::add);
    walk.walk(question.query());
    return Collections.unmodifiableSortedSet(walk.terms);
  }

  @Override
  protected void onTriple(TriplePath triple) {
    add(triple.getSubject());
    add(triple.getObject());
    if (triple.isTriple()) {
      add(triple.getPredicate());
    } else {
      path(triple.getPath());
    }
  }

  @Override
  protected void onExpression(Expr expression) {
    if (expression instanceof NodeValue value) {
      add(value.asNode());
    }
  }

  @Override
  protected void onElement(Element element) {
    if (element instanceof ElementData data) {
      data.getRows().forEach(row -> row.forEach((variable, node) -> add(node)));
    }
  }

  private void path(Path path) {
    switch (path) {
      case P_Link link -> add(link.getNode());
      case P_ReverseLink link -> add(link.getNode());
      case P_NegPropSet set -> set.getNodes().forEach(link -> path(link));
      case P_Path1 one -> path(one.getSubPath());
      case P_Path2 two -> {
        path(two.getLeft());
        path(two.getRight());
      }
      default -> {}
    }
  }

  private void add(Node node) {
    if (node.isURI() && node.getURI().startsWith(Arc.NS)) {
      terms.add(node.getURI().substring(Arc.NS.length()));
    }
  }
}
