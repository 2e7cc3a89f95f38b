package org.archipel.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.archipel.catalog.Checker.Checked;
import org.archipel.ledger.Entry;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ContributionKey;

/**
 * Checks many files while what they contribute is taken one after the other, in the order of the
 * files. As many are checked ahead as there are processors; no others are in memory. The problems
 * are complete once every entry was taken. Taken by one thread.
 */
final class CheckedFiles implements Iterator<Entry>, AutoCloseable {

  private record Ahead(String name, CompletableFuture<Checked> checked) {}

  private final int width = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(width);
  private final Checker checker;
  private final Iterator<Supplier<SentFile>> files;
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private final Deque<Entry> ready = new ArrayDeque<>();
  private final Map<ContributionKey, String> seen = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  CheckedFiles(Checker checker, List<Supplier<SentFile>> files) {
    this.checker = checker;
    this.files = files.iterator();
  }

  /** Returns the problems of the files whose entries were taken, in the order of the files. */
  List<Problem> problems() {
    return problems;
  }

  /** Once a problem is an error, nothing more is handed out, but every file is still checked. */
  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (files.hasNext() || !ahead.isEmpty())) {
      while (ahead.size() < width && files.hasNext()) {
        begin(files.next());
      }
      take(ahead.remove());
    }
    return !ready.isEmpty();
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void begin(Supplier<SentFile> reading) {
    SentFile file = reading.get();
    ahead.add(
        new Ahead(
            file.name(),
            CompletableFuture.supplyAsync(() -> checker.check(List.of(file)), executor)));
  }

  private void take(Ahead next) {
    Checked checked;
    try {
      checked = next.checked().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    problems.addAll(checked.problems());
    for (Entry entry : checked.entries()) {
      String other = seen.putIfAbsent(entry.key(), next.name());
      if (other != null) {
        problems.add(twice(next.name(), other, entry.key()));
      }
    }
    if (problems.stream().noneMatch(Problem::isError)) {
      ready.addAll(checked.entries());
    }
  }

  private static Problem twice(String file, String other, ContributionKey key) {
    return Problem.error(
        ProblemCode.DUPLICATE_ID,
        Position.whole(file),
        "This file and '" + other + "' both say what stands under " + key + ".");
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
