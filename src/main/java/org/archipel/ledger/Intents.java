package org.archipel.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.archipel.problem.Trouble;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Carries out moves of several branches so that they are whole or absent.
 *
 * <p>The objects are on the disk before. Then one file says which branch goes from where to where;
 * once it is there, the change has happened, and whoever finds it later completes it. For the
 * writer only.
 */
final class Intents {

  private static final String SUFFIX = ".intent";

  private final Path folder;
  private final Repositories repositories;
  private final ReentrantReadWriteLock visible;

  /**
   * @param visible held for writing while branches of several repositories move, so that nobody
   *     sees half of it
   */
  Intents(Path folder, Repositories repositories, ReentrantReadWriteLock visible)
      throws IOException {
    this.folder = folder;
    this.repositories = repositories;
    this.visible = visible;
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Disk.sync(Disk.folderOf(folder));
    }
  }

  /** Carries out an intent; when it returns, all of it is on the disk. */
  void carryOut(Intent intent) throws IOException {
    if (intent.moves().size() == 1 && !intent.sweep()) {
      move(intent.moves().getFirst());
      return;
    }
    Path file = folder.resolve(intent.moves().getFirst().to().name() + SUFFIX);
    Disk.write(file, intent.format().getBytes(StandardCharsets.UTF_8));
    complete(file, intent);
  }

  /** Completes what was begun and not finished, by this process or one before. */
  void completeUnfinished() throws IOException {
    for (Path file : Disk.list(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".tmp")) {
        Disk.delete(file);
      } else if (name.endsWith(SUFFIX)) {
        complete(file, read(file));
      }
    }
  }

  private static Intent read(Path file) throws IOException {
    try {
      return Intent.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw Trouble.environment("The ledger's intent " + file + " is damaged", e);
    }
  }

  private void complete(Path file, Intent intent) throws IOException {
    visible.writeLock().lock();
    try {
      for (Intent.Move move : intent.moves()) {
        if (!isDone(move)) {
          move(move);
        }
      }
    } finally {
      visible.writeLock().unlock();
    }
    if (intent.sweep()) {
      for (Intent.Move move : intent.moves()) {
        Packs.sweep(repository(move));
      }
    }
    Disk.delete(file);
  }

  private void move(Intent.Move move) throws IOException {
    repository(move).move(move.from(), move.to());
  }

  /** Whether the branch is where it shall be, or went on from there. */
  private boolean isDone(Intent.Move move) {
    AudienceRepository repository = repository(move);
    Optional<ObjectId> tip = repository.tip();
    if (tip.equals(move.from())) {
      return false;
    }
    if (tip.isPresent() && (tip.get().equals(move.to()) || leadsTo(repository, move, tip.get()))) {
      return true;
    }
    throw Trouble.environment(
        "The ledger "
            + repository.folder()
            + " stands at "
            + tip.map(ObjectId::name).orElse("nothing")
            + ", which an unfinished change does not expect");
  }

  private static boolean leadsTo(AudienceRepository repository, Intent.Move move, ObjectId tip) {
    return repository.read(
        reader -> {
          RevWalk walk = new RevWalk(reader);
          RevCommit to = walk.parseCommit(move.to());
          return walk.isMergedInto(to, walk.parseCommit(tip));
        });
  }

  private AudienceRepository repository(Intent.Move move) {
    return repositories
        .find(move.audience())
        .orElseThrow(
            () ->
                Trouble.environment(
                    "The ledger has no repository for "
                        + move.audience()
                        + ", which an unfinished change expects; intents: "
                        + List.of(folder)));
  }
}
