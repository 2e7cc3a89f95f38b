package org.archipel.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.archipel.catalog.Progress;

/** Draws progress on one line of a terminal, once the work has taken a second. One thread. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private static final long REDRAW = Duration.ofMillis(100).toNanos();

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private long lastDrawn;
  private boolean drawn;

  private ProgressBar(PrintWriter err) {
    this.err = err;
  }

  /** Returns a bar for a console, or silence when nobody watches it. */
  static Progress on(Console console) {
    return console.terminal() ? new ProgressBar(console.err()) : Progress.SILENT;
  }

  @Override
  public void at(String work, long done, long total) {
    long now = System.nanoTime();
    if (now - start < PATIENCE || (now - lastDrawn < REDRAW && done != total)) {
      return;
    }
    lastDrawn = now;
    drawn = true;
    err.print("\r\u001b[K" + line(work, done, total));
    err.flush();
  }

  static String line(String work, long done, long total) {
    if (total <= 0) {
      return work + " … " + done;
    }
    int filled = (int) (WIDTH * Math.min(done, total) / total);
    return work
        + " ["
        + "#".repeat(filled)
        + ".".repeat(WIDTH - filled)
        + "] "
        + done
        + "/"
        + total;
  }

  /** Wipes the bar, if there is one, before results are printed. */
  static void clear(Progress progress) {
    if (progress instanceof ProgressBar bar && bar.drawn) {
      bar.err.print("\r\u001b[K");
      bar.err.flush();
    }
  }
}
