package org.archipel.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The bare Git repository of one audience: its commits and the files of each.
 *
 * <p>Thread-safe for readers. Writing is for the one thread that holds the ledger's lock. Packs are
 * deleted only while nobody reads.
 */
final class AudienceRepository implements Closeable {

  static final String BRANCH = "refs/heads/main";

  /** Something that reads objects. */
  interface Reading<T> {
    T from(ObjectReader reader) throws IOException;
  }

  /** The first components of the keys that the branch at a commit holds. */
  private record Tops(ObjectId tip, Set<String> names) {}

  private final Audience audience;
  private final Path folder;
  private final ReentrantReadWriteLock objects = new ReentrantReadWriteLock();
  private final Map<String, Integer> places = new HashMap<>();
  private volatile FileRepository git;
  private volatile boolean damageSeen;
  private volatile Tops tops = new Tops(ObjectId.zeroId(), Set.of());
  private volatile List<Commit> history = List.of();
  private volatile Optional<Commit> lastHead = Optional.empty();

  AudienceRepository(Audience audience, Path folder) throws IOException {
    this.audience = audience;
    this.folder = folder;
    this.git = new FileRepository(folder.toFile());
  }

  Audience audience() {
    return audience;
  }

  Path folder() {
    return folder;
  }

  Path packFolder() {
    return folder.resolve("objects/pack");
  }

  /** Returns JGit's own object; only for the writer, and only until it calls {@link #sweep}. */
  FileRepository git() {
    return git;
  }

  /** Reads objects; no pack is deleted meanwhile. */
  <T> T read(Reading<T> reading) {
    objects.readLock().lock();
    try (ObjectReader reader = git.newObjectReader()) {
      return reading.from(reader);
    } catch (IOException e) {
      damageSeen = true;
      throw unreadable(e);
    } finally {
      objects.readLock().unlock();
      if (damageSeen && objects.getReadHoldCount() == 0) {
        reopen();
      }
    }
  }

