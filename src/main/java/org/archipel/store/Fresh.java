package org.archipel.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** How the folder of a fresh generation comes to be, and how any generation is moved on. */
final class Fresh {

  private Fresh() {}

  /** Fills an empty folder from a source. */
  static void fill(Path fresh, GraphSource source) throws IOException {
    try {
      PackedLoad.fill(fresh, source);
    } catch (PackedLoad.TooLarge e) {
      Durably.deleteTree(fresh);
      BulkLoad.fill(fresh, source);
    }
  }

  /** Fills a folder with what a database holds and a difference; says no when it is too large. */
  static boolean fill(Path fresh, DatasetGraph base, StoreDelta delta) throws IOException {
    try {
      PackedLoad.fill(fresh, base, delta);
      return true;
    } catch (PackedLoad.TooLarge e) {
      Durably.deleteTree(fresh);
      return false;
    }
  }

  /** Moves a filled folder on to what it is to stand for. */
  static void moveOn(Path fresh, Stamp stamp, StoreDelta delta) {
    DatasetGraph dataset = Generation.connect(fresh);
    try {
      write(dataset, stamp, delta);
    } finally {
      Generation.disconnect(dataset);
    }
  }

  /** Forces a filled database to disk and opens it. */
  static Generation settle(Path fresh) throws IOException {
    DatasetGraph dataset = Generation.connect(fresh);
    try {
      Size.remember(fresh, dataset);
    } finally {
      Generation.disconnect(dataset);
    }
    Durably.forceTree(fresh);
    return Generation.open(fresh);
  }

  /** Everything is ready before the transaction begins: nothing in it may fail on purpose. */
  static void write(DatasetGraph dataset, Stamp stamp, StoreDelta delta) {
    dataset.begin(ReadWrite.WRITE);
    delta
        .removed()
        .forEach(
            (graph, statements) ->
                statements.forEach(
                    triple ->
                        dataset.delete(
                            graph,
                            triple.getSubject(),
                            triple.getPredicate(),
                            triple.getObject())));
    delta
        .added()
        .forEach(
            (graph, statements) ->
                statements.forEach(
                    triple ->
                        dataset.add(
                            graph,
                            triple.getSubject(),
                            triple.getPredicate(),
                            triple.getObject())));
    Generation.writeStamp(dataset, stamp);
    dataset.commit();
    dataset.end();
  }
}
