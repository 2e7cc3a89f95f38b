package org.archipel.catalog.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.archipel.catalog.release.Earlier.Figure;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;

/** Reads what earlier releases told and withheld. One thread, inside read transactions. */
final class EarlierReader {

  private final Map<String, Figure> shown = new HashMap<>();
  private final Map<String, Long> withheld = new HashMap<>();

  /**
   * Reads it.
   *
   * @param releases newest first
   * @param open what the public sees
   * @param members what members see, who know the true figures
   */
  static Earlier read(List<ReleaseName> releases, DatasetGraph open, DatasetGraph members) {
    EarlierReader reader = new EarlierReader();
    for (ReleaseName release : releases) {
      reader.figures(release, Audience.PUBLIC, open).forEach(reader.shown::putIfAbsent);
    }
    if (!releases.isEmpty()) {
      ReleaseName last = releases.getFirst();
      Set<String> told = new HashSet<>(reader.figures(last, Audience.PUBLIC, open).keySet());
      reader
          .figures(last, Audience.MEMBERS, members)
          .forEach(
              (cell, figure) -> {
                if (!told.contains(cell)) {
                  reader.withheld.put(cell, figure.count());
                }
              });
    }
    return new Earlier(reader.shown, reader.withheld);
  }

  /** Returns the figures that an edition tells of the network, by cell. */
  private Map<String, Figure> figures(
      ReleaseName release, Audience audience, DatasetGraph dataset) {
    Map<String, Figure> figures = new HashMap<>();
    Node graph = release.key(audience).graph();
    String prefix = release.architecture(audience).getURI() + "/finding/";
    dataset
        .find(graph, Node.ANY, Arc.PUBLIC_COUNT, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node finding = quad.getSubject();
              String path = finding.getURI().substring(prefix.length());
              int among = path.lastIndexOf("/among/");
              String row = path.substring(0, among);
              String band = path.substring(among + "/among/".length());
              figure(dataset, graph, finding, Arc.OFFICE_COUNT, Arc.PUBLIC_COUNT)
                  .ifPresent(it -> figures.put(NetworkCells.cell(row, band), it));
              figure(dataset, graph, finding, Arc.BASE_COUNT, Arc.PUBLIC_BASE_COUNT)
                  .ifPresent(it -> figures.put(NetworkCells.cell(base(row), band), it));
            });
    return figures;
  }

  /** Returns what the base of a row is called: a slot has two parts, its options more. */
  private static String base(String row) {
    List<String> parts = List.of(row.split("/", -1));
    return parts.size() > 2
        ? NetworkCells.said(parts.get(0) + "/" + parts.get(1))
        : NetworkCells.base(parts.getFirst());
  }

  private static Optional<Figure> figure(
      DatasetGraph dataset, Node graph, Node finding, Node count, Node known) {
    Optional<Long> counted = number(dataset, graph, finding, count);
    Optional<Long> open = number(dataset, graph, finding, known);
    return counted.isPresent() && open.isPresent()
        ? Optional.of(new Figure(counted.get(), open.get()))
        : Optional.empty();
  }

  private static Optional<Long> number(
      DatasetGraph dataset, Node graph, Node subject, Node property) {
    var found = dataset.find(graph, subject, property, Node.ANY);
    Optional<Long> number = Optional.empty();
    while (found.hasNext()) {
      Quad quad = found.next();
      number = Optional.of(Long.parseLong(quad.getObject().getLiteralLexicalForm()));
    }
    return number;
  }
}
