package org.archipel.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * What an audience's repository holds at one commit. Immutable and thread-safe; files are read when
 * they are asked for, one at a time.
 *
 * <p>A state whose commit was forgotten meanwhile can no longer be read.
 */
public final class LedgerState {

  private final AudienceRepository repository;
  private final Commit commit;
  private final SortedMap<ContributionKey, ObjectId> files;

  private LedgerState(
      AudienceRepository repository, Commit commit, SortedMap<ContributionKey, ObjectId> files) {
    this.repository = repository;
    this.commit = commit;
    this.files = Collections.unmodifiableSortedMap(files);
  }

  static LedgerState of(AudienceRepository repository, Commit commit) {
    ObjectId tree = repository.treeOf(commit.id());
    return new LedgerState(repository, commit, repository.read(reader -> files(reader, tree)));
  }

  public Commit commit() {
    return commit;
  }

  public SortedSet<ContributionKey> keys() {
    return new TreeSet<>(files.keySet());
  }

  /** Opens the sorted N-Triples of a key; an empty stream when it holds nothing. */
  public InputStream open(ContributionKey key) {
    return new ByteArrayInputStream(bytes(key));
  }

  /** Reads the statements of a key; none when it holds nothing. */
  public Statements statements(ContributionKey key) {
    return files.containsKey(key) ? Statements.read(open(key)) : Statements.none();
  }

  /** Returns the count of bytes of a key's N-Triples; 0 when it holds nothing. */
  public long size(ContributionKey key) {
    ObjectId file = files.get(key);
    return file == null ? 0 : repository.read(reader -> reader.open(file).getSize());
  }

  /** Returns count and digest of every key, as its last commit says; no file is read. */
  public SortedMap<ContributionKey, GraphDigest> digests() {
    SortedMap<ContributionKey, GraphDigest> digests = new TreeMap<>();
    for (Commit each : repository.history().subList(0, commit.sequence())) {
      digests.putAll(each.touched());
    }
    digests.keySet().retainAll(files.keySet());
    return digests;
  }

  /** Returns the file as it was sent, if this repository's audience owns it. */
  public Optional<Original> original(ContributionKey key) {
    Optional<Commit.FiledOriginal> filed = Optional.empty();
    for (Commit each : repository.history().subList(0, commit.sequence())) {
      for (Commit.FiledOriginal original : each.originals()) {
        filed = original.key().equals(key) ? Optional.of(original) : filed;
      }
    }
    return filed.flatMap(this::read);
  }

  Map<ContributionKey, ObjectId> files() {
    return files;
  }

  byte[] bytes(ContributionKey key) {
    ObjectId file = files.get(key);
    return file == null ? new byte[0] : repository.bytes(file);
  }

  private Optional<Original> read(Commit.FiledOriginal filed) {
    ObjectId tree = repository.treeOf(commit.id());
    Optional<ObjectId> blob = repository.read(reader -> Folder.of(reader, tree).file(filed.path()));
    return blob.map(id -> new Original(repository.audience(), filed.name(), repository.bytes(id)));
  }

  private static SortedMap<ContributionKey, ObjectId> files(ObjectReader reader, ObjectId tree)
      throws IOException {
    SortedMap<ContributionKey, ObjectId> files = new TreeMap<>();
    Optional<Folder> statements = Folder.of(reader, tree).folder(KeyPath.STATEMENTS);
    if (statements.isPresent()) {
      statements
          .get()
          .forEachFile(
              (path, blob) ->
                  KeyPath.keyOf(KeyPath.STATEMENTS + "/" + path)
                      .ifPresent(key -> files.put(key, blob)));
    }
    return files;
  }
}
