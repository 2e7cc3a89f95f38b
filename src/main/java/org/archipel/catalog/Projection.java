package org.archipel.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.archipel.ledger.Commit;
import org.archipel.ledger.Ledger;
import org.archipel.ledger.LedgerState;
import org.archipel.ontology.Audience;
import org.archipel.ontology.GraphDigest;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;
import org.archipel.store.GraphSink;
import org.archipel.store.Stamp;
import org.archipel.store.StoreDelta;

/**
 * What each audience's store holds, as a pure function of ledger commits: one named graph per
 * contribution key, {@code changes} with one {@code arc:Contribution} per commit and key and one
 * {@code arc:Change} per thing that it changed, and {@code about}. Thread-safe.
 *
 * <p>An audience sees the sum of its sources: the public repository, then the members', then its
 * own.
 */
final class Projection {

  /** Grows whenever the same commits come to other statements, so that old stores are rebuilt. */
  private static final int FORM = 3;

  /** Stands for a repository without commits, so that two audiences never share a stamp. */
  private static final String NOTHING = "none";

  private static final Stamp EMPTY = new Stamp(FORM, Map.of());

  private final Ledger ledger;
  private final ChangeHistory changes;

  Projection(Ledger ledger) {
    this.ledger = ledger;
    this.changes = new ChangeHistory(ledger);
  }

  /** Returns the audiences whose repositories an audience's store is made from. */
  static List<Audience> sources(Audience audience) {
    Set<Audience> sources = new LinkedHashSet<>();
    sources.add(Audience.PUBLIC);
    if (!audience.equals(Audience.PUBLIC)) {
      sources.add(Audience.MEMBERS);
    }
    sources.add(audience);
    return List.copyOf(sources);
  }

  /** Returns the commits that an audience may know of, newest first. */
  static List<Commit> history(Ledger ledger, Audience audience) {
    return sources(audience).stream()
        .flatMap(source -> ledger.history(source).stream())
        .sorted(
            Comparator.comparing(Commit::recorded).thenComparingInt(Commit::sequence).reversed())
        .toList();
  }

  /** Returns the audience from whose store this one's is copied; empty for the public. */
  static Optional<Audience> base(Audience audience) {
    List<Audience> sources = sources(audience);
    return sources.size() == 1 ? Optional.empty() : Optional.of(sources.get(sources.size() - 2));
  }

  /** Returns what an up-to-date store of an audience stands for. */
  Stamp stamp(Audience audience) {
    Map<String, String> commits = new TreeMap<>();
    for (Audience source : sources(audience)) {
      commits.put(source.name(), ledger.head(source).map(Commit::id).orElse(NOTHING));
    }
    return new Stamp(FORM, commits);
  }

  /**
   * Whether a difference can be told from this stamp: same form, and the ledger knows its commits.
   */
  boolean canContinue(Stamp from) {
    return from.projection() == FORM
        && from.commits().entrySet().stream()
            .allMatch(
                entry ->
                    entry.getValue().equals(NOTHING)
                        || commit(new Audience(entry.getKey()), from).isPresent());
  }

  /** Tells everything that an audience sees at a stamp. */
  void tell(Audience audience, Stamp at, GraphSink sink) {
    for (Audience source : sources(audience)) {
      Optional<Commit> commit = commit(source, at);
      if (commit.isPresent()) {
        LedgerState state = ledger.state(source, commit.get());
        for (ContributionKey key : state.keys()) {
          sink.ntriples(key.graph(), state.open(key));
        }
      }
    }
    sink.triples(ContributionStatements.GRAPH, history(audience, at));
    sink.triples(AboutStatements.GRAPH, about(audience, at));
  }

  /** Returns what changes for an audience between two stamps. */
  StoreDelta delta(Audience audience, Stamp from, Stamp to) {
    Map<Node, Statements> removed = new HashMap<>();
    Map<Node, Statements> added = new HashMap<>();
    List<LedgerState> stayed = states(audience, to, source -> !hasMoved(source, from, to));
    List<LedgerState> was = states(audience, from, source -> hasMoved(source, from, to));
    List<LedgerState> is = states(audience, to, source -> hasMoved(source, from, to));
    Set<ContributionKey> touched = touched(audience, from, to);
    for (ContributionKey key : touched) {
      Statements before = all(was, key);
      Statements after = all(is, key);
      Statements gone = before.minus(after);
      // What a source that stayed says too is not gone; it is read only when it matters.
      removed.put(key.graph(), gone.isEmpty() ? gone : gone.minus(all(stayed, key)));
      added.put(key.graph(), after.minus(before));
    }
    Statements told = changes(audience, from, touched);
    Statements tells = changes(audience, to, touched);
    removed.put(ContributionStatements.GRAPH, told.minus(tells));
    added.put(
        ContributionStatements.GRAPH, contributions(audience, from, to).plus(tells.minus(told)));
    Statements before = about(viewer(from), from);
    Statements after = about(audience, to);
    removed.put(AboutStatements.GRAPH, before.minus(after));
    added.put(AboutStatements.GRAPH, after.minus(before));
    return new StoreDelta(removed, added);
  }

