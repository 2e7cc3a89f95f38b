package org.archipel.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * A read transaction on the generation that was served when it began; a swap does not disturb it.
 * One thread: opened, used and closed on the same.
 */
public final class Reading implements AutoCloseable {

  private final Generation generation;
  private final @Nullable Runnable atEnd;
  private @Nullable Stamp stamp;
  private boolean closed;

  private Reading(Generation generation, @Nullable Runnable atEnd) {
    this.generation = generation;
    this.atEnd = atEnd;
  }

  /** Begins on a generation that was entered. */
  static Reading begin(Generation generation, Runnable atEnd) {
    generation.dataset().begin(ReadWrite.READ);
    return new Reading(generation, atEnd);
  }

  /** Returns the same transaction again, for a caller further in; closing it ends nothing. */
  Reading joined() {
    return new Reading(generation, null);
  }

  /** Returns the data; its queries see the union of the named graphs as default graph. */
  public DatasetGraph dataset() {
    return generation.dataset();
  }

  /** Returns what this transaction sees stands for. */
  public Stamp stamp() {
    Stamp known = stamp;
    if (known == null) {
      known = Generation.readStamp(generation.dataset());
      stamp = known;
    }
    return known;
  }

  @Override
  public void close() {
    if (closed || atEnd == null) {
      return;
    }
    closed = true;
    try {
      generation.dataset().end();
    } finally {
      atEnd.run();
      generation.leave();
    }
  }
}
