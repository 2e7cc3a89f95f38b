package org.archipel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.search.Hit;
import org.archipel.search.SearchIndex;
import org.archipel.store.Reading;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.store.StoreDelta;

/**
 * The indexes of names of one home, one per audience, each made from that audience's store alone.
 * An index follows its store when it is asked, or in the background. Thread-safe.
 */
final class NameIndexes implements AutoCloseable {

  /** How many offices' own indexes stay open. */
  private static final int KEPT_OFFICES = 4;

  private final Home home;
  private final Stores stores;
  private final Map<Audience, SearchIndex> open = new ConcurrentHashMap<>();

  /** Held for writing while indexes are opened, closed or made anew under those who search. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  NameIndexes(Home home, Stores stores) {
    this.home = home;
    this.stores = stores;
  }

  /** Returns what a text names in an audience's store as it is now, best first. */
  List<Hit> find(String text, Audience audience, int limit) {
    return with(audience, index -> index.find(text, limit));
  }

  /** Brings the indexes that everybody asks up to their stores. */
  void followStores() {
    List.of(Audience.PUBLIC, Audience.MEMBERS).forEach(audience -> with(audience, any -> true));
  }

  /** Deletes every index, open or not, so that nothing of what was erased stays in a file. */
  void forget() {
    use.writeLock().lock();
    try {
      open.values().forEach(SearchIndex::close);
      open.clear();
      deleteAll(home.searches());
    } finally {
      use.writeLock().unlock();
    }
  }

  private static void deleteAll(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw Trouble.environment("Cannot delete the search indexes: " + e.getMessage(), e);
    }
  }

  private <T> T with(Audience audience, Function<SearchIndex, T> user) {
    while (true) {
      makeOpen(audience);
      use.readLock().lock();
      try {
        SearchIndex index = open.get(audience);
        if (index != null) {
          bring(audience, index);
          return user.apply(index);
        }
      } finally {
        use.readLock().unlock();
      }
    }
  }

  private void makeOpen(Audience audience) {
    if (open.containsKey(audience)) {
      return;
    }
    use.writeLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the indexes of names are closed");
      }
      if (!open.containsKey(audience)) {
        makeRoom(audience);
        open.put(audience, SearchIndex.open(home.search(audience)));
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  private void makeRoom(Audience wanted) {
    List<Audience> offices =
        open.keySet().stream().filter(audience -> audience.officeCode().isPresent()).toList();
    if (wanted.officeCode().isPresent() && offices.size() >= KEPT_OFFICES) {
      SearchIndex unused = open.remove(offices.getFirst());
      if (unused != null) {
        unused.close();
      }
    }
  }

  private void bring(Audience audience, SearchIndex index) {
    Store store = stores.get(audience);
    if (isUpToDate(index, store.stamp())) {
      return;
    }
    synchronized (index) {
      bring(audience, store, index);
    }
  }

  /** Nothing that is derived is found by name. */
  private static boolean isUpToDate(SearchIndex index, Optional<Stamp> stamp) {
    return index.stamp().isPresent()
        && stamp.isPresent()
        && index.stamp().get().isOfSameCommits(stamp.get());
  }

  private void bring(Audience audience, Store store, SearchIndex index) {
    try (Reading reading = store.reading()) {
      Optional<Stamp> from = index.stamp();
      if (isUpToDate(index, Optional.of(reading.stamp()))) {
        return;
      }
      Optional<StoreDelta> delta =
          from.flatMap(stamp -> stores.between(audience, stamp, reading.stamp()));
      if (delta.isPresent()) {
        index.apply(delta.get(), reading);
      } else {
        index.build(reading);
      }
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      open.values().forEach(SearchIndex::close);
      open.clear();
    } finally {
      use.writeLock().unlock();
    }
  }
}
