package org.archipel.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.ontology.GraphDigest;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The next commit of one repository while it is made. One thread, the writer's. */
final class Draft implements Closeable {

  private static final String COMMITTER = "Archipel";

  private final AudienceRepository repository;
  private final ObjectReader reader;
  private final Optional<Commit> parent;
  private final ObjectId parentTree;
  private final Folder root;
  private final SortedMap<ContributionKey, GraphDigest> touched = new TreeMap<>();
  private final List<Commit.FiledOriginal> originals = new ArrayList<>();
  private @Nullable PackStream pack;

  Draft(AudienceRepository repository) throws IOException {
    this.repository = repository;
    this.parent = repository.head();
    this.reader = repository.git().newObjectReader();
    this.parentTree =
        parent.isEmpty()
            ? ObjectId.zeroId()
            : new RevWalk(reader).parseCommit(ObjectId.fromString(parent.get().id())).getTree();
    this.root = Folder.of(reader, parentTree);
  }

  AudienceRepository repository() {
    return repository;
  }

  /** Returns the commit that this one follows. */
  Optional<Commit> parent() {
    return parent;
  }

  /** Returns the file with a key's statements. */
  Optional<ObjectId> statements(ContributionKey key) throws IOException {
    return root.file(KeyPath.statements(key));
  }

  void putStatements(ContributionKey key, byte[] bytes, GraphDigest digest) throws IOException {
    root.put(KeyPath.statements(key), pack().addBlob(bytes));
    touched.put(key, digest);
  }

  void removeStatements(ContributionKey key) throws IOException {
    root.remove(KeyPath.statements(key));
    touched.put(key, GraphDigest.NONE);
  }

  /** Puts a key's original in place of the one that is there; without one, only removes. */
  void replaceOriginal(ContributionKey key, Optional<Original> original) throws IOException {
    String path = original.map(sent -> KeyPath.original(key, sent)).orElse("");
    for (String name : root.filesIn(KeyPath.originals(key))) {
      String there = KeyPath.originals(key) + "/" + name;
      if (!there.equals(path)) {
        root.remove(there);
      }
    }
    if (original.isPresent()) {
      root.put(path, pack().addBlob(original.get().bytes()));
      originals.add(new Commit.FiledOriginal(key, path, original.get().name()));
    }
  }

  /**
   * Brings the commit and all it needs to the disk; no branch leads to it yet.
   *
   * @return the commit's id, or nothing when its files are those of the commit before
   */
  Optional<ObjectId> finish(Submission submission, String contribution) throws IOException {
    if (!root.isChanged()) {
      return Optional.empty();
    }
    ObjectId tree = root.write(pack());
    if (tree.equals(parentTree)) {
      return Optional.empty();
    }
    int sequence = parent.map(Commit::sequence).orElse(0) + 1;
    CommitText text =
        new CommitText(submission.message(), sequence, contribution, touched, originals);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    parent.ifPresent(before -> commit.setParentId(ObjectId.fromString(before.id())));
    commit.setAuthor(person(submission.author(), submission));
    commit.setCommitter(person(COMMITTER, submission));
    commit.setMessage(text.format());
    ObjectId id = pack().add(Constants.OBJ_COMMIT, commit.build());
    repository.git().openPack(pack().finish().toFile());
    return Optional.of(id);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    if (pack != null) {
      pack.close();
    }
  }

  private static PersonIdent person(String name, Submission submission) {
    return new PersonIdent(name, "", submission.recorded(), ZoneOffset.UTC);
  }

  private PackStream pack() throws IOException {
    if (pack == null) {
      pack = new PackStream(repository.packFolder(), reader);
    }
    return pack;
  }
}
