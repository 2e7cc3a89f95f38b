package org.archipel.ledger;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Compares two states of one audience: line by line, as both are sorted, so that only what differs
 * is parsed. One thread.
 *
 * @param from the earlier state; absent for an empty one
 */
record Differences(Optional<LedgerState> from, LedgerState to) {

  /** The lines of one file that the other has not. */
  private record Lines(StringBuilder added, StringBuilder removed) {}

  /** Returns the keys whose statements differ, sorted. */
  SortedSet<ContributionKey> keys() {
    Map<ContributionKey, ObjectId> before = from.map(LedgerState::files).orElse(Map.of());
    Map<ContributionKey, ObjectId> after = to.files();
    SortedSet<ContributionKey> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
    return keys;
  }

  /** Returns what differs, key by key; each is read when the stream comes to it. */
  Stream<KeyDifference> byKey() {
    return keys().stream().map(this::of);
  }

  /** Returns what differs under one key. */
  KeyDifference of(ContributionKey key) {
    Lines lines = lines(key);
    return new KeyDifference(key, read(lines.added), read(lines.removed));
  }

  /** Returns what differs, item by item, sorted by address; keys do not matter here. */
  List<ItemDifference> byItem() {
    Statements before = Statements.none();
    Statements after = Statements.none();
    for (ContributionKey key : keys()) {
      before = before.plus(from.map(state -> state.statements(key)).orElse(Statements.none()));
      after = after.plus(to.statements(key));
    }
    return ItemDifference.between(before, after);
  }

  private Lines lines(ContributionKey key) {
    List<String> before = split(from.map(state -> state.bytes(key)).orElse(new byte[0]));
    List<String> after = split(to.bytes(key));
    Lines lines = new Lines(new StringBuilder(), new StringBuilder());
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int order = order(before, i, after, j);
      if (order < 0) {
        lines.removed.append(before.get(i++)).append('\n');
      } else if (order > 0) {
        lines.added.append(after.get(j++)).append('\n');
      } else {
        i++;
        j++;
      }
    }
    return lines;
  }

  private static int order(List<String> before, int i, List<String> after, int j) {
    if (i == before.size()) {
      return 1;
    }
    return j == after.size() ? -1 : before.get(i).compareTo(after.get(j));
  }

  private static List<String> split(byte[] ntriples) {
    return new String(ntriples, StandardCharsets.UTF_8).lines().toList();
  }

  private static Statements read(StringBuilder lines) {
    return lines.isEmpty()
        ? Statements.none()
        : Statements.read(
            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
