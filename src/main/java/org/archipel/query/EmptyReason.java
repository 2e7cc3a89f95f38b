package org.archipel.query;

import java.util.List;
import java.util.Locale;
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

  private EmptyReason() {}

  /** Returns one sentence, read inside the caller's transaction. */
  static String of(Question question, DatasetGraph dataset) {
    Optional<Node> absent =
        question.needs().stream()
            .filter(need -> !holds(dataset, Node.ANY, RDF.type.asNode(), need))
            .findFirst();
    return absent.map(need -> absence(need, dataset)).orElse(NO_MATCH);
  }

  private static String absence(Node need, DatasetGraph dataset) {
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
