package org.archipel.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ontology;
import org.archipel.ontology.Vocabulary;
import org.archipel.ontology.Vocabulary.Ref;
import org.archipel.ontology.Vocabulary.Term;
import org.archipel.store.Reading;
import org.junit.jupiter.api.Test;

/** Holds what stands in the whole catalogue against what the ontology says of its terms. */
class TermUseTest {

  private static final String ANYTHING = RDFS.Resource.getURI();

  private final Graph terms = Ontology.graph(Path.of("ontology"));
  private final Map<String, Meaning> meanings =
      Vocabulary.of(terms).properties().stream()
          .filter(property -> !property.name().equals("uncheckedLabelLanguage"))
          .collect(toMap(Term::iri, Meaning::of));

  /** What a property may stand on and lead to, by address. */
  record Meaning(String property, Set<String> on, Set<String> to) {

    static Meaning of(Term property) {
      return new Meaning(property.name(), iris(property.classes()), iris(property.takes()));
    }

    private static Set<String> iris(List<Ref> refs) {
      return refs.stream().map(Ref::iri).collect(toSet());
    }

    static boolean allows(Set<String> meant, Set<String> found) {
      return meant.contains(ANYTHING) || found.stream().anyMatch(meant::contains);
    }
  }

  @Test
  void everyPropertyStandsOnAndLeadsToWhatItIsMeantFor() {
    Map<String, Triple> misuses = new TreeMap<>();
    try (Reading reading = RunningServer.get().catalog().store(Audience.PUBLIC).reading()) {
      List<Triple> all =
          reading.dataset().getUnionGraph().find().toList().stream()
              .filter(triple -> triple.getSubject().isURI())
              .toList();
      Map<Node, Set<String>> types = types(all);
      int used = 0;
      for (Triple triple : all) {
        Meaning meaning = meanings.get(triple.getPredicate().getURI());
        if (meaning != null) {
          used++;
          Set<String> on = types.getOrDefault(triple.getSubject(), Set.of());
          Set<String> to = found(triple, types);
          if (!Meaning.allows(meaning.on(), on) || !Meaning.allows(meaning.to(), to)) {
            misuses.put(on + " " + meaning.property() + " " + to, triple);
          }
        }
      }
      assertThat(used).isGreaterThan(50_000);
    }
    assertThat(misuses).isEmpty();
  }

  private static Set<String> found(Triple triple, Map<Node, Set<String>> types) {
    Node object = triple.getObject();
    return object.isLiteral()
        ? Set.of(object.getLiteralDatatypeURI())
        : types.getOrDefault(object, Set.of());
  }

  /** The classes of each thing, with those above them. */
  private Map<Node, Set<String>> types(List<Triple> all) {
    Map<Node, Set<String>> types =
        all.stream()
            .filter(triple -> triple.predicateMatches(RDF.type.asNode()))
            .collect(
                groupingBy(
                    Triple::getSubject, mapping(triple -> triple.getObject().getURI(), toSet())));
    types.values().forEach(this::addAbove);
    return types;
  }

  private void addAbove(Set<String> types) {
    for (String type : new HashSet<>(types)) {
      if (type.startsWith(Arc.NS)) {
        terms
            .find(NodeFactory.createURI(type), RDFS.subClassOf.asNode(), Node.ANY)
            .forEach(triple -> types.add(triple.getObject().getURI()));
      }
    }
  }
}
