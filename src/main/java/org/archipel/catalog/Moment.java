package org.archipel.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.archipel.ledger.Commit;
import org.archipel.ledger.Ledger;
import org.archipel.ontology.Audience;
import org.archipel.problem.Trouble;

/**
 * A moment in the life of a ledger, as a person names it: {@code now}, a day (its end, UTC), a
 * time, or a commit by the first digits of its id. Immutable.
 */
record Moment(Instant instant, Optional<Commit> commit) {

  /**
   * @throws Trouble wrong usage, if the text is none of these
   */
  static Moment parse(String text, Ledger ledger, List<Audience> sources) {
    if (text.equals("now")) {
      return new Moment(Instant.MAX, Optional.empty());
    }
    if (text.matches("[0-9a-f]{7,40}")) {
      return sources.stream()
          .flatMap(source -> ledger.find(source, text).stream())
          .findFirst()
          .map(commit -> new Moment(commit.recorded(), Optional.of(commit)))
          .orElseThrow(
              () -> Trouble.usage("No commit begins with '" + text + "'; see 'archipel history'."));
    }
    try {
      Instant instant =
          text.length() == 10
              ? LocalDate.parse(text)
                  .plusDays(1)
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant()
                  .minusSeconds(1)
              : Instant.parse(text);
      return new Moment(instant, Optional.empty());
    } catch (DateTimeException e) {
      throw Trouble.usage(
          "'"
              + text
              + "' is no moment: expected now, a day (2026-11-22), a time (2026-11-22T10:00:00Z) or a commit.");
    }
  }

  /** Returns the commit at which a source stood then. */
  Optional<Commit> of(Audience source, Ledger ledger) {
    if (commit.isPresent() && commit.get().audience().equals(source)) {
      return commit;
    }
    return ledger.at(source, instant);
  }
}
