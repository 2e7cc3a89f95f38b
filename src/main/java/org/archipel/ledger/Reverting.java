package org.archipel.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.stack.ContributionKey;

/** Finds what stood under a key before one contribution. */
final class Reverting {

  private Reverting() {}

  /**
   * Returns the entry that puts it back, for the repositories that the contribution changed and
   * where its statements are still the current ones; what is current, for the others.
   *
   * @throws IllegalArgumentException if the contribution changed nothing under the key
   */
  static Entry entry(Repositories repositories, String contribution, ContributionKey key) {
    Map<Audience, Statements> statements = new HashMap<>();
    Optional<Original> original = Optional.empty();
    boolean found = false;
    for (Audience audience : repositories.audiences()) {
      AudienceRepository repository = repositories.find(audience).orElseThrow();
      List<Commit> history = repository.history();
      if (history.isEmpty()) {
        continue;
      }
      Optional<LedgerState> wanted = Optional.of(LedgerState.of(repository, history.getLast()));
      Optional<Commit> changed =
          history.stream().filter(commit -> touches(commit, contribution, key)).findFirst();
      found |= changed.isPresent();
      if (changed.isPresent() && isLatest(history, changed.get(), key)) {
        wanted = before(repository, changed.get());
      }
      wanted.ifPresent(state -> statements.put(audience, state.statements(key)));
      Optional<Original> sent = before(repository, history, contribution, key);
      original = original.or(() -> sent);
    }
    if (!found) {
      throw new IllegalArgumentException(
          "contribution " + contribution + " changed nothing under " + key);
    }
    return new Entry(key, statements, original);
  }

  private static boolean touches(Commit commit, String contribution, ContributionKey key) {
    return commit.contribution().equals(contribution) && commit.touched().containsKey(key);
  }

  private static boolean isLatest(List<Commit> history, Commit commit, ContributionKey key) {
    return history.stream()
        .skip(commit.sequence())
        .noneMatch(later -> later.touched().containsKey(key));
  }

  private static Optional<LedgerState> before(AudienceRepository repository, Commit commit) {
    return commit.sequence() == 1
        ? Optional.empty()
        : Optional.of(LedgerState.of(repository, repository.history().get(commit.sequence() - 2)));
  }

  /** Returns the original that the repository held under the key before the contribution. */
  private static Optional<Original> before(
      AudienceRepository repository,
      List<Commit> history,
      String contribution,
      ContributionKey key) {
    return history.stream()
        .filter(commit -> commit.contribution().equals(contribution))
        .findFirst()
        .flatMap(commit -> before(repository, commit))
        .flatMap(state -> state.original(key));
  }
}
