package org.archipel.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.archipel.ontology.Arc;

/**
 * Says why an answer has no rows: the first class that the question needs and that has no instance,
 * or that nothing matches.
 *
 * <p>It reads only the store that was asked, so that its words tell nobody of what lies in another.
 */
final class EmptyReason {

  private static final String NO_MATCH = "Nothing that was shared matches.";

  /** What it means that a derivation has found nothing of a kind. */
  private static final Map<Node, String> NOT_DERIVED =
      Map.of(
          Arc.REFERENCE_ARCHITECTURE, "No reference architecture has been derived yet.",
          Arc.OPTION, "Nothing that was shared fills a slot of the reference architecture yet.",
          Arc.PATTERN,
              "Nothing recurs at enough offices to tell it from chance: that is a finding, too.",
          Arc.ASSOCIATION_RULE,
              "No two things go together at enough offices to tell it from chance: that is a"
                  + " finding, too.");

  private EmptyReason() {}

  /** Returns one sentence, read inside the caller's transaction. */
  static String of(Question question, Arguments arguments, DatasetGraph dataset) {
    return question.needs().stream()
        .filter(need -> !holds(dataset, Node.ANY, RDF.type.asNode(), need))
        .findFirst()
        .map(need -> absence(need, dataset))
        .or(() -> unknownRelease(arguments, dataset))
        .orElse(NO_MATCH);
  }

  /** Says which derivations there are when another one was asked for. */
  private static Optional<String> unknownRelease(Arguments arguments, DatasetGraph dataset) {
    return arguments.values().entrySet().stream()
        .filter(given -> given.getKey().type() == ValueType.ARCHITECTURE)
        .flatMap(given -> given.getValue().stream())
        .filter(name -> !holds(dataset, name, RDF.type.asNode(), Arc.REFERENCE_ARCHITECTURE))
        .findFirst()
        .map(
            name ->
                "There is no reference architecture '%s'; there are: %s."
                    .formatted(called(name), String.join(", ", derivations(dataset))));
  }

  private static List<String> derivations(DatasetGraph dataset) {
    return dataset.stream(Node.ANY, Node.ANY, RDF.type.asNode(), Arc.REFERENCE_ARCHITECTURE)
        .map(quad -> called(quad.getSubject()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String called(Node thing) {
    return Labels.id(thing).orElseGet(thing::toString);
  }

  private static String absence(Node need, DatasetGraph dataset) {
    String derived = NOT_DERIVED.get(need);
    if (derived != null) {
      return derived;
    }
    Labels labels = Labels.of(dataset, List.of(need), List.of("en"));
    String name = labels.knows(need) ? labels.of(need) : words(need);
    String article = "aeiouAEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
    return isClaimed(need, dataset)
        ? "No office has shared " + article + name + " yet."
        : "The catalogue has no " + name + " yet.";
  }

  /** Whether it is said of an office, by itself or by others, and not kept as reference data. */
  private static boolean isClaimed(Node need, DatasetGraph dataset) {
    Node domain = SchemaDO.domainIncludes.asNode();
    if (holds(dataset, Arc.HAS_CLAIM_STATUS, domain, need)) {
      return true;
    }
    return dataset.stream(Node.ANY, need, RDFS.subClassOf.asNode(), Node.ANY)
        .anyMatch(quad -> holds(dataset, Arc.HAS_CLAIM_STATUS, domain, quad.getObject()));
  }

  private static boolean holds(DatasetGraph dataset, Node subject, Node predicate, Node object) {
    return dataset.contains(Node.ANY, subject, predicate, object);
  }

  private static String words(Node need) {
    String name = need.getURI().substring(Arc.NS.length());
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
