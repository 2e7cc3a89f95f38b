package org.archipel.ledger;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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

  /** The lines of one file that the other has not, and the subjects of those in both. */
  private record Lines(StringBuilder added, StringBuilder removed, Set<String> stayed) {}

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
    return keys().stream()
        .map(
            key -> {
              Lines lines = lines(key);
              return new KeyDifference(key, read(lines.added), read(lines.removed));
            });
  }

  /** Returns what differs, item by item, sorted by address; keys do not matter here. */
  List<ItemDifference> byItem() {
    Statements added = Statements.none();
    Statements removed = Statements.none();
    Set<String> stayed = new HashSet<>();
    for (ContributionKey key : keys()) {
      Lines lines = lines(key);
      added = added.plus(read(lines.added));
      removed = removed.plus(read(lines.removed));
      stayed.addAll(lines.stayed);
    }
    for (Triple moved : added.minus(added.minus(removed))) {
      stayed.add(subjectOf(Statements.line(moved))); // from one key to another
    }
    SortedMap<String, Item> items = new TreeMap<>();
    for (Triple triple : added.minus(removed)) {
      item(items, triple).add(triple);
    }
    for (Triple triple : removed.minus(added)) {
      item(items, triple).remove(triple);
    }
    return items.entrySet().stream()
        .map(entry -> entry.getValue().difference(stayed.contains("<" + entry.getKey() + ">")))
        .toList();
  }

  private static Item item(SortedMap<String, Item> items, Triple triple) {
    return items.computeIfAbsent(
        triple.getSubject().getURI(), any -> new Item(triple.getSubject()));
  }

  /** What differs about one subject. */
  private static final class Item {
    private final Node subject;
    private final SortedMap<String, Values> values = new TreeMap<>();
    private boolean added;
    private boolean removed;

    private record Values(Node property, List<Node> removed, List<Node> added) {}

    Item(Node subject) {
      this.subject = subject;
    }

    void add(Triple triple) {
      added = true;
      values(triple).added.add(triple.getObject());
    }

    void remove(Triple triple) {
      removed = true;
      values(triple).removed.add(triple.getObject());
    }

    ItemDifference difference(boolean stayed) {
      ItemDifference.Kind kind = ItemDifference.Kind.CHANGED;
      if (!stayed && !removed) {
        kind = ItemDifference.Kind.ADDED;
      } else if (!stayed && !added) {
        kind = ItemDifference.Kind.REMOVED;
      }
      List<ItemDifference.ValueChange> changes = new ArrayList<>();
      for (Values each : values.values()) {
        changes.add(
            new ItemDifference.ValueChange(
                each.property, List.copyOf(each.removed), List.copyOf(each.added)));
      }
      return new ItemDifference(subject, kind, List.copyOf(changes));
    }

    private Values values(Triple triple) {
      return values.computeIfAbsent(
          triple.getPredicate().getURI(),
          any -> new Values(triple.getPredicate(), new ArrayList<>(), new ArrayList<>()));
    }
  }

  private Lines lines(ContributionKey key) {
    List<String> before = split(from.map(state -> state.bytes(key)).orElse(new byte[0]));
    List<String> after = split(to.bytes(key));
    Lines lines = new Lines(new StringBuilder(), new StringBuilder(), new HashSet<>());
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int order = order(before, i, after, j);
      if (order < 0) {
        lines.removed.append(before.get(i++)).append('\n');
      } else if (order > 0) {
        lines.added.append(after.get(j++)).append('\n');
      } else {
        lines.stayed.add(subjectOf(before.get(i)));
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

  private static String subjectOf(String line) {
    return line.substring(0, line.indexOf(' '));
  }
}
