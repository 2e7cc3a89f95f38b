package org.archipel.query.gate;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.engine.ExecutionContext;

/**
 * Raises a query's own signal to stop when its time is up. Jena's timeout waits for a lock that is
 * held while the plan is made, and a plan that must look at a first solution may take for ever to
 * find one. Thread-safe.
 */
final class Deadline {

  /** Jena's own timeout comes first where it can, so that its message and clean-up hold. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("query-deadlines").daemon().factory());

  private final Duration timeout;
  private final AtomicBoolean watching = new AtomicBoolean();

  Deadline(Duration timeout) {
    this.timeout = timeout;
  }

  /** Starts the clock of an execution; later calls for the same one change nothing. */
  void watch(ExecutionContext execution) {
    AtomicBoolean signal = execution.getCancelSignal();
    if (signal != null && watching.compareAndSet(false, true)) {
      long millis = timeout.plus(GRACE).toMillis();
      var unused = CLOCK.schedule(() -> signal.set(true), millis, TimeUnit.MILLISECONDS);
    }
  }
}
