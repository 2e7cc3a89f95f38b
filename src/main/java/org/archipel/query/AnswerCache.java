package org.archipel.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Keeps answers, the least useful dropped first. Thread-safe.
 *
 * <p>The store's version tells audiences apart, since it names the repositories that the store was
 * made from.
 */
final class AnswerCache {

  /** What an answer was given to. */
  record Key(Question question, Arguments arguments, LocalDate asOf, String version) {}

  /** Cells kept in all answers together; a cell takes some 100 bytes. */
  private static final long MOST_CELLS = 3_000_000;

  private final Cache<Key, Answer> answers =
      Caffeine.newBuilder().maximumWeight(MOST_CELLS).weigher(AnswerCache::cells).build();

  Optional<Answer> find(Key key) {
    return Optional.ofNullable(answers.getIfPresent(key));
  }

  void keep(Key key, Answer answer) {
    answers.put(key, answer);
  }

  private static int cells(Key key, Answer answer) {
    return 20 + (answer.rows().size() + key.arguments().values().size()) * answer.columns().size();
  }
}
