package org.archipel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.problem.Position;
import org.archipel.reader.source.Hint;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.reference.Standard;
import org.archipel.report.StackReport.AiSeen;
import org.archipel.report.StackReport.ApiSeen;
import org.archipel.report.StackReport.Hinted;
import org.archipel.report.StackReport.PlanSeen;
import org.archipel.report.StackReport.StandardSeen;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDocument.Entry;

/**
 * Goes through documents item by item, also those that have errors, and notes what they name. One
 * thread.
 */
final class Inventory {

  private final Resolver resolver;
  private final Finds finds;
  private final Map<String, StandardSeen> standards = new LinkedHashMap<>();
  final List<ApiSeen> apis = new ArrayList<>();
  final List<Hinted> hints = new ArrayList<>();
  final List<AiSeen> aiUses = new ArrayList<>();
  final List<PlanSeen> plans = new ArrayList<>();

  /** Codes of the offices that the documents are about. */
  final TreeSet<String> offices = new TreeSet<>();

  Inventory(Resolver resolver, Finds finds) {
    this.resolver = resolver;
    this.finds = finds;
  }

  List<StandardSeen> standards() {
    return List.copyOf(standards.values());
  }

  void add(StackDocument document, List<Hint> supposed) {
    if (document.office() != null) {
      offices.add(document.office());
    }
    add(document, document.entries(), "");
    supposed.forEach(hint -> hints.add(hinted(hint)));
  }

  /** Adds what statements about one office name; they have no places of their own. */
  void add(Statements statements, Position place) {
    Map<Node, Map<Node, Node>> uses = new LinkedHashMap<>();
    for (Triple triple : statements) {
      Ids.officeOf(triple.getSubject().getURI()).ifPresent(offices::add);
      uses.computeIfAbsent(triple.getSubject(), any -> new LinkedHashMap<>())
          .put(triple.getPredicate(), triple.getObject());
    }
    uses.values().forEach(facts -> use(facts, place));
  }

  private void use(Map<Node, Node> facts, Position place) {
    Node product = facts.getOrDefault(Arc.USES_PRODUCT, facts.get(Arc.IS_INSTANCE_OF_PRODUCT));
    Node name = product == null ? facts.get(Arc.TECHNOLOGY_NAME) : product;
    if (name != null) {
      Node version = facts.get(Arc.VERSION);
      Node release = facts.get(Arc.USES_RELEASE);
      String said = version == null ? null : version.getLiteralLexicalForm();
      String cycle = release == null ? null : local(release).replaceFirst("^[^/]*/", "");
      finds.add(local(name), said, cycle, place);
    }
    Node standard = facts.get(Arc.USES_STANDARD);
    if (standard != null) {
      standard(local(standard), place);
    }
  }

  private static String local(Node node) {
    return node.isURI()
        ? Ids.localName(node.getURI()).orElse(node.getURI())
        : node.getLiteralLexicalForm();
  }

  private void add(StackDocument document, Map<ItemKind, List<Entry>> entries, String within) {
    entries.forEach(
        (kind, list) -> {
          for (int i = 0; i < list.size(); i++) {
            String pointer = within + "/" + kind.list() + (kind.isSingle() ? "" : "/" + i);
            Entry entry = list.get(i);
            item(kind, entry, field -> document.positions().at(pointer + field));
            add(document, entry.parts(), pointer);
          }
        });
  }

  private void item(ItemKind kind, Entry entry, Function<String, Position> at) {
    switch (kind) {
      case SYSTEM -> product(entry.value("platform"), at.apply("/platform"));
      case USE -> finds.add(entry, at.apply(entry.value("product") == null ? "/name" : "/product"));
      case STANDARD_USE -> standard(entry.value("standard"), at.apply("/standard"));
      case API -> api(entry, at);
      case FLOW -> standards(entry, at.apply("/standards"));
      case AI_USE, EMERGING_TECHNOLOGY_USE -> ai(entry, at);
      case PLAN -> plans.add(plan(entry, at.apply("")));
      default -> {}
    }
  }

  private void api(Entry entry, Function<String, Position> at) {
    standards(entry, at.apply("/standards"));
    String version = entry.value("version");
    Stream<String> details =
        Stream.concat(
            Stream.of(
                entry.value("protocol"),
                version == null ? null : "version " + version,
                entry.value("authentication")),
            entry.values().getOrDefault("standards", List.of()).stream());
    apis.add(new ApiSeen(name(entry), joined(details), at.apply("")));
  }

  private void ai(Entry entry, Function<String, Position> at) {
    product(entry.value("product"), at.apply("/product"));
    Stream<String> details =
        Stream.of(
            entry.value("product"),
            entry.value("technology"),
            entry.value("task"),
            entry.value("technique"),
            entry.value("status"));
    aiUses.add(new AiSeen(name(entry), joined(details), at.apply("")));
  }

  private PlanSeen plan(Entry entry, Position place) {
    String successor =
        Optional.ofNullable(entry.value("successorProduct"))
            .or(() -> Optional.ofNullable(entry.value("successorSystem")))
            .map(next -> "then " + next)
            .orElse(null);
    Stream<String> what =
        Stream.of(entry.value("kind"), entry.value("product"), entry.value("system"));
    Stream<String> details = Stream.of(entry.value("status"), entry.value("date"), successor);
    return new PlanSeen(
        what.filter(Objects::nonNull).collect(Collectors.joining(" ")), joined(details), place);
  }

  private void product(@org.jspecify.annotations.Nullable String word, Position place) {
    if (word != null) {
      finds.add(word, null, null, place);
    }
  }

  private void standards(Entry entry, Position place) {
    entry.values().getOrDefault("standards", List.of()).forEach(word -> standard(word, place));
  }

  private void standard(@org.jspecify.annotations.Nullable String word, Position place) {
    if (word == null) {
      return;
    }
    resolver
        .standard(word)
        .map(known -> new StandardSeen(known.code(), known.title(), place, 1))
        .ifPresent(
            seen ->
                standards.merge(
                    seen.code(),
                    seen,
                    (first, next) ->
                        new StandardSeen(
                            first.code(), first.title(), first.place(), first.times() + 1)));
  }

  private Hinted hinted(Hint hint) {
    String name = local(hint.about());
    String about =
        resolver
            .standard(name)
            .map(Standard::code)
            .or(() -> resolver.product(name).map(Product::name))
            .orElse(name);
    return new Hinted(about, hint.evidence(), hint.position());
  }

  private static String name(Entry entry) {
    String name = entry.value("name");
    return name == null ? "without a name" : name;
  }

  private static String joined(Stream<String> details) {
    return details.filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
  }
}
