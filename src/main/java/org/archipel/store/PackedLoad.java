package org.archipel.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
   * Fills an empty folder from a source.
   *
   * @throws TooLarge if the load is not for this; the folder is then no database
   */
  static void fill(Path folder, GraphSource source) throws IOException {
    Location storage = empty(folder);
    try (OutputStream nodes = append(nodeFile(storage))) {
      PackedLoad load = new PackedLoad(new Terms(nodes, 0));
      source.tell(load);
      nodes.flush();
      load.pack(storage);
    }
  }

  /**
   * Fills an empty folder with what a database holds and a difference. The node file is taken over
   * whole.
   *
   * @param base in a read transaction
   * @throws TooLarge if the load is not for this; the folder is then no database
   */
  static void fill(Path folder, DatasetGraph base, StoreDelta delta) throws IOException {
    Location storage = empty(folder);
    Location from = TDBInternal.requireStorage(base).getLocation();
    Files.copy(nodeFile(from), nodeFile(storage), StandardCopyOption.REPLACE_EXISTING);
    try (OutputStream nodes = append(nodeFile(storage))) {
      PackedLoad load = new PackedLoad(new Terms(nodes, Files.size(nodeFile(storage))));
      new BaseRows(base, load.terms, load.rows).read(delta.removed());
      delta.added().forEach(load::triples);
      nodes.flush();
      load.pack(storage);
    }
  }

  private static Location empty(Path folder) {
    DatasetGraph empty = Generation.connect(folder);
    Location storage = TDBInternal.requireStorage(empty).getLocation();
    Generation.disconnect(empty);
    return storage;
  }

  private static Path nodeFile(Location storage) {
    return Path.of(storage.getPath(Names.nodeTableBaseName + "-data", Names.extObjNodeData));
  }

  private static OutputStream append(Path file) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 16);
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
