package org.archipel.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * One append: compares each entry with what stands under its key in every repository, and drafts a
 * commit where something differs. One thread, the writer's.
 */
final class Appending implements Closeable {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CONTRIBUTION_BYTES = 8;

  private final Repositories repositories;
  private final SortedMap<Audience, Draft> drafts = new TreeMap<>();
  private final Set<ContributionKey> seen = new HashSet<>();
  private final ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();

  Appending(Repositories repositories) {
    this.repositories = repositories;
  }

  /**
   * @throws IllegalArgumentException if the key came before or is no path
   */
  void add(Entry entry) throws IOException {
    KeyPath.check(entry.key());
    if (!seen.add(entry.key())) {
      throw new IllegalArgumentException("twice in one submission: " + entry.key());
    }
    Set<Audience> audiences = holding(entry.key());
    audiences.addAll(entry.statements().keySet());
    boolean changed = false;
    for (Audience audience : audiences) {
      changed |= replace(entry.key(), audience, entry.of(audience));
    }
    if (changed) {
      replaceOriginal(entry);
    }
  }

  /**
   * Brings the drafted commits to the disk.
   *
   * @return the moves of branches that make them the current ones; none when nothing changed
   */
  List<Intent.Move> finish(Submission submission) throws IOException {
    String contribution = newContribution();
    List<Intent.Move> moves = new ArrayList<>();
    for (Map.Entry<Audience, Draft> entry : drafts.entrySet()) {
      Draft draft = entry.getValue();
      Optional<ObjectId> from = draft.parent().map(commit -> ObjectId.fromString(commit.id()));
      draft
          .finish(submission, contribution)
          .ifPresent(to -> moves.add(new Intent.Move(entry.getKey(), from, to)));
    }
    return moves;
  }

  @Override
  public void close() throws IOException {
    List<IOException> failed = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      try {
        draft.close();
      } catch (IOException e) {
        failed.add(e);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  private boolean replace(ContributionKey key, Audience audience, Statements statements)
      throws IOException {
    boolean absent = repositories.find(audience).isEmpty();
    if (statements.isEmpty()) {
      if (absent || draft(audience).statements(key).isEmpty()) {
        return false;
      }
      draft(audience).removeStatements(key);
      return true;
    }
    byte[] bytes = statements.toBytes();
    ObjectId wanted = formatter.idFor(Constants.OBJ_BLOB, bytes);
    if (!absent && draft(audience).statements(key).equals(Optional.of(wanted))) {
      return false;
    }
    draft(audience).putStatements(key, bytes, statements.digest());
    return true;
  }

  private void replaceOriginal(Entry entry) throws IOException {
    Set<Audience> audiences = holding(entry.key());
    entry.original().map(Original::owner).ifPresent(audiences::add);
    for (Audience audience : audiences) {
      Optional<Original> own = entry.original().filter(sent -> sent.owner().equals(audience));
      draft(audience).replaceOriginal(entry.key(), own);
    }
  }

  /** Returns the audiences whose repositories may hold something of a key. */
  private Set<Audience> holding(ContributionKey key) {
    Set<Audience> holding = new TreeSet<>();
    for (Audience audience : repositories.audiences()) {
      if (repositories.find(audience).orElseThrow().mayHold(key)) {
        holding.add(audience);
      }
    }
    return holding;
  }

  private Draft draft(Audience audience) throws IOException {
    Draft draft = drafts.get(audience);
    if (draft == null) {
      draft = new Draft(repositories.make(audience));
      drafts.put(audience, draft);
    }
    return draft;
  }

  private static String newContribution() {
    byte[] random = new byte[CONTRIBUTION_BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
