package org.archipel.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Statements;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Checks one repository, from its branch down: every object has the bytes of its id and the form
 * that Git wants, every file of statements is canonical, and every commit changed what it says. One
 * thread; others may read and append meanwhile.
 *
 * <p>JGit itself believes what it inflates, so a flipped byte that still inflates shows only here.
 */
final class Verification {

  private final AudienceRepository repository;
  private final ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
  private final ObjectChecker checker = new ObjectChecker();
  private final List<Damage> found = new ArrayList<>();
  private final Set<ObjectId> sound = new HashSet<>();
  private final Set<ObjectId> broken = new HashSet<>();
  private final Map<ObjectId, GraphDigest> digests = new HashMap<>();

  /** What the commit in hand changed: key to file, absent for one that is gone. */
  private final Map<ContributionKey, Optional<ObjectId>> changed = new TreeMap<>();

  /** Whether something below the commit in hand, or the one before, cannot be read. */
  private boolean partial;

  private String at = "";

  Verification(AudienceRepository repository) {
    this.repository = repository;
  }

  List<Damage> run() {
    ObjectId before = ObjectId.zeroId();
    int sequence = 0;
    List<RevCommit> commits = commits();
    boolean whole = found.isEmpty();
    for (RevCommit commit : commits) {
      sequence++;
      at = commit.name();
      changed.clear();
      partial = !whole && sequence == 1;
      compareTrees("", before, commit.getTree());
      if (whole) {
        checkText(commit, sequence);
      }
      before = commit.getTree();
    }
    return found;
  }

  /** Returns the readable commits, oldest first. */
  private List<RevCommit> commits() {
    List<RevCommit> newestFirst = new ArrayList<>();
    try {
      for (Optional<ObjectId> id = repository.tip(); id.isPresent(); ) {
        at = id.get().name();
        RevCommit commit = RevCommit.parse(bytes(id.get(), Constants.OBJ_COMMIT));
        newestFirst.add(commit);
        id =
            commit.getParentCount() == 0
                ? Optional.empty()
                : Optional.of(commit.getParent(0).toObjectId());
      }
    } catch (IOException | RuntimeException e) {
      report("", "cannot be read, so what came before it was not checked: " + reason(e));
    }
    return newestFirst.reversed();
  }

  private void compareTrees(String folder, ObjectId before, ObjectId after) {
    if (before.equals(after)) {
      return;
    }
    Map<String, ObjectId> old = children(folder, before);
    Map<String, ObjectId> now = children(folder, after);
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      ObjectId from = old.getOrDefault(name, ObjectId.zeroId());
      ObjectId to = now.getOrDefault(name, ObjectId.zeroId());
      if (name.endsWith("/")) {
        compareTrees(folder + name, from, to);
      } else if (!from.equals(to)) {
        checkFile(folder + name, to);
      }
    }
  }

  /** Returns the ids of what lies in a folder; the names of folders end with a slash. */
  private Map<String, ObjectId> children(String folder, ObjectId tree) {
    Map<String, ObjectId> children = new TreeMap<>();
    if (tree.equals(ObjectId.zeroId())) {
      return children;
    }
    try {
      CanonicalTreeParser parser = new CanonicalTreeParser();
      for (parser.reset(bytes(tree, Constants.OBJ_TREE)); !parser.eof(); parser.next()) {
        boolean isTree = parser.getEntryFileMode().equals(FileMode.TREE);
        children.put(parser.getEntryPathString() + (isTree ? "/" : ""), parser.getEntryObjectId());
      }
    } catch (IOException | RuntimeException e) {
      partial = true;
      if (broken.add(tree)) {
        report(folder, "cannot be read: " + reason(e));
      }
    }
    return children;
  }

  private void checkFile(String path, ObjectId blob) {
    Optional<ContributionKey> key = KeyPath.keyOf(path);
    boolean gone = blob.equals(ObjectId.zeroId());
    key.ifPresent(named -> changed.put(named, gone ? Optional.empty() : Optional.of(blob)));
    if (gone || sound.contains(blob) || broken.contains(blob)) {
      return;
    }
    try {
      byte[] bytes = bytes(blob, Constants.OBJ_BLOB);
      if (key.isPresent()) {
        Statements statements = Statements.read(new ByteArrayInputStream(bytes));
        digests.put(blob, statements.digest());
        if (!Arrays.equals(statements.toBytes(), bytes)) {
          report(path, "is not sorted N-Triples");
        }
      }
      sound.add(blob);
    } catch (IOException | RuntimeException e) {
      broken.add(blob);
      report(path, "cannot be read: " + reason(e));
    }
  }

  private void checkText(RevCommit commit, int sequence) {
    CommitText text;
    try {
      text = CommitText.parse(commit.getFullMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      report("", "has a message that Archipel did not write: " + reason(e));
      return;
    }
    if (text.sequence() != sequence) {
      report("", "says it is number " + text.sequence() + " and is number " + sequence);
    }
    if (partial) {
      return;
    }
    Set<ContributionKey> keys = new TreeSet<>(changed.keySet());
    keys.addAll(text.touched().keySet());
    for (ContributionKey key : keys) {
      GraphDigest said = text.touched().get(key);
      if (said == null) {
        report(KeyPath.statements(key), "was changed without the message saying so");
      } else if (!changed.containsKey(key)) {
        report(KeyPath.statements(key), "was not changed although the message says so");
      } else {
        checkDigest(key, said, changed.getOrDefault(key, Optional.empty()));
      }
    }
  }

  private void checkDigest(ContributionKey key, GraphDigest said, Optional<ObjectId> blob) {
    if (blob.filter(broken::contains).isPresent()) {
      return;
    }
    GraphDigest is = blob.map(digests::get).orElse(GraphDigest.NONE);
    if (!said.equals(is)) {
      report(KeyPath.statements(key), "has the digest " + is + " where its commit says " + said);
    }
  }

  private byte[] bytes(ObjectId id, int type) throws IOException {
    byte[] bytes =
        repository.read(reader -> reader.open(id, type).getCachedBytes(Integer.MAX_VALUE));
    if (!formatter.idFor(type, bytes).equals(id)) {
      throw new IOException("its bytes are not those of its id");
    }
    checker.check(id, type, bytes);
    return bytes;
  }

  private void report(String file, String what) {
    found.add(new Damage(repository.audience(), at, file, what));
  }

  private static String reason(Throwable e) {
    Throwable cause = e instanceof Trouble && e.getCause() != null ? e.getCause() : e;
    return String.valueOf(cause.getMessage());
  }
}