  /**
   * Opens the repository afresh: JGit leaves out a whole pack from the first damaged object in it
   * on, although it can read all others.
   */
  private void reopen() {
    try {
      damageSeen = false;
      sweep(() -> {});
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  byte[] bytes(ObjectId blob) {
    return read(reader -> reader.open(blob).getCachedBytes(Integer.MAX_VALUE));
  }

  ObjectId treeOf(String commit) {
    return read(reader -> new RevWalk(reader).parseCommit(ObjectId.fromString(commit)).getTree());
  }

  /** Returns the commit that the branch stands at, as the disk says now. */
  Optional<ObjectId> tip() {
    objects.readLock().lock();
    try {
      Ref ref = git.getRefDatabase().exactRef(BRANCH);
      if (ref == null && Files.exists(folder.resolve(BRANCH))) {
        throw new IOException(BRANCH + " is empty"); // or the history would begin anew
      }
      return ref == null ? Optional.empty() : Optional.ofNullable(ref.getObjectId());
    } catch (IOException e) {
      throw unreadable(e);
    } finally {
      objects.readLock().unlock();
    }
  }

  /**
   * Whether the branch may hold anything of a key, without looking far: of some hundred
   * repositories all but a few say no.
   */
  boolean mayHold(ContributionKey key) {
    Optional<ObjectId> tip = tip();
    if (tip.isEmpty()) {
      return false;
    }
    Tops known = tops;
    if (!known.tip.equals(tip.get())) {
      known = read(reader -> readTops(reader, tip.get()));
      tops = known;
    }
    return known.names.contains(key.path().split("/", 2)[0]);
  }

  private static Tops readTops(ObjectReader reader, ObjectId tip) throws IOException {
    Folder root = Folder.of(reader, new RevWalk(reader).parseCommit(tip).getTree());
    Set<String> names = new HashSet<>();
    for (String top : List.of(KeyPath.STATEMENTS, KeyPath.ORIGINALS)) {
      Optional<Folder> folder = root.folder(top);
      if (folder.isPresent()) {
        folder.get().names().forEach(name -> names.add(KeyPath.withoutSuffix(name)));
      }
    }
    return new Tops(tip, names);
  }

  Optional<Commit> head() {
    Optional<ObjectId> tip = tip();
    if (tip.isEmpty()) {
      return Optional.empty();
    }
    Optional<Commit> last = lastHead;
    if (last.isPresent() && last.get().id().equals(tip.get().name())) {
      return last;
    }
    lastHead = Optional.of(commit(tip.get()));
    return lastHead;
  }

  /** Returns all commits up to the branch, oldest first. */
  List<Commit> history() {
    Optional<ObjectId> tip = tip();
    if (tip.isEmpty()) {
      return List.of();
    }
    List<Commit> known = history;
    return !known.isEmpty() && known.getLast().id().equals(tip.get().name())
        ? known
        : extendHistory(tip.get());
  }

  /** Moves the branch and brings that to the disk. */
  void move(Optional<ObjectId> from, ObjectId to) throws IOException {
    RefUpdate update = git.updateRef(BRANCH);
    update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
    update.setNewObjectId(to);
    update.setCheckConflicting(false);
    update.disableRefLog();
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> Disk.sync(folder.resolve("refs/heads"));
      default ->
          throw new IOException("the branch of " + folder + " could not be moved: " + result);
    }
  }

  /** Runs what deletes files of objects, while nobody reads, and opens the repository afresh. */
  void sweep(Sweeping sweeping) throws IOException {
    objects.writeLock().lock();
    try {
      git.close();
      sweeping.run();
    } finally {
      git = new FileRepository(folder.toFile());
      objects.writeLock().unlock();
    }
  }

  /** Something that deletes files of objects. */
  interface Sweeping {
    void run() throws IOException;
  }

  @Override
  public void close() {
    git.close();
  }

  private synchronized List<Commit> extendHistory(ObjectId tip) {
    List<RevCommit> fresh = new ArrayList<>();
    int known =
        read(
            reader -> {
              RevWalk walk = new RevWalk(reader);
              for (ObjectId id = tip; ; ) {
                Integer place = places.get(id.name());
                if (place != null) {
                  return place;
                }
                RevCommit commit = walk.parseCommit(id);
                fresh.add(commit);
                if (commit.getParentCount() == 0) {
                  return 0;
                }
                id = commit.getParent(0);
              }
            });
    List<Commit> all = new ArrayList<>(history.subList(0, known));
    if (known < history.size()) {
      places.values().removeIf(place -> place > known);
    }
    for (RevCommit commit : fresh.reversed()) {
      all.add(commitOf(commit, all.size() + 1));
      places.put(commit.name(), all.size());
    }
    history = List.copyOf(all);
    return history;
  }

  private Commit commit(ObjectId id) {
    RevCommit parsed = read(reader -> new RevWalk(reader).parseCommit(id));
    Commit commit = commitOf(parsed, 0);
    return commit.sequence() > 0 ? commit : history().getLast();
  }

  /**
   * @param place the sequence if it was counted, 0 to believe what the message says
   */
  private Commit commitOf(RevCommit commit, int place) {
    CommitText text = textOf(commit);
    Instant recorded = commit.getCommitterIdent().getWhenAsInstant();
    return new Commit(
        commit.name(),
        audience,
        place > 0 ? place : text.sequence(),
        recorded,
        commit.getAuthorIdent().getName(),
        text.contribution(),
        text.message(),
        text.touched(),
        text.originals());
  }

  private CommitText textOf(RevCommit commit) {
    try {
      return CommitText.parse(commit.getFullMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Trouble.environment(
          "Commit " + commit.name() + " of the ledger " + folder + " is not one of Archipel's", e);
    }
  }

  private Trouble unreadable(IOException e) {
    return Trouble.environment("The ledger " + folder + " cannot be read: " + e.getMessage(), e);
  }
}
