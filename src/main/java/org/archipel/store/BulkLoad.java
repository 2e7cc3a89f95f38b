package org.archipel.store;

import java.io.InputStream;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Fills a fresh database with TDB2's own bulk loader. */
final class BulkLoad {

  private static final MonitorOutput QUIET = (format, arguments) -> {};

  private BulkLoad() {}

  static void fill(Path folder, GraphSource source) {
    DatasetGraph dataset = Generation.connect(folder);
    try {
      DataLoader loader = LoaderFactory.phasedLoader(dataset, QUIET);
      loader.startBulk();
      try {
        StreamRDF stream = loader.stream();
        source.tell(new Sink(stream));
        loader.finishBulk();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
    } finally {
      Generation.disconnect(dataset);
    }
  }

  private record Sink(StreamRDF stream) implements GraphSink {

    @Override
    public void triples(Node graph, Iterable<Triple> triples) {
      GraphName.check(graph);
      triples.forEach(triple -> stream.quad(new Quad(graph, triple)));
    }

    @Override
    public void ntriples(Node graph, InputStream lines) {
      GraphName.check(graph);
      RDFParser.source(lines)
          .lang(Lang.NTRIPLES)
          .checking(false)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  stream.quad(new Quad(graph, triple));
                }
              });
    }
  }
}
