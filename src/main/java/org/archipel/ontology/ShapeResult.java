package org.archipel.ontology;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Severity;

/**
 * What a shape found wrong with a thing. Immutable.
 *
 * @param focus the thing
 * @param path the property at fault; empty when the rule is about several
 * @param shape name of the shape that found it, without namespace: {@code TechnologyUse-status}
 * @param messages what is expected, by language tag; {@code en} is always there
 * @param value the value at fault; empty when one is missing or there are too many
 */
public record ShapeResult(
    Node focus,
    Optional<Node> path,
    String shape,
    Severity severity,
    Map<String, String> messages,
    Optional<Node> value) {

  /** Returns the message in a language, or in English when it is not served. */
  public String message(String language) {
    return messages.getOrDefault(language, messages.getOrDefault("en", shape));
  }

  /** Returns the result as a problem at the place in the file that led to it. */
  public Problem toProblem(Position position) {
    String found = value.map(node -> " Found " + text(node) + ".").orElse("");
    return new Problem(
        ProblemCode.SHAPE_VIOLATION,
        severity,
        position,
        message("en") + found + " (" + shape + ")");
  }

  private static String text(Node node) {
    return node.isURI() ? "<" + node.getURI() + ">" : "'" + node.getLiteralLexicalForm() + "'";
  }
}
