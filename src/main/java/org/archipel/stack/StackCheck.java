package org.archipel.stack;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.archipel.ontology.ShapeResult;
import org.archipel.ontology.Shapes;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.reference.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks a stack document: its references, ids, dates, links and audiences, and what it comes to
 * against the shapes. Immutable, thread-safe.
 */
public final class StackCheck {

  private final Resolver resolver;
  private final Shapes shapes;

  public StackCheck(Resolver resolver, Shapes shapes) {
    this.resolver = resolver;
    this.shapes = shapes;
  }

  /**
   * What a document comes to; to be accepted only if no problem is an error.
   *
   * @param parts in the order of their keys
   */
  public record Checked(NormalForm normalForm, List<Part> parts) {}

  /**
   * Checks a document; every problem found is added. The shapes are asked only when everything else
   * is right: they would repeat it.
   */
  public Checked check(StackDocument document, Problems problems) {
    return check(document, LocalDate.now(ZoneOffset.UTC), problems);
  }

  /**
   * Checks a document on a day.
   *
   * @param today in UTC; nothing can have been said after the day that follows it
   */
  public Checked check(StackDocument document, LocalDate today, Problems problems) {
    Problems found = new Problems();
    NormalForm form = Normaliser.normalise(document, resolver, today, found);
    List<Part> parts = Mapping.map(form);
    if (!found.hasErrors()) {
      shapes(document, form, parts, found);
    }
    found.inFileOrder().forEach(problems::add);
    return new Checked(form, parts);
  }

  /** Returns what a document comes to, as far as that can be told; the shapes are not asked. */
  public List<Part> parts(StackDocument document) {
    return Mapping.map(
        Normaliser.normalise(document, resolver, LocalDate.now(ZoneOffset.UTC), new Problems()));
  }

  /**
   * Says which items lack a field that their kind cannot be without; the check of the rest leaves
   * them out. For documents in which no reader found a fault: else it has said so already.
   */
  public static void checkComplete(StackDocument document, Problems problems) {
    complete(document, document.entries(), "", problems);
  }

  private static void complete(
      StackDocument document,
      Map<ItemKind, List<StackDocument.Entry>> entries,
      String within,
      Problems problems) {
    entries.forEach(
        (kind, list) -> {
          for (int i = 0; i < list.size(); i++) {
            StackDocument.Entry entry = list.get(i);
            String pointer = within + "/" + kind.list() + (kind.isSingle() ? "" : "/" + i);
            kind.fields().stream()
                .filter(field -> field.isRequired() && entry.value(field.name()) == null)
                .forEach(
                    field ->
                        problems.error(
                            ProblemCode.MISSING_FIELD,
                            document.positions().at(pointer),
                            "%s needs the field '%s'."
                                .formatted(Texts.capital(kind.what()), field.name())));
            complete(document, entry.parts(), pointer, problems);
          }
        });
  }

  private void shapes(
      StackDocument document, NormalForm form, List<Part> parts, Problems problems) {
    Graph graph = GraphFactory.createDefaultGraph();
    parts.forEach(
        part -> part.statements().values().forEach(statements -> statements.forEach(graph::add)));
    List<ShapeResult> results = shapes.check(graph);
    if (results.isEmpty()) {
      return;
    }
    Map<Node, NormalForm.Thing> items = new HashMap<>();
    form.items().forEach(item -> items.put(item.head().iri(), item));
    for (ShapeResult result : results) {
      NormalForm.Thing found = items.get(result.focus());
      problems.add(result.toProblem(document.positions().at(pointer(found, result))));
    }
  }

  private static String pointer(NormalForm.@Nullable Thing item, ShapeResult result) {
    if (item == null) {
      return "";
    }
    String field = result.path().map(path -> FieldNames.of(item.kind(), path)).orElse("");
    return field.isEmpty() ? item.head().pointer() : item.head().pointer() + "/" + field;
  }
}