  /** Returns count and digest of every graph that is not empty, to compare a store with. */
  Map<Node, GraphDigest> expected(Audience audience, Stamp at) {
    Map<Node, GraphDigest> expected = new HashMap<>();
    for (Audience source : sources(audience)) {
      commit(source, at)
          .ifPresent(
              head ->
                  ledger
                      .state(source, head)
                      .digests()
                      .forEach(
                          (key, digest) -> expected.merge(key.graph(), digest, GraphDigest::plus)));
    }
    expected.put(ContributionStatements.GRAPH, history(audience, at).digest());
    expected.put(AboutStatements.GRAPH, about(audience, at).digest());
    expected.values().removeIf(GraphDigest.NONE::equals);
    return expected;
  }

  /** Returns the day, in UTC, on which the newest commit of a stamp was recorded. */
  Optional<LocalDate> day(Stamp at) {
    return at.commits().keySet().stream()
        .flatMap(source -> commit(new Audience(source), at).stream())
        .map(commit -> LocalDate.ofInstant(commit.recorded(), ZoneOffset.UTC))
        .max(Comparator.naturalOrder());
  }

  /** Returns the commits of a stamp as they are named to people: {@code public=0a1b2c…}. */
  static List<String> named(Stamp at) {
    return at.commits().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(NOTHING))
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  private Set<ContributionKey> touched(Audience audience, Stamp from, Stamp to) {
    Set<ContributionKey> touched = new HashSet<>();
    for (Audience source : sources(audience)) {
      for (Commit commit : between(source, from, to)) {
        touched.addAll(commit.touched().keySet());
      }
    }
    return touched;
  }

  /** Returns the commits of a source after one stamp, up to another, newest first. */
  private List<Commit> between(Audience source, Stamp from, Stamp to) {
    int after = commit(source, from).map(Commit::sequence).orElse(0);
    int upTo = commit(source, to).map(Commit::sequence).orElse(0);
    return ledger.history(source).stream()
        .filter(commit -> commit.sequence() > after && commit.sequence() <= upTo)
        .toList();
  }

  private static boolean hasMoved(Audience source, Stamp from, Stamp to) {
    return !commitId(source, from).equals(commitId(source, to));
  }

  private List<LedgerState> states(Audience audience, Stamp at, Predicate<Audience> which) {
    List<LedgerState> states = new ArrayList<>();
    for (Audience source : sources(audience)) {
      if (which.test(source)) {
        commit(source, at).ifPresent(commit -> states.add(ledger.state(source, commit)));
      }
    }
    return states;
  }

  private static Statements all(List<LedgerState> states, ContributionKey key) {
    Statements all = Statements.none();
    for (LedgerState state : states) {
      Statements some = state.statements(key);
      all = all.isEmpty() ? some : all.plus(some);
    }
    return all;
  }

  /** Returns everything that is told of contributions and changes up to a stamp. */
  private Statements history(Audience audience, Stamp at) {
    return contributions(audience, EMPTY, at)
        .plus(changes(audience, at, touched(audience, EMPTY, at)));
  }

  /** Returns what is told, at a stamp, of changes under some keys. */
  private Statements changes(Audience audience, Stamp at, Set<ContributionKey> keys) {
    List<Triple> triples = new ArrayList<>();
    for (Audience source : sources(audience)) {
      Optional<Commit> head = commit(source, at);
      if (head.isPresent() && head.get().sequence() > 1) {
        changes.tell(source, head.get(), keys, triples);
      }
    }
    return Statements.of(triples);
  }

  private Statements contributions(Audience audience, Stamp from, Stamp to) {
    List<Triple> triples = new ArrayList<>();
    for (Audience source : sources(audience)) {
      between(source, from, to).forEach(commit -> ContributionStatements.add(commit, triples));
    }
    return Statements.of(triples);
  }

  /** Returns whose store a stamp describes: the strictest audience that it names. */
  private static Audience viewer(Stamp stamp) {
    return stamp.commits().keySet().stream()
        .map(Audience::new)
        .max(Comparator.naturalOrder())
        .orElse(Audience.PUBLIC);
  }

  private Statements about(Audience audience, Stamp at) {
    return AboutStatements.of(
        audience,
        sources(audience).stream().flatMap(source -> commit(source, at).stream()).toList(),
        isDemonstration(ledger) && commit(Audience.PUBLIC, at).isPresent());
  }

  /** Whether a ledger is a demonstration's: its first commit says so. */
  static boolean isDemonstration(Ledger ledger) {
    List<Commit> history = ledger.history(Audience.PUBLIC);
    return !history.isEmpty()
        && history.getLast().touched().containsKey(ContributionKey.DEMONSTRATION);
  }

  private Optional<Commit> commit(Audience source, Stamp at) {
    String id = commitId(source, at);
    return id.equals(NOTHING) ? Optional.empty() : ledger.find(source, id);
  }

  private static String commitId(Audience source, Stamp at) {
    return at.commits().getOrDefault(source.name(), NOTHING);
  }
}
