package org.archipel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.GraphDigest;
import org.archipel.problem.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One audience's database. Thread-safe: many readers, one writer; one build at a time goes on
 * beside both.
 *
 * <pre>{@code
 * try (Store store = Store.open(home.resolve("store/public"))) {
 *   if (store.needsBuilding()) {
 *     store.build(stamp, sink -> sink.ntriples(graph, lines));
 *   }
 *   long n = store.read(dataset -> dataset.stream().count());
 * }
 * }</pre>
 *
 * <p>The caller holds the home folder's lock: two processes on one folder are not arbitrated here.
 */
public final class Store implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private record Applied(Stamp from, Stamp to, StoreDelta delta) {}

  private final StoreFolder folder;
  private final ReentrantLock building = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();

  @SuppressWarnings("ThreadLocalUsage") // per store: a thread may read two stores at once
  private final ThreadLocal<@Nullable Reading> mine = new ThreadLocal<>();

  private volatile @Nullable Generation current;
  private volatile boolean broken;
  private @Nullable List<Applied> sinceBuildBegan;

  private Store(StoreFolder folder) {
    this.folder = folder;
  }

  /**
   * Opens a store; one that is missing, torn or marked broken is reported in the log, dropped, and
   * {@linkplain #needsBuilding needs building}.
   *
   * @throws Trouble if the folder cannot be used at all
   */
  public static Store open(Path folder) {
    Store store = new Store(new StoreFolder(folder.toAbsolutePath().normalize()));
    store.openCurrent();
    return store;
  }

  private void openCurrent() {
    Optional<Path> named = folder.current();
    current = named.map(this::openSound).orElse(null);
    folder.deleteAllBut(current == null ? Optional.empty() : named);
  }

  private @Nullable Generation openSound(Path generation) {
    String why;
    if (!Files.isDirectory(generation)) {
      why = "it is missing";
    } else if (folder.isBroken(generation)) {
      why = "a write into it failed";
    } else {
      try {
        return Generation.open(generation);
      } catch (RuntimeException | Error e) {
        why = String.valueOf(e.getMessage());
      }
    }
    LOG.warn("The store {} is dropped and must be built again: {}", generation, why);
    return null;
  }

  /** Whether there is no sound generation; a broken one may still serve readers. */
  public boolean needsBuilding() {
    return current == null || broken;
  }

  /**
   * Returns what the store stands for; empty when it {@linkplain #needsBuilding needs building}.
   */
  public Optional<Stamp> stamp() {
    Generation generation = current;
    return generation == null || broken ? Optional.empty() : Optional.of(generation.stamp());
  }

  /** Whether differences have made it so big that building it again pays. */
  public boolean isOvergrown() {
    return size().isOvergrown();
  }

  /** Returns the bytes in use; 0 when nothing is built. */
  public long bytes() {
    return size().bytes();
  }

  private Size size() {
    Generation generation = current;
    if (generation == null || !generation.enter()) {
      return new Size(0, 0);
    }
    try {
      return generation.size();
    } finally {
      generation.leave();
    }
  }

  /**
   * Builds a fresh generation beside the one that is served and swaps them; readers finish where
   * they are. Differences that are applied meanwhile are carried over when they start from this
   * stamp; afterwards {@link #stamp} says what the store stands for, which may be older than before
   * when they do not.
   *
   * @throws RuntimeException whatever the source throws; the serving generation stays
   */
  public void build(Stamp stamp, GraphSource source) {
    replace(
        stamp,
        fresh -> {
          fill(fresh, source);
          moveOn(fresh, stamp, StoreDelta.NONE);
        });
  }

  /**
   * Builds a fresh generation as a copy of another store's and a difference. What was ever deleted
   * from the base since it was built may lie, unreachable, in the copied files: copy only from an
   * audience that sees less.
   *
   * @throws IllegalStateException if the base does not stand for commits that are all in the stamp
   */
  public void buildFrom(Store base, Stamp stamp, StoreDelta delta) {
    Stamp below = base.sound().stamp();
    if (!stamp.commits().entrySet().containsAll(below.commits().entrySet())) {
      throw new IllegalStateException(base + " stands for " + below + ", not for " + stamp);
    }
    replace(stamp, fresh -> base.copyTo(fresh, stamp, delta));
  }

  private static void fill(Path fresh, GraphSource source) throws IOException {
    try {
      PackedLoad.fill(fresh, source);
    } catch (PackedLoad.TooLarge e) {
      Durably.deleteTree(fresh);
      BulkLoad.fill(fresh, source);
    }
  }

  private static void moveOn(Path fresh, Stamp stamp, StoreDelta delta) {
    DatasetGraph dataset = Generation.connect(fresh);
    try {
      write(dataset, stamp, delta);
    } finally {
      Generation.disconnect(dataset);
    }
  }

  /** A step that fills the folder of a fresh generation. */
  private interface Filling {
    void fill(Path fresh) throws IOException;
  }

  private void replace(Stamp stamp, Filling filling) {
    building.lock();
    try {
      beginRecording();
      Path fresh = folder.next();
      try {
        filling.fill(fresh);
        Generation generation = settle(fresh);
        swap(generation);
      } catch (IOException e) {
        throw Trouble.environment("cannot build the store " + fresh + ": " + e.getMessage(), e);
      } finally {
        sweep(fresh);
      }
      LOG.info("Built the store {} for {}", fresh, stamp);
    } finally {
      building.unlock();
    }
  }

  private void beginRecording() {
    writing.lock();
    try {
      sinceBuildBegan = new ArrayList<>();
    } finally {
      writing.unlock();
    }
  }

  /** Forces a filled database to disk and opens it. */
  private static Generation settle(Path fresh) throws IOException {
    DatasetGraph dataset = Generation.connect(fresh);
    try {
      Size.remember(fresh, dataset);
    } finally {
      Generation.disconnect(dataset);
    }
    Durably.forceTree(fresh);
    return Generation.open(fresh);
  }

  private void swap(Generation fresh) throws IOException {
    writing.lock();
    try {
      try {
        catchUp(fresh);
        folder.serve(fresh.folder());
      } catch (IOException | RuntimeException e) {
        fresh.discard();
        throw e;
      }
      Generation old = current;
      current = fresh;
      broken = false;
      if (old != null) {
        old.discard();
      }
    } finally {
      sinceBuildBegan = null;
      writing.unlock();
    }
  }

  private void catchUp(Generation fresh) {
    for (Applied applied : sinceBuildBegan == null ? List.<Applied>of() : sinceBuildBegan) {
      if (applied.from().equals(fresh.stamp())) {
        write(fresh.dataset(), applied.to(), applied.delta());
        fresh.moved(applied.to());
      }
    }
  }

  /** Deletes what a failed build left. */
  private void sweep(Path fresh) {
    Generation generation = current;
    if (generation == null || !generation.folder().equals(fresh)) {
      Durably.deleteTree(fresh);
    }
  }

  /** Fills a fresh database with this store's content and a difference, whichever way is faster. */
  private void copyTo(Path fresh, Stamp stamp, StoreDelta delta) throws IOException {
    if (isLarge(delta)) {
      try (Reading reading = reading()) {
        PackedLoad.fill(fresh, reading.dataset(), delta);
        moveOn(fresh, stamp, StoreDelta.NONE);
        return;
      } catch (PackedLoad.TooLarge e) {
        Durably.deleteTree(fresh);
      }
    }
    copyFiles(fresh);
    moveOn(fresh, stamp, delta);
  }

  /** Copies this store's files while no difference is being applied. */
  private void copyFiles(Path fresh) throws IOException {
    writing.lock();
    try {
      SparseCopy.folder(sound().folder(), fresh);
    } finally {
      writing.unlock();
    }
  }

  private Generation sound() {
    Generation generation = current;
    if (generation == null || broken) {
      throw new StoreBroken("the store " + folder + " is not built");
    }
    return generation;
  }

  /** Writing one statement costs as much as packing about twenty, at 200 bytes each. */
  private boolean isLarge(StoreDelta delta) {
    return delta.size() > 2_000 && delta.size() * 20 * 200 > bytes();
  }

  /**
   * Moves the store on by a difference, durably when this returns.
   *
   * @throws StoreBroken if anything failed: the generation is dropped and the store {@linkplain
   *     #needsBuilding needs building}; readers go on with the last commit until it is
   */
  public void apply(Stamp stamp, StoreDelta delta) {
    if (isLarge(delta)) {
      applyByBuilding(stamp, delta);
      return;
    }
    writing.lock();
    try {
      Generation generation = sound();
      try {
        write(generation.dataset(), stamp, delta);
      } catch (RuntimeException | Error e) {
        broken = true;
        folder.markBroken(generation.folder());
        LOG.warn("A write into the store {} failed: {}", generation.folder(), e.toString());
        throw new StoreBroken("a write into " + generation.folder() + " failed", e);
      }
      if (sinceBuildBegan != null) {
        sinceBuildBegan.add(new Applied(generation.stamp(), stamp, delta));
      }
      generation.moved(stamp);
    } finally {
      writing.unlock();
    }
  }

  private void applyByBuilding(Stamp stamp, StoreDelta delta) {
    building.lock();
    writing.lock();
    try {
      sound();
      replace(stamp, fresh -> copyTo(fresh, stamp, delta));
    } finally {
      writing.unlock();
      building.unlock();
    }
  }

  /** Everything is ready before the transaction begins: nothing in it may fail on purpose. */
  private static void write(DatasetGraph dataset, Stamp stamp, StoreDelta delta) {
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

  /**
   * Calls a function inside a read transaction; it must not keep the dataset. A call inside a call
   * joins its transaction.
   *
   * @throws StoreBroken if nothing is built
   */
  public <T> T read(Function<DatasetGraph, T> function) {
    try (Reading reading = reading()) {
      return function.apply(reading.dataset());
    }
  }

  /**
   * Begins a read transaction for a caller that streams; close it on the same thread.
   *
   * @throws StoreBroken if nothing is built
   */
  public Reading reading() {
    Reading outer = mine.get();
    if (outer != null) {
      return outer.joined();
    }
    while (true) {
      Generation generation = current;
      if (generation == null) {
        throw new StoreBroken("the store " + folder + " is not built");
      }
      if (generation.enter()) {
        Reading reading = Reading.begin(generation, mine::remove);
        mine.set(reading);
        return reading;
      }
    }
  }

  /**
   * Counts and digests every named graph, and compares the indexes with each other; reads the whole
   * store, some seconds per million statements.
   *
   * @throws StoreBroken if it cannot be read
   */
  public Map<Node, GraphDigest> digests() {
    try (Reading reading = reading()) {
      IndexSums.check(reading.dataset());
      return Digesting.of(reading.dataset());
    } catch (StoreBroken e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw new StoreBroken("the store " + folder + " cannot be read: " + e, e);
    }
  }

  /**
   * Returns the graphs that differ from what they should be: other content, missing, or too many;
   * sorted.
   *
   * @throws StoreBroken if the store cannot be read
   */
  public List<Node> verify(Map<Node, GraphDigest> expected) {
    return Digesting.differing(expected, digests());
  }

  /** Closes the store once its readers have gone; waits for a write that goes on. */
  @Override
  public void close() {
    writing.lock();
    try {
      Generation generation = current;
      current = null;
      if (generation != null) {
        generation.retire();
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
