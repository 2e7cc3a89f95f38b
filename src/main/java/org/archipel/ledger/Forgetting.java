package org.archipel.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archipel.ontology.GraphDigest;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Writes a repository's history anew without a key. One thread, the writer's.
 *
 * <p>The commits keep their number, authors and times. The key's statements go, its originals go
 * (under other keys as well: one file sent may stand under several), and so do the lines about them
 * in the messages. A commit that was about nothing else keeps no message either.
 */
final class Forgetting {

  private static final String NOTHING_LEFT = "Forgotten";

  private final ContributionKey key;
  private final ObjectReader reader;
  private final PackStream pack;
  private final Set<ObjectId> sent = new HashSet<>();
  private final Map<ObjectId, ObjectId> trees = new HashMap<>();
  private final Map<ObjectId, ObjectId> originals = new HashMap<>();
  private final Map<ObjectId, ObjectId> commits = new HashMap<>();

  private Forgetting(ContributionKey key, ObjectReader reader, PackStream pack) {
    this.key = key;
    this.reader = reader;
    this.pack = pack;
  }

  /**
   * Brings the new history to the disk; no branch leads to it yet.
   *
   * @return the commit to which the branch shall move; the present one if nothing has to change
   */
  static ObjectId rewrite(AudienceRepository repository, ContributionKey key, ObjectId tip)
      throws IOException {
    try (ObjectReader reader = repository.git().newObjectReader();
        PackStream pack = new PackStream(repository.packFolder(), reader)) {
      ObjectId rewritten = new Forgetting(key, reader, pack).rewrite(tip);
      if (!rewritten.equals(tip)) {
        repository.git().openPack(pack.finish().toFile());
      }
      return rewritten;
    }
  }

  private ObjectId rewrite(ObjectId tip) throws IOException {
    List<RevCommit> newestFirst = new ArrayList<>();
    RevWalk walk = new RevWalk(reader);
    for (Optional<ObjectId> at = Optional.of(tip); at.isPresent(); ) {
      RevCommit commit = walk.parseCommit(at.get());
      newestFirst.add(commit);
      at = commit.getParentCount() == 0 ? Optional.empty() : Optional.of(commit.getParent(0));
    }
    collectSent(newestFirst);
    ObjectId last = tip;
    for (RevCommit commit : newestFirst.reversed()) {
      last = rewrite(commit);
      commits.put(commit.toObjectId(), last);
    }
    return last;
  }

  /** Finds every file that was ever sent under the key. */
  private void collectSent(List<RevCommit> history) throws IOException {
    Set<ObjectId> seen = new HashSet<>();
    for (RevCommit commit : history) {
      Folder root = Folder.of(reader, commit.getTree());
      Optional<ObjectId> all = root.subtree(KeyPath.ORIGINALS);
      if (all.isPresent() && seen.add(all.get())) {
        for (String name : root.filesIn(KeyPath.originals(key))) {
          root.file(KeyPath.originals(key) + "/" + name).ifPresent(sent::add);
        }
      }
    }
  }

  private ObjectId rewrite(RevCommit commit) throws IOException {
    ObjectId tree = tree(commit.getTree());
    String message = message(commit);
    List<ObjectId> parents = new ArrayList<>();
    boolean same = tree.equals(commit.getTree()) && message.equals(commit.getFullMessage());
    if (commit.getParentCount() > 0) {
      ObjectId before = commit.getParent(0).toObjectId();
      ObjectId parent = commits.getOrDefault(before, before);
      parents.add(parent);
      same &= parent.equals(before);
    }
    if (same) {
      return commit.toObjectId();
    }
    CommitBuilder rewritten = new CommitBuilder();
    rewritten.setTreeId(tree);
    rewritten.setParentIds(parents);
    rewritten.setAuthor(commit.getAuthorIdent());
    rewritten.setCommitter(commit.getCommitterIdent());
    rewritten.setMessage(message);
    return pack.add(Constants.OBJ_COMMIT, rewritten.build());
  }

  private ObjectId tree(ObjectId root) throws IOException {
    ObjectId known = trees.get(root);
    if (known != null) {
      return known;
    }
    Folder folder = Folder.of(reader, root);
    folder.remove(KeyPath.statements(key));
    Optional<ObjectId> before = folder.subtree(KeyPath.ORIGINALS);
    if (before.isPresent() && !sent.isEmpty()) {
      folder.replace(KeyPath.ORIGINALS, originals(before.get()));
    }
    ObjectId written = folder.write(pack);
    trees.put(root, written);
    return written;
  }

  /** Returns the tree without the files sent; the zero id when nothing is left of it. */
  private ObjectId originals(ObjectId tree) throws IOException {
    ObjectId known = originals.get(tree);
    if (known != null) {
      return known;
    }
    Folder folder = Folder.of(reader, tree);
    for (String name : folder.names()) {
      Optional<ObjectId> inner = folder.subtree(name);
      if (inner.isPresent()) {
        folder.replace(name, originals(inner.get()));
      } else if (folder.file(name).filter(sent::contains).isPresent()) {
        folder.remove(name);
      }
    }
    ObjectId left = folder.names().isEmpty() ? ObjectId.zeroId() : folder.write(pack);
    originals.put(tree, left);
    return left;
  }

  private String message(RevCommit commit) throws IOException {
    String before = commit.getFullMessage();
    CommitText text = CommitText.parse(before);
    if (text.sequence() == 0) {
      return before;
    }
    SortedMap<ContributionKey, GraphDigest> touched = new TreeMap<>(text.touched());
    touched.remove(key);
    Folder root = Folder.of(reader, commit.getTree());
    List<Commit.FiledOriginal> left = new ArrayList<>();
    for (Commit.FiledOriginal original : text.originals()) {
      boolean gone = root.file(original.path()).filter(sent::contains).isPresent();
      if (!original.key().equals(key) && !gone) {
        left.add(original);
      }
    }
    if (touched.size() == text.touched().size() && left.size() == text.originals().size()) {
      return before;
    }
    boolean nothingLeft = touched.isEmpty() && left.isEmpty();
    return new CommitText(
            nothingLeft ? NOTHING_LEFT : text.message(),
            text.sequence(),
            text.contribution(),
            touched,
            left)
        .format();
  }
}
