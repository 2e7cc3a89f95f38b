package org.archipel.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.architecture.model.Parameters;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Digests;
import org.archipel.ontology.Statements;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.store.StoreDelta;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in every store, beside what the ledger says, what follows from it: the graph {@code
 * derived/current}. Thread-safe.
 *
 * <p>A derivation is a pure function of the commits that a store stands for, of the parameters and
 * of the program; the day that counts as today is that of the newest commit. The store's stamp
 * names what it holds, and both are written in one transaction. A store may for a while hold what
 * follows from earlier commits: its stamp says so, and who needs the present one waits.
 */
final class Derivations implements AutoCloseable {

  /** Makes what stands in a store's graph, inside a read transaction on the store. */
  @FunctionalInterface
  interface Deriving {
    Statements derive(DatasetGraph dataset, Parameters parameters);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Derivations.class);

  /** What is contributed within this time is derived from together. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** The background rests so many times as long as it worked. */
  private static final int REST = 4;

  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  /** How often one who waits begins again because a contribution came between. */
  private static final int ATTEMPTS = 3;

  private final Stores stores;
  private final Projection projection;
  private final Deriving deriving;

  /** One at a time, for each takes memory; taken before the lock of the stores. */
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Per audience a stamp that is known to be current. */
  private final Map<Audience, Stamp> current = new ConcurrentHashMap<>();

  private final AtomicBoolean due = new AtomicBoolean();
  private volatile Duration took = Duration.ZERO;
  private volatile @Nullable ExecutorService background;

  Derivations(Stores stores, Projection projection, Deriving deriving) {
    this.stores = stores;
    this.projection = projection;
    this.deriving = deriving;
  }

  /**
   * Calls a function with an audience's store while it holds what follows from its present commits;
   * calls it again when the store moved on meanwhile. Not to be called inside a reading.
   */
  <T> T whileCurrent(Audience audience, Function<Store, T> user) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Stamp> before = bring(audience);
      Store store = stores.get(audience);
      T result = user.apply(store);
      if (before.isPresent() && before.equals(store.stamp())) {
        return result;
      }
    }
    return withoutContributions(
        () -> {
          deriveOnce(audience, stores.get(audience));
          return user.apply(stores.get(audience));
        });
  }

  /**
   * Brings what is derived in an audience's store to its present commits; costs nothing when it is.
   *
   * @return what the store stands for then
   */
  Optional<Stamp> bring(Audience audience) {
    Store store = stores.get(audience);
    if (isCurrent(audience, store)) {
      return store.stamp();
    }
    turn.lock();
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        deriveOnce(audience, stores.get(audience));
        if (isCurrent(audience, stores.get(audience))) {
          return stores.get(audience).stamp();
        }
      }
    } finally {
      turn.unlock();
    }
    return withoutContributions(
        () -> {
          deriveOnce(audience, stores.get(audience));
          return stores.get(audience).stamp();
        });
  }

  /** Contributions wait; only for one before whom others came again and again. */
  private <T> T withoutContributions(Supplier<T> action) {
    turn.lock();
    try {
      synchronized (stores) {
        return action.get();
      }
    } finally {
      turn.unlock();
    }
  }

  private boolean isCurrent(Audience audience, Store store) {
    Optional<Stamp> stamp = store.stamp();
    if (stamp.isEmpty() || stamp.get().equals(current.get(audience))) {
      return stamp.isPresent();
    }
    boolean isCurrent = isCurrent(audience, stamp.get());
    if (isCurrent) {
      current.put(audience, stamp.get());
    }
    return isCurrent;
  }

  private boolean isCurrent(Audience audience, Stamp stamp) {
    Optional<Parameters> parameters = parameters(audience, stamp);
    return parameters.isEmpty()
        || Derived.of(stamp)
            .filter(derived -> derived.basis().equals(basis(stamp, parameters.get())))
            .isPresent();
  }

  /** Derives from what the store stands for now, which may move on meanwhile. */
  private void deriveOnce(Audience audience, Store store) {
    long start = System.nanoTime();
    Stamp at;
    Derived derived;
    StoreDelta delta;
    try (Reading reading = store.reading()) {
      at = reading.stamp();
      if (isCurrent(audience, at)) {
        return;
      }
      Parameters parameters = parameters(audience, at).orElseThrow();
      Statements should = deriving.derive(reading.dataset(), parameters);
      derived = new Derived(basis(at, parameters), should.digest());
      delta = Derived.difference(Derived.statements(reading.dataset()), should);
    }
    boolean written = stores.derive(audience, at, derived, delta);
    took = Duration.ofNanos(System.nanoTime() - start);
    LOG.debug(
        "Derived {} statements for {} in {}, {} of them other ones{}",
        derived.digest().count(),
        audience,
        took,
        delta.size(),
        written ? "" : ", too late");
  }

  private Optional<Parameters> parameters(Audience audience, Stamp at) {
    return projection
        .day(at)
        .map(day -> Parameters.current(day, Projection.named(at), audience.name()));
  }

  /** Two programs may derive differently from the same commits. */
  private static String basis(Stamp at, Parameters parameters) {
    String text = at.projection() + "\n" + parameters + "\n" + Program.version();
    return Digests.sha256(text).substring(0, 16);
  }

  // In the background

  /** Keeps every open store derived from now on, for a process that stays. */
  void followInBackground() {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("derive").daemon().unstarted(work));
    background = executor;
    moved();
  }

  /** Says that stores may have moved on; returns at once. */
  void moved() {
    ExecutorService executor = background;
    if (executor != null && due.compareAndSet(false, true)) {
      long rest = QUIET.plus(took.multipliedBy(REST)).toMillis();
      CompletableFuture.delayedExecutor(rest, TimeUnit.MILLISECONDS, executor)
          .execute(this::bringOpened);
    }
  }

  private void bringOpened() {
    due.set(false);
    stores
        .opened()
        .forEach(
            (audience, store) -> {
              if (background != null && bringOpened(audience, store)) {
                moved();
              }
            });
  }

  /** Derives once; says whether there is more to do, which there is not for one that fails. */
  private boolean bringOpened(Audience audience, Store store) {
    turn.lock();
    try {
      deriveOnce(audience, store);
      return !isCurrent(audience, store);
    } catch (RuntimeException e) {
      if (background != null) { // what is closed under its feet may fail
        LOG.warn("What follows for {} could not be derived", audience, e);
      }
      return false;
    } finally {
      turn.unlock();
    }
  }

  /**
   * Stops the background, and waits a while for what it does: an interrupt would close the files of
   * the store under everybody.
   */
  @Override
  public void close() {
    ExecutorService executor = background;
    background = null;
    if (executor != null) {
      executor.shutdown();
      try {
        if (!executor.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
          LOG.warn("A derivation goes on for more than {} and is left alone", LONGEST_END);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
