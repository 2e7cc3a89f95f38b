package org.archipel.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accepted contributions of a home folder. Thread-safe: one writes at a time, any number read.
 *
 * <p>Whoever opens a ledger holds the lock of its home, so no other process writes into it. All
 * methods throw {@link Trouble} when the disk does not let them work; an append that failed so is
 * absent, or completed by the next append or the next start.
 */
public final class Ledger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final Repositories repositories;
  private final Intents intents;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final ReentrantReadWriteLock visible = new ReentrantReadWriteLock();

  private Ledger(Path folder) throws IOException {
    this.repositories = new Repositories(folder);
    this.intents = new Intents(folder.resolve("intents"), repositories, visible);
    intents.completeUnfinished();
  }

  /** Opens the ledger in a folder, which is made if need be, and repairs what a kill left. */
  public static Ledger open(Path folder) {
    HermeticGit.install();
    try {
      Path real = folder.toAbsolutePath().normalize();
      Files.createDirectories(real);
      return new Ledger(real);
    } catch (IOException e) {
      throw Trouble.environment("The ledger " + folder + " cannot be opened: " + reason(e), e);
    }
  }

  /**
   * Puts a submission into the ledger. When this returns, it is on the disk.
   *
   * @throws IllegalArgumentException if two entries have one key, or a key is no path
   */
  public Receipt append(Submission submission) {
    return write(
        () -> {
          List<Intent.Move> moves;
          try (Appending appending = new Appending(repositories)) {
            for (Entry entry : submission.entries()) {
              appending.add(entry);
            }
            moves = appending.finish(submission);
          }
          if (moves.isEmpty()) {
            return new Receipt(false, heads());
          }
          intents.carryOut(new Intent(moves, false));
          SortedMap<Audience, Commit> commits = new TreeMap<>();
          for (Intent.Move move : moves) {
            commits.put(move.audience(), repository(move.audience()).head().orElseThrow());
          }
          tidy(moves);
          return new Receipt(true, Collections.unmodifiableSortedMap(commits));
        });
  }

  /**
   * Takes a key out of the whole history of audiences, for good. When this returns, neither its
   * statements nor the files sent under it are in any byte of their repositories; the messages of
   * commits that touched other keys too stay as they were written.
   *
   * @param audiences whose repositories; none for all
   */
  public Forgotten forget(ContributionKey key, Audience... audiences) {
    KeyPath.check(key);
    List<Audience> chosen = audiences.length == 0 ? repositories.audiences() : List.of(audiences);
    return write(
        () -> {
          SortedMap<Audience, Commit> before = heads();
          List<Intent.Move> moves = new ArrayList<>();
          for (Audience audience : chosen) {
            Optional<AudienceRepository> repository = repositories.find(audience);
            Optional<ObjectId> tip = repository.flatMap(AudienceRepository::tip);
            if (repository.isPresent() && tip.isPresent()) {
              ObjectId to = Forgetting.rewrite(repository.get(), key, tip.get());
              moves.add(new Intent.Move(audience, tip, to));
            } else if (repository.isPresent()) {
              Packs.sweep(repository.get()); // a killed append may have left objects
            }
          }
          if (!moves.isEmpty()) {
            intents.carryOut(new Intent(moves, true));
          }
          SortedMap<Audience, Commit> after = heads();
          before.entrySet().removeIf(entry -> entry.getValue().equals(after.get(entry.getKey())));
          after.keySet().retainAll(before.keySet());
          return new Forgotten(before, after);
        });
  }

  /**
   * Puts back what stood under a key before one contribution. Nothing happens where something else
   * stands under the key by now: that contribution has no effect there any more.
   *
   * @param contribution the {@linkplain Commit#contribution() name} it has in every repository
   */
  public Receipt revert(String contribution, ContributionKey key, String author, Instant recorded) {
    writing.lock(); // no other contribution comes in between
    try {
      Entry entry = Reverting.entry(repositories, contribution, key);
      String message = "Take back " + key + " of contribution " + contribution;
      return append(new Submission(author, message, recorded, List.of(entry)));
    } finally {
      writing.unlock();
    }
  }

  /**
   * Reads everything and compares it with what the commits say.
   *
   * @return what is damaged, by commit and file, oldest first; none when all is well
   */
  public List<Damage> verify() {
    List<Damage> found = new ArrayList<>();
    for (Audience audience : repositories.audiences()) {
      found.addAll(new Verification(repository(audience)).run());
    }
    return found;
  }

  /** Leaves in every repository only what its branch leads to, in one small pack. */
  public void compact() {
    write(
        () -> {
          for (Audience audience : repositories.audiences()) {
            Packs.sweep(repository(audience));
          }
          return true;
        });
  }

  /** Returns the current commit of an audience; nothing when its repository has none. */
  public Optional<Commit> head(Audience audience) {
    visible.readLock().lock();
    try {
      return repositories.find(audience).flatMap(AudienceRepository::head);
    } finally {
      visible.readLock().unlock();
    }
  }

  /** Returns the current commits of all audiences that have one, of one moment. */
  public SortedMap<Audience, Commit> heads() {
    visible.readLock().lock();
    try {
      SortedMap<Audience, Commit> heads = new TreeMap<>();
      for (Audience audience : repositories.audiences()) {
        head(audience).ifPresent(commit -> heads.put(audience, commit));
      }
      return heads;
    } finally {
      visible.readLock().unlock();
    }
  }

  /** Returns the last commit, in the order of sequence, that was recorded by an instant. */
  public Optional<Commit> at(Audience audience, Instant instant) {
    return history(audience).stream()
        .filter(commit -> !commit.recorded().isAfter(instant))
        .findFirst();
  }

  /** Returns the commits of an audience, newest first. */
  public List<Commit> history(Audience audience) {
    return repositories
        .find(audience)
        .map(repository -> repository.history().reversed())
        .orElse(List.of());
  }

  /** Returns the commits of an audience that changed the statements of a key, newest first. */
  public List<Commit> history(Audience audience, ContributionKey key) {
    return history(audience).stream().filter(commit -> commit.touched().containsKey(key)).toList();
  }

  /**
   * Returns the commit of an audience whose id begins so.
   *
   * @throws IllegalArgumentException if several do
   */
  public Optional<Commit> find(Audience audience, String idPrefix) {
    List<Commit> found =
        history(audience).stream().filter(commit -> commit.id().startsWith(idPrefix)).toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(found.size() + " commits begin with " + idPrefix);
    }
    return found.stream().findFirst();
  }

  /** Returns what an audience's repository holds at a commit. */
  public LedgerState state(Audience audience, Commit commit) {
    return LedgerState.of(repository(audience), commit);
  }

  /**
   * Compares two commits of an audience, key by key in the order of keys; each key is read when the
   * stream comes to it.
   *
   * @param from nothing for an empty state
   */
  public Stream<KeyDifference> differences(Audience audience, Optional<Commit> from, Commit to) {
    return between(audience, from, to).byKey();
  }

  /** Compares what two commits of an audience hold under one key. */
  public KeyDifference difference(Audience audience, Commit from, Commit to, ContributionKey key) {
    return between(audience, Optional.of(from), to).of(key);
  }

  /** Compares two commits of an audience item by item, in the order of addresses. */
  public List<ItemDifference> items(Audience audience, Optional<Commit> from, Commit to) {
    return between(audience, from, to).byItem();
  }

  @Override
  public void close() {
    writing.lock();
    try {
      repositories.close();
    } finally {
      writing.unlock();
    }
  }

  private Differences between(Audience audience, Optional<Commit> from, Commit to) {
    return new Differences(from.map(commit -> state(audience, commit)), state(audience, to));
  }

  private AudienceRepository repository(Audience audience) {
    return repositories
        .find(audience)
        .orElseThrow(() -> new IllegalArgumentException("nothing in the ledger for " + audience));
  }

  /** Merges small packs. What is acknowledged does not depend on it. */
  private void tidy(List<Intent.Move> moves) {
    for (Intent.Move move : moves) {
      try {
        Packs.merge(repository(move.audience()));
      } catch (IOException e) {
        LOG.warn("Packs of the ledger of {} could not be merged: {}", move.audience(), reason(e));
      }
    }
  }

  private interface Writing<T> {
    T run() throws IOException;
  }

  private <T> T write(Writing<T> action) {
    writing.lock();
    try {
      intents.completeUnfinished();
      return action.run();
    } catch (IOException e) {
      throw Trouble.environment("The ledger could not be written: " + reason(e), e);
    } finally {
      writing.unlock();
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : String.valueOf(e);
  }
}
