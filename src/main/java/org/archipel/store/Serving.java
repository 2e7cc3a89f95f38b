package org.archipel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generation that a store serves: moved on by differences, one at a time, or replaced by
 * another one. Thread-safe.
 */
final class Serving {

  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  private record Applied(Stamp from, Stamp to, StoreDelta delta) {}

  private final StoreFolder folder;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile @Nullable Generation current;
  private volatile boolean broken;
  private @Nullable List<Applied> recorded;

  private Serving(StoreFolder folder) {
    this.folder = folder;
  }

  /** Serves the generation that the folder names, if it is sound; deletes every other one. */
  static Serving open(StoreFolder folder) {
    Serving serving = new Serving(folder);
    Optional<Path> named = folder.current();
    Generation sound = named.map(serving::openSound).orElse(null);
    serving.current = sound;
    folder.deleteAllBut(sound == null ? Optional.empty() : named);
    return serving;
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

  /** Returns the generation for readers, which may have been broken by a write. */
  Optional<Generation> current() {
    return Optional.ofNullable(current);
  }

  /** Returns the generation if differences can be applied to it. */
  Optional<Generation> sound() {
    return broken ? Optional.empty() : current();
  }

  /**
   * @throws StoreBroken if there is no sound generation
   */
  Generation soundOrThrow() {
    return sound().orElseThrow(this::notBuilt);
  }

  StoreBroken notBuilt() {
    return new StoreBroken("the store " + folder + " is not built");
  }

  /** Returns the bytes in use; 0 when nothing is built. */
  Size size() {
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

  /** Something done while no difference is applied. */
  interface Still {
    void run() throws IOException;
  }

  void whileStill(Still action) throws IOException {
    writing.lock();
    try {
      action.run();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Moves the generation on, durably when this returns.
   *
   * @throws StoreBroken if anything failed; the generation goes on serving readers
   */
  void apply(Stamp stamp, StoreDelta delta) {
    writing.lock();
    try {
      Generation generation = soundOrThrow();
      try {
        Fresh.write(generation.dataset(), stamp, delta);
      } catch (RuntimeException | Error e) {
        broken = true;
        folder.markBroken(generation.folder());
        LOG.warn("A write into the store {} failed: {}", generation.folder(), e.toString());
        throw new StoreBroken("a write into " + generation.folder() + " failed", e);
      }
      if (recorded != null) {
        recorded.add(new Applied(generation.stamp(), stamp, delta));
      }
      generation.moved(stamp);
    } finally {
      writing.unlock();
    }
  }

  /** Remembers from now on what is applied, for the generation that is being built. */
  void record() {
    writing.lock();
    try {
      recorded = new ArrayList<>();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Serves a fresh generation once what was applied meanwhile is carried over, where it starts from
   * the fresh one's stamp; readers of the old one finish.
   */
  void replaceBy(Generation fresh) throws IOException {
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
      recorded = null;
      writing.unlock();
    }
  }

  private void catchUp(Generation fresh) {
    for (Applied applied : recorded == null ? List.<Applied>of() : recorded) {
      if (applied.from().equals(fresh.stamp())) {
        Fresh.write(fresh.dataset(), applied.to(), applied.delta());
        fresh.moved(applied.to());
      }
    }
  }

  /** Serves nothing any more; closes the generation once its readers have gone. */
  void end() {
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
}
