package org.archipel.ontology;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.archipel.problem.Severity;
import org.archipel.problem.Trouble;

/**
 * Checks statements against {@code ontology/shapes.ttl}. Immutable, thread-safe; the shapes are
 * parsed once.
 *
 * <p>The shapes hold on a contribution alone: they look at the form of what it refers to, not
 * whether that exists, which is for the resolver of names.
 */
public final class Shapes {

  /** The namespace of the shapes' names, prefix {@code shapes:}. */
  public static final String NS = Ids.BASE + "shapes#";

  private static final Comparator<ShapeResult> ORDER =
      Comparator.comparing((ShapeResult result) -> result.focus().toString())
          .thenComparing(ShapeResult::shape)
          .thenComparing(result -> result.value().map(Node::toString).orElse(""));

  private final org.apache.jena.shacl.Shapes shapes;

  private Shapes(org.apache.jena.shacl.Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Loads the shapes.
   *
   * @param folder the installation's folder {@code ontology}
   * @throws Trouble if the file cannot be read, or is not Turtle
   */
  public static Shapes load(Path folder) {
    return new Shapes(ShaclValidator.get().parse(Ontology.read(folder.resolve(Ontology.SHAPES))));
  }

  /** Returns what is wrong, sorted by thing and shape; warnings included. */
  public List<ShapeResult> check(Statements statements) {
    return statements.isEmpty() ? List.of() : check(statements.toGraph());
  }

  /** Returns what is wrong, sorted by thing and shape; warnings included. */
  public List<ShapeResult> check(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    return report.getEntries().stream().map(Shapes::result).distinct().sorted(ORDER).toList();
  }

  /** Returns the names of all named shapes. */
  Collection<String> names() {
    return shapes.getShapeMap().keySet().stream().filter(Node::isURI).map(Shapes::name).toList();
  }

  private static ShapeResult result(ReportEntry entry) {
    Optional<Node> path =
        entry.resultPath() instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
    return new ShapeResult(
        entry.focusNode(),
        path,
        name(entry.source()),
        severity(entry),
        messages(entry),
        Optional.ofNullable(entry.value()).filter(value -> !value.equals(entry.focusNode())));
  }

  private static String name(Node shape) {
    return shape.isURI() && shape.getURI().startsWith(NS)
        ? shape.getURI().substring(NS.length())
        : shape.toString();
  }

  private static Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    if (level.equals(SHACL.Violation)) {
      return Severity.ERROR;
    }
    return level.equals(SHACL.Warning) ? Severity.WARNING : Severity.INFO;
  }

  private static Map<String, String> messages(ReportEntry entry) {
    Map<String, String> messages = new LinkedHashMap<>();
    for (Node message : entry.messages()) {
      String language = message.getLiteralLanguage();
      messages.putIfAbsent(language.isEmpty() ? "en" : language, message.getLiteralLexicalForm());
    }
    return Map.copyOf(messages);
  }
}
