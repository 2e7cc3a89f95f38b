package org.archipel.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills a fresh TDB2 database by writing its files: terms are numbered once, rows are sorted in
 * memory, and every B+tree is packed bottom up, as Jena's xloader does with temporary files and
 * sort(1). Faster than the bulk loaders, and the trees are full; costs about 60 bytes of heap a
 * statement while it runs.
 */
final class PackedLoad implements GraphSink {

  /** Told by a load that has more statements or terms than it can sort in memory. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final int MOST_ROWS = 50_000_000;

  private final Terms terms;
  private final Rows rows = new Rows();

  private PackedLoad(Terms terms) {
    this.terms = terms;
  }

  /**
   * @throws TooLarge if the load is not for this; the folder is then no database
   */
  static void fill(Path folder, GraphSource source) throws IOException {
    DatasetGraph empty = Generation.connect(folder);
    Location storage = TDBInternal.requireStorage(empty).getLocation();
    Generation.disconnect(empty);
    Path nodeFile =
        Path.of(storage.getPath(Names.nodeTableBaseName + "-data", Names.extObjNodeData));
    try (OutputStream nodes = new BufferedOutputStream(Files.newOutputStream(nodeFile), 1 << 16)) {
      PackedLoad load = new PackedLoad(new Terms(nodes));
      source.tell(load);
      nodes.flush();
      load.pack(storage);
    }
  }

  @Override
  public void triples(Node graph, Iterable<Triple> triples) {
    GraphName.check(graph);
    int number = terms.number(graph);
    triples.forEach(triple -> Lines.add(triple, number, terms, rows));
    checkSize();
  }

  @Override
  public void ntriples(Node graph, InputStream lines) {
    GraphName.check(graph);
    try (lines) {
      new Lines(lines.readAllBytes(), terms.number(graph), terms, rows).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checkSize();
  }

  private void checkSize() {
    if (rows.count() > MOST_ROWS) {
      throw new TooLarge();
    }
  }

  private void pack(Location storage) {
    int[] byId = termsById();
    List<Column> columns =
        IntStream.range(0, Rows.WIDTH)
            .mapToObj(column -> Column.of(rows, column, byId, terms))
            .toList();
    if (columns.stream().mapToInt(Column::bits).sum() > QuadIndex.MOST_BITS) {
      throw new TooLarge();
    }
    List<Callable<Void>> trees = new ArrayList<>();
    trees.add(tree(() -> NodeIndex.write(storage, terms)));
    for (String name : Names.quadIndexes) {
      trees.add(tree(() -> QuadIndex.write(storage, name, rows, columns)));
    }
    inParallel(trees);
  }

  private static Callable<Void> tree(Runnable writing) {
    return Executors.callable(writing, null);
  }

  /** Runs all to their end, whatever becomes of them, then throws what the first one threw. */
  private static void inParallel(List<Callable<Void>> tasks) {
    int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> task : executor.invokeAll(tasks)) {
        task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while packing a store", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("packing a store failed: " + e.getCause(), e.getCause());
    }
  }

  /** Every term, stored ones first in the order of the node file, then inline ones by value. */
  private int[] termsById() {
    IntStream stored = IntStream.range(0, terms.count()).filter(terms::isStored);
    IntStream inline =
        IntStream.range(0, terms.count())
            .filter(term -> !terms.isStored(term))
            .boxed()
            .sorted((a, b) -> Long.compare(terms.id(a), terms.id(b)))
            .mapToInt(Integer::intValue);
    return IntStream.concat(stored, inline).toArray();
  }
}
