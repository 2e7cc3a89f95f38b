package org.archipel.catalog.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;

/** Reads the headers of releases out of a dataset. One thread, inside a read transaction. */
record ReleaseReader(DatasetGraph dataset, Audience audience) {

  private static final String PREFIX = Ids.ID + "architecture/";

  /** Returns the releases that have an edition for the audience, newest first. */
  List<Release> all() {
    Map<ReleaseName, Release> found = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, DCTerms.bibliographicCitation.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> named(quad.getSubject()).ifPresent(name -> found.put(name, header(name))));
    return newestFirst(found);
  }

  Optional<Release> of(ReleaseName name) {
    return all().stream().filter(release -> release.name().equals(name)).findFirst();
  }

  /** Follows from each release to the one that it replaces; dates may be equal. */
  private static List<Release> newestFirst(Map<ReleaseName, Release> found) {
    Set<ReleaseName> replaced = new HashSet<>();
    found.values().forEach(release -> release.replaces().ifPresent(replaced::add));
    List<Release> order = new ArrayList<>();
    found.values().stream()
        .filter(release -> !replaced.contains(release.name()))
        .sorted(Comparator.comparing(Release::issued).thenComparing(Release::name).reversed())
        .forEach(
            last ->
                Stream.iterate(
                        Optional.of(last),
                        Optional::isPresent,
                        each ->
                            each.flatMap(Release::replaces)
                                .flatMap(name -> Optional.ofNullable(found.get(name))))
                    .flatMap(Optional::stream)
                    .limit(found.size())
                    .filter(release -> !order.contains(release))
                    .forEach(order::add));
    return order;
  }

  private Optional<ReleaseName> named(Node architecture) {
    String suffix = audience.equals(Audience.PUBLIC) ? "" : ReleaseName.MEMBERS;
    String iri = architecture.getURI();
    if (!iri.startsWith(PREFIX) || !iri.endsWith(suffix)) {
      return Optional.empty();
    }
    String text = iri.substring(PREFIX.length(), iri.length() - suffix.length());
    return ReleaseName.parse(text)
        .filter(name -> dataset.contains(graph(name), architecture, Node.ANY, Node.ANY));
  }

  private Release header(ReleaseName name) {
    return new Release(
        name,
        name.architecture(audience).getURI(),
        text(name, DCTerms.title.asNode()),
        text(name, DCTerms.issued.asNode()),
        texts(name, Arc.COMMIT),
        text(name, DCTerms.bibliographicCitation.asNode()),
        objects(name, DCTerms.replaces.asNode()).stream()
            .flatMap(it -> named(it).stream())
            .findFirst());
  }

  private String text(ReleaseName name, Node property) {
    return texts(name, property).stream().findFirst().orElse("");
  }

  private List<String> texts(ReleaseName name, Node property) {
    return objects(name, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private List<Node> objects(ReleaseName name, Node property) {
    List<Node> objects = new ArrayList<>();
    dataset
        .find(graph(name), name.architecture(audience), property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private Node graph(ReleaseName name) {
    return name.key(audience).graph();
  }
}
