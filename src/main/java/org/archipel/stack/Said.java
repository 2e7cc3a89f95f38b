package org.archipel.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of contributions say about one address, before it is known where in a
 * document it belongs. One thread.
 */
final class Said {

  private final Node iri;
  private final String claimant;
  private final Map<Node, List<Node>> values = new LinkedHashMap<>();
  private Audience audience;

  private Said(Node iri, String claimant, Audience audience) {
    this.iri = iri;
    this.claimant = claimant;
    this.audience = audience;
  }

  /** Gathers the statements of some contributions by the address that they are about. */
  static Map<Node, Said> in(List<Part> parts) {
    Map<Node, Said> all = new LinkedHashMap<>();
    for (Part part : parts) {
      String claimant = part.key().claimant();
      part.statements()
          .forEach(
              (audience, statements) -> {
                for (Triple triple : statements) {
                  all.computeIfAbsent(triple.getSubject(), iri -> new Said(iri, claimant, audience))
                      .add(triple, audience);
                }
              });
    }
    return all;
  }

  /** An item is seen by whoever sees its type; some of its facts may be for fewer. */
  private void add(Triple triple, Audience seenBy) {
    values.computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>()).add(triple.getObject());
    if (triple.predicateMatches(RDF.type.asNode())) {
      audience = seenBy;
    }
  }

  Node iri() {
    return iri;
  }

  /** Returns slug or office code of whoever says it, by the key that it stands under. */
  String claimant() {
    return claimant;
  }

  Audience audience() {
    return audience;
  }

  List<Node> values(Node property) {
    return values.getOrDefault(property, List.of());
  }

  /** Returns the kind whose classes it has, the one with most of them; none for other things. */
  Optional<ItemKind> kind() {
    List<Node> types = values(RDF.type.asNode());
    ItemKind found = null;
    for (ItemKind kind : ItemKind.values()) {
      boolean wider = found != null && found.classes().size() >= kind.classes().size();
      if (!wider && types.containsAll(kind.classes())) {
        found = kind;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns what follows the namespace of whoever says it: {@code system/rio/use/pega}. */
  Optional<String> path(String office) {
    String namespace =
        office.equals(ContributionKey.NETWORK) ? Ids.ID : Ids.namespace(office, claimant);
    return iri.getURI().startsWith(namespace)
        ? Optional.of(iri.getURI().substring(namespace.length()))
        : Optional.empty();
  }

  /** Returns its claim; the status follows from the claimant. */
  StackDocument.ClaimFields claim() {
    List<Node> grades = values(Arc.HAS_EVIDENCE_GRADE);
    return new StackDocument.ClaimFields(
        claimant,
        null,
        grades.isEmpty() ? null : grade(grades.getFirst()),
        text(Arc.AS_OF).flatMap(PartialDate::parse).orElse(null),
        values(DCTerms.source.asNode()).stream().filter(Node::isURI).map(Node::getURI).toList(),
        text(Arc.SOURCE_SAYS).orElse(null));
  }

  private static Choice.@Nullable Grade grade(Node node) {
    for (Choice.Grade grade : Choice.Grade.values()) {
      if (grade.node().equals(node)) {
        return grade;
      }
    }
    return null;
  }

  private Optional<String> text(Node property) {
    return values(property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }
}
