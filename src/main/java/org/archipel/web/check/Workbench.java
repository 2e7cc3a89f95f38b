package org.archipel.web.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.archipel.web.door.HttpProblem;
import org.archipel.web.door.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds what the checks of strangers take: how many arrive and how many run at once, and how long
 * each may take. What a check throws is told to nobody but by its class, since its message may
 * quote a file. Thread-safe.
 */
public final class Workbench {

  private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

  private static final Duration ARRIVAL = Duration.ofSeconds(60);
  private static final int BUFFER = 64 * 1024;

  private final Semaphore arriving;
  private final Semaphore running;
  private final Duration wait;
  private final Duration longest;

  /** As a server has it: bodies are held in memory, and two checks keep two processors busy. */
  public Workbench() {
    this(6, 2, Duration.ofSeconds(3), Duration.ofSeconds(30));
  }

  /**
   * @param arriving most bodies that are taken in at once (a count)
   * @param running most checks that run at once (a count)
   * @param wait for a place
   * @param longest time until the caller of one is told that it takes too long
   */
  Workbench(int arriving, int running, Duration wait, Duration longest) {
    this.arriving = new Semaphore(arriving);
    this.running = new Semaphore(running);
    this.wait = wait;
    this.longest = longest;
  }

  /**
   * Takes in a body and works on it.
   *
   * @throws Refusal if too much is going on, the body takes too long to arrive, or the work takes
   *     too long or breaks
   */
  public <T> T run(InputStream body, Work<T> work) throws IOException {
    take(arriving);
    try {
      byte[] bytes = read(body);
      return run(() -> work.on(bytes));
    } finally {
      arriving.release();
    }
  }

  /** What is done with a body. */
  public interface Work<T> {
    T on(byte[] body);
  }

  private static byte[] read(InputStream body) throws IOException {
    long until = System.nanoTime() + ARRIVAL.toNanos();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (System.nanoTime() > until) {
        throw new Refusal(HttpProblem.REQUEST_TIMEOUT, "A file must arrive within a minute.");
      }
    }
    return bytes.toByteArray();
  }

  /** The place is given back when the work ends, not when its caller stops waiting. */
  private <T> T run(Callable<T> work) {
    take(running);
    FutureTask<T> task =
        new FutureTask<>(work) {
          @Override
          protected void done() {
            if (!isCancelled()) {
              running.release();
            }
          }
        };
    Thread.ofPlatform().name("check").daemon().start(task);
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Refusal(
          HttpProblem.UNAVAILABLE, "The check takes too long; try a smaller part of the file.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(HttpProblem.UNAVAILABLE, "The server is stopping.");
    } catch (ExecutionException e) {
      throw broken(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static RuntimeException broken(Throwable cause) {
    if (cause instanceof Refusal refusal) {
      return refusal;
    }
    LOG.error("A check broke: {} at {}", cause.getClass().getName(), place(cause));
    return new Refusal(HttpProblem.INTERNAL, "The check broke; nothing of the file was kept.");
  }

  private static String place(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }

  private void take(Semaphore places) {
    try {
      if (places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        HttpProblem.TOO_MANY_REQUESTS, "Others are being checked; try again in some seconds.");
  }
}
