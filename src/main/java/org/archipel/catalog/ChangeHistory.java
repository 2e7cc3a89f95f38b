package org.archipel.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.archipel.ledger.Commit;
import org.archipel.ledger.ItemDifference;
import org.archipel.ledger.Ledger;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/**
 * What the commits of one repository changed, as it may be told today: only about things that are
 * still said there, and never more finely than they are said now. Whoever takes a statement back,
 * or keeps it for fewer, takes its history back with it. Thread-safe.
 */
final class ChangeHistory {

  private final Ledger ledger;

  /** Comparisons of two commits: each is asked for again whenever its key changes. */
  private final Map<String, List<ItemDifference>> steps = remembering(4_000);

  /** What was told last: asked for by each audience, and again when the key changes next. */
  private final Map<String, List<Triple>> told = remembering(32);

  ChangeHistory(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Tells what changed under some keys up to a commit. What first stands under a key is no change.
   */
  void tell(Audience source, Commit head, Set<ContributionKey> keys, List<Triple> triples) {
    List<Commit> commits =
        ledger.history(source).stream()
            .filter(commit -> commit.sequence() <= head.sequence())
            .toList()
            .reversed();
    Map<ContributionKey, List<Integer>> touching = touching(commits, keys);
    touching.values().removeIf(steps -> steps.size() < 2);
    touching.forEach(
        (key, places) -> {
          String name = commits.get(places.getLast()).id() + " " + key;
          List<Triple> known = told.get(name);
          if (known == null) {
            known = tell(source, key, commits, places);
            told.put(name, known);
          }
          triples.addAll(known);
        });
  }

  /**
   * @param places of the commits that touched the key, at least two
   */
  private List<Triple> tell(
      Audience source, ContributionKey key, List<Commit> commits, List<Integer> places) {
    Statements now = ledger.state(source, commits.get(places.getLast())).statements(key);
    List<Triple> triples = new ArrayList<>();
    ChangeStatements statements = new ChangeStatements(key, now, triples);
    for (int place : places.subList(1, places.size())) {
      Commit commit = commits.get(place);
      step(source, commits.get(place - 1), commit, key)
          .forEach(item -> statements.add(commit, item));
    }
    return List.copyOf(triples);
  }

  /** Returns per key the places of the commits that touched it, oldest first. */
  private static Map<ContributionKey, List<Integer>> touching(
      List<Commit> commits, Set<ContributionKey> keys) {
    Map<ContributionKey, List<Integer>> touching = new HashMap<>();
    for (int i = 0; i < commits.size(); i++) {
      for (ContributionKey key : commits.get(i).touched().keySet()) {
        if (keys.contains(key)) {
          touching.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
        }
      }
    }
    return touching;
  }

  private static <V> Map<String, V> remembering(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        });
  }

  private List<ItemDifference> step(
      Audience source, Commit before, Commit commit, ContributionKey key) {
    String name = commit.id() + " " + key;
    List<ItemDifference> known = steps.get(name);
    if (known == null) {
      known = ledger.difference(source, before, commit, key).byItem();
      steps.put(name, known);
    }
    return known;
  }
}
