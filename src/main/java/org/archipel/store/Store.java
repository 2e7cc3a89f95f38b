package org.archipel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.graph.Node;
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

  private final StoreFolder folder;
  private final Serving serving;
  private final ReentrantLock building = new ReentrantLock();

  @SuppressWarnings("ThreadLocalUsage") // per store: a thread may read two stores at once
  private final ThreadLocal<@Nullable Reading> mine = new ThreadLocal<>();

  private Store(StoreFolder folder) {
    this.folder = folder;
    this.serving = Serving.open(folder);
  }

  /**
   * Opens a store; one that is missing, torn or marked broken is reported in the log, dropped, and
   * {@linkplain #needsBuilding needs building}.
   *
   * @throws Trouble if the folder cannot be used at all
   */
  public static Store open(Path folder) {
    return new Store(new StoreFolder(folder.toAbsolutePath().normalize()));
  }

  /** Whether there is no sound generation; a broken one may still serve readers. */
  public boolean needsBuilding() {
    return serving.sound().isEmpty();
  }

  /**
   * Returns what the store stands for; empty when it {@linkplain #needsBuilding needs building}.
   */
  public Optional<Stamp> stamp() {
    return serving.sound().map(Generation::stamp);
  }

  /** Whether differences have made it so big that building it again pays. */
  public boolean isOvergrown() {
    return serving.size().isOvergrown();
  }

  /** Returns the bytes in use; 0 when nothing is built. */
  public long bytes() {
    return serving.size().bytes();
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
          Fresh.fill(fresh, source);
          Fresh.moveOn(fresh, stamp, StoreDelta.NONE);
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
    Stamp below = base.serving.soundOrThrow().stamp();
    if (!stamp.commits().entrySet().containsAll(below.commits().entrySet())) {
      throw new IllegalStateException(base + " stands for " + below + ", not for " + stamp);
    }
    replace(stamp, fresh -> base.copyTo(fresh, stamp, delta));
  }

  /** A step that fills the folder of a fresh generation. */
  private interface Filling {
    void fill(Path fresh) throws IOException;
  }

  private void replace(Stamp stamp, Filling filling) {
    building.lock();
    try {
      serving.record();
      Path fresh = folder.next();
      try {
        filling.fill(fresh);
        serving.replaceBy(Fresh.settle(fresh));
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

  /** Deletes what a failed build left. */
  private void sweep(Path fresh) {
    if (serving.current().filter(generation -> generation.folder().equals(fresh)).isEmpty()) {
      Durably.deleteTree(fresh);
    }
  }

  /** Fills a fresh database with this store's content and a difference, whichever way is faster. */
  private void copyTo(Path fresh, Stamp stamp, StoreDelta delta) throws IOException {
    if (isLarge(delta)) {
      try (Reading reading = reading()) {
        if (Fresh.fill(fresh, reading.dataset(), delta)) {
          Fresh.moveOn(fresh, stamp, StoreDelta.NONE);
          return;
        }
      }
    }
    serving.whileStill(() -> SparseCopy.folder(serving.soundOrThrow().folder(), fresh));
    Fresh.moveOn(fresh, stamp, delta);
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
    serving.apply(stamp, delta);
  }

  private void applyByBuilding(Stamp stamp, StoreDelta delta) {
    building.lock();
    try {
      serving.whileStill(
          () -> {
            serving.soundOrThrow();
            replace(stamp, fresh -> copyTo(fresh, stamp, delta));
          });
    } catch (IOException e) {
      throw Trouble.environment("cannot build the store " + folder + ": " + e.getMessage(), e);
    } finally {
      building.unlock();
    }
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
      Generation generation = serving.current().orElseThrow(serving::notBuilt);
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
    serving.end();
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
