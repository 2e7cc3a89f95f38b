package org.archipel.ontology;

import java.util.Locale;
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
 * @param messages what is expected, by primary language tag in lower case; {@code en} is always
 *     there
 * @param value the value at fault; empty when one is missing or there are too many
 */
public record ShapeResult(
    Node focus,
    Optional<Node> path,
    String shape,
    Severity severity,
    Map<String, String> messages,
    Optional<Node> value) {

  /**
   * Returns the message in a language, or in English when it is not served.
   *
   * @param language a BCP 47 tag; {@code fr-CH} is served as {@code fr}
   */
  public String message(String language) {
    String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return messages.getOrDefault(primary, messages.getOrDefault("en", shape));
  }

  /** Returns the result as a problem, in English, at the place in the file that led to it. */
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
