package org.archipel.query.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementService;
import org.archipel.ontology.Ids;
import org.jspecify.annotations.Nullable;

/** Looks for what no time limit stops; keeps the first it finds. */
final class GateWalk extends SyntaxWalk {

  /**
   * @param token text near which it stands
   */
  record Objection(String token, String reason) {}

  private static final List<String> PROPERTY_FUNCTIONS =
      List.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/");

  private static final int LONGEST_CONSTANT = 1_000;
  private static final int MOST_DIGITS = 100;
  private static final int MOST_PRODUCTS = 8;
  private static final int MOST_PATTERNS = 300;
  private static final int MOST_CALLS = 500;

  /** How many times longer than what it was given a text may become, in all steps together. */
  private static final long MOST_GROWTH = 256;

  private @Nullable Objection objection;
  private long growth = 1;
  private int products;
  private int patterns;
  private int calls;

  Optional<Objection> objection() {
    return Optional.ofNullable(objection);
  }

  void judge(Query query) {
    Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
        .filter(graph -> !graph.startsWith(Ids.GRAPH))
        .forEach(
            graph ->
                object("FROM", "FROM takes graphs of this catalogue only, not " + graph + "."));
    if (query.hasValues()) {
      query.getValuesData().forEach(this::constants);
    }
    walk(query);
    if (growth > MOST_GROWTH) {
      object("CONCAT", "The query makes texts that grow too long.");
    }
  }

  @Override
  protected void onElement(Element element) {
    if (element instanceof ElementService) {
      object("SERVICE", "SERVICE is not allowed: this catalogue asks no other.");
    }
    if (element instanceof ElementData data) {
      data.getRows().forEach(this::constants);
    }
    countPattern();
  }

  @Override
  protected void onTriple(TriplePath triple) {
    countPattern();
    if (triple.isTriple()) {
      predicate(triple.getPredicate());
    } else {
      Paths.objection(triple.getPath()).ifPresent(why -> object("WHERE", why));
    }
    constant(triple.getObject());
  }

  @Override
  protected void onExpression(Expr expression) {
    calls++;
    if (calls > MOST_CALLS) {
      object("WHERE", "The query has more than " + MOST_CALLS + " parts of expressions.");
    }
    switch (expression) {
      case NodeValue value -> constant(value.asNode());
      case E_Function function -> function(function);
      case E_Regex regex -> pattern("REGEX", regex.getArg(2));
      case E_StrReplace replace -> replacement(replace);
      case E_StrConcat concat ->
          grow(concat.getArgs().stream().filter(part -> !part.isConstant()).count());
      case E_StrEncodeForURI encode -> grow(3);
      case E_Multiply multiply -> product();
      case ExprAggregator aggregate -> aggregate(aggregate);
      default -> {}
    }
  }

  private void function(E_Function function) {
    if (!Functions.isAllowed(function.getFunctionIRI())) {
      object(
          function.getFunctionIRI(),
          "The function <" + function.getFunctionIRI() + "> is not offered here.");
    }
  }

  private void predicate(Node predicate) {
    if (predicate.isURI() && PROPERTY_FUNCTIONS.stream().anyMatch(predicate.getURI()::startsWith)) {
      object(predicate.getURI(), "The property function <" + predicate + "> is not offered here.");
    }
  }

  private void pattern(String name, @Nullable Expr pattern) {
    if (!(pattern instanceof NodeValue constant) || !constant.isString()) {
      object(name, name + " takes a pattern that stands in the query.");
      return;
    }
    Regexes.objection(constant.getString())
        .ifPresent(why -> object(name, name + " could run for ever: " + why + "."));
  }

  private void replacement(E_StrReplace replace) {
    pattern("REPLACE", replace.getArg(2));
    if (replace.getArg(3) instanceof NodeValue constant && constant.isString()) {
      grow(Math.max(1, constant.getString().length()));
    } else {
      object("REPLACE", "REPLACE takes a replacement that stands in the query.");
    }
  }

  /** A joined group may itself be long, so little may be done with it. */
  private void aggregate(ExprAggregator aggregate) {
    if (aggregate.getAggregator() instanceof AggGroupConcat
        || aggregate.getAggregator() instanceof AggGroupConcatDistinct) {
      grow(16);
    }
  }

  private void grow(long factor) {
    growth = Math.min(Long.MAX_VALUE / 100_000, growth * Math.max(1, factor));
  }

  private void product() {
    products++;
    if (products > MOST_PRODUCTS) {
      object("*", "The query has more than " + MOST_PRODUCTS + " products.");
    }
  }

  private void countPattern() {
    patterns++;
    if (patterns > MOST_PATTERNS) {
      object("WHERE", "The query has more than " + MOST_PATTERNS + " patterns.");
    }
  }

  private void constants(Binding row) {
    row.forEach((variable, node) -> constant(node));
  }

  private void constant(Node node) {
    if (!node.isLiteral()) {
      return;
    }
    String text = node.getLiteralLexicalForm();
    if (text.length() > LONGEST_CONSTANT) {
      object(text, "A text in the query is longer than " + LONGEST_CONSTANT + " characters.");
    } else if (text.length() > MOST_DIGITS && text.chars().allMatch(Character::isDigit)) {
      object(text, "A number in the query has more than " + MOST_DIGITS + " digits.");
    }
  }

  private void object(String token, String reason) {
    if (objection == null) {
      objection = new Objection(token, reason);
    }
  }
}
