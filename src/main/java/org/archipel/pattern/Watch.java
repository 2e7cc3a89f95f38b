package org.archipel.pattern;

import java.time.Duration;

/**
 * Says when to stop: the time is over, or the thread was interrupted (which it stays). One thread.
 */
public final class Watch {

  /** So many words of columns between two looks at the clock: less than a millisecond. */
  private static final long BETWEEN_LOOKS = 1 << 20;

  private final long begin = System.nanoTime();
  private final long nanos;
  private final Duration budget;
  private long work;
  private String reason = "";

  /** Begins now. */
  public Watch(Duration budget) {
    this.budget = budget;
    this.nanos = budget.compareTo(Duration.ofDays(36_500)) < 0 ? budget.toNanos() : Long.MAX_VALUE;
    look();
  }

  /** Counts work that was done and returns whether to stop. */
  public boolean stopsAfter(long words) {
    work += words;
    if (work >= BETWEEN_LOOKS) {
      work = 0;
      look();
    }
    return !reason.isEmpty();
  }

  /** Returns why to stop, or empty. */
  public String reason() {
    return reason;
  }

  void stop(String because) {
    if (reason.isEmpty()) {
      reason = because;
    }
  }

  private void look() {
    if (Thread.currentThread().isInterrupted()) {
      stop("interrupted");
    } else if (System.nanoTime() - begin >= nanos) {
      stop("the time of %s s was over".formatted(budget.toMillis() / 1e3));
    }
  }
}
