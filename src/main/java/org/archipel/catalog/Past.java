package org.archipel.catalog;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.archipel.catalog.release.Doors;
import org.archipel.catalog.release.Releases;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.Submission;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.store.GraphSink;
import org.archipel.store.Stamp;

/** What an audience saw at commits of the past, in memory. */
final class Past {

  private final Ledger ledger;
  private final Projection projection;

  Past(Ledger ledger) {
    this.ledger = ledger;
    this.projection = new Projection(ledger);
  }

  /** Returns the releases of a catalogue whose writers take turns. */
  static Releases releases(Ledger ledger, Stores stores, Lock writing) {
    return new Releases(
        new Doors(
            stores::get,
            new Past(ledger)::at,
            (title, entries) -> {
              Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
              ledger.append(new Submission("Archipel", title, now, entries));
              stores.followLedger();
            },
            writing));
  }

  /**
   * Returns the named graphs that an audience's store held at commits.
   *
   * @param commits per audience the beginning of a commit's id
   * @throws Trouble if the ledger knows no such commit: forgetting renames commits
   */
  DatasetGraph at(Audience audience, Map<Audience, String> commits) {
    Map<String, String> ids = new TreeMap<>();
    commits.forEach((source, id) -> ids.put(source.name(), full(source, id)));
    Stamp stamp = new Stamp(projection.stamp(audience).projection(), ids);
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(() -> projection.tell(audience, stamp, new InMemory(dataset)));
    return dataset;
  }

  private String full(Audience source, String id) {
    return ledger
        .find(source, id)
        .orElseThrow(
            () ->
                Trouble.environment(
                    "The ledger has no commit "
                        + id
                        + " for "
                        + source
                        + " any more: forgetting gives later commits other names."))
        .id();
  }

  private record InMemory(DatasetGraph dataset) implements GraphSink {

    @Override
    public void triples(Node graph, Iterable<Triple> triples) {
      triples.forEach(triple -> add(graph, triple));
    }

    @Override
    public void ntriples(Node graph, InputStream lines) {
      RDFParser.source(lines)
          .lang(Lang.NTRIPLES)
          .checking(false)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  add(graph, triple);
                }
              });
    }

    private void add(Node graph, Triple triple) {
      dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
  }
}
