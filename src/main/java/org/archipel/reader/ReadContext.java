package org.archipel.reader;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who sends a file, as far as that is known before reading it. A stack document says itself whose
 * it is; RDF does not. Immutable.
 *
 * @param office WIPO ST.3 code of the office that the file is about
 * @param claimant who says it: the office's code, or a claimant's slug
 * @param today the day of UTC on which it is read, if it is not the clock's
 */
public record ReadContext(
    Optional<String> office, Optional<String> claimant, Optional<LocalDate> today) {

  /** Nothing is known; a stack document says itself whose it is. */
  public static final ReadContext UNKNOWN =
      new ReadContext(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns the context of an office that speaks about itself. */
  public static ReadContext office(String code) {
    return new ReadContext(Optional.of(code), Optional.of(code), Optional.empty());
  }
}
