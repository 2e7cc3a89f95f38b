package org.archipel.reader.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who sends a file, as far as that is known before reading it. A stack document says itself whose
 * it is; other formats do not. Immutable.
 *
 * @param office WIPO ST.3 code of the office that the file is about
 * @param claimant who says it: the office's code, or a claimant's slug
 * @param today the day of UTC on which it is read, if it is not the clock's
 * @param part what it is to replace, if the sender says: {@code sbom/rights-in-one}
 * @param mapping how the columns of a table are to be understood, if the sender says
 */
public record ReadContext(
    Optional<String> office,
    Optional<String> claimant,
    Optional<LocalDate> today,
    Optional<String> part,
    Optional<SentFile> mapping) {

  /** Nothing is known; a stack document says itself whose it is. */
  public static final ReadContext UNKNOWN =
      new ReadContext(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns the context of an office that speaks about itself. */
  public static ReadContext office(String code) {
    return UNKNOWN.by(code, code);
  }

  /** Returns this context for an office of which a claimant speaks. */
  public ReadContext by(String office, String claimant) {
    return new ReadContext(Optional.of(office), Optional.of(claimant), today, part, mapping);
  }

  /** Returns this context for a part. */
  public ReadContext part(String part) {
    return new ReadContext(office, claimant, today, Optional.of(part), mapping);
  }

  /** Returns this context with a mapping of columns. */
  public ReadContext mapping(SentFile mapping) {
    return new ReadContext(office, claimant, today, part, Optional.of(mapping));
  }
}
