package org.archipel.stack;

import java.util.List;
import org.archipel.reference.ThingType;

/** What may stand in a field of an item. Immutable. */
public sealed interface ValueKind {

  /** Words, stored as they are. */
  record Text() implements ValueKind {}

  /** Words in English, stored with their language. */
  record English() implements ValueKind {}

  /** Words in English that follow from other fields; no document says them. */
  record Made() implements ValueKind {}

  /** A slot: a capability and a building block with a slash between, each by slug or name. */
  record Place() implements ValueKind {}

  /** A product that makes an option of the slot that the same item names. */
  record Offered() implements ValueKind {}

  /** A derivation or release of the reference architecture, by its name: {@code 2026-11}. */
  record Derivation() implements ValueKind {}

  /** The name of a function or unit: words that neither name nor number a person. */
  record UnitName() implements ValueKind {}

  /** A version as written; a number is taken with a warning. */
  record Version() implements ValueKind {}

  /** A year, a month or a day. */
  record Date() implements ValueKind {}

  /** A year, a month or a day that may not lie in the future: when something was said or done. */
  record PastDate() implements ValueKind {}

  /** The address of a page, http or https, stored as a thing that is linked to. */
  record Link() implements ValueKind {}

  /** The address of a page, http or https, stored as a literal of {@code xsd:anyURI}. */
  record PageText() implements ValueKind {}

  /** A duration of ISO 8601: {@code PT4H}, {@code P1D}. */
  record Length() implements ValueKind {}

  /** A country of ISO 3166-1, two letters. */
  record Country() implements ValueKind {}

  /** A language tag of BCP 47. */
  record Language() implements ValueKind {}

  /**
   * A whole number.
   *
   * @param least inclusive
   * @param most inclusive
   */
  record Whole(int least, int most) implements ValueKind {}

  /**
   * A word from a closed list of {@code codes.csv}.
   *
   * @param scheme slug of the list
   * @param only the words of it that may stand here; all when there are none
   */
  record Code(String scheme, List<String> only) implements ValueKind {
    Code(String scheme) {
      this(scheme, List.of());
    }
  }

  /** A thing of the reference tables, by slug, code, name or address. */
  record Known(ThingType type) implements ValueKind {}

  /**
   * Another item: its id in this document, or an address in the office's own namespace.
   *
   * @param segment of the addresses of its kind: {@code system}
   */
  record Other(String segment) implements ValueKind {}

  /** A release of the product that the same item uses. */
  record Cycle() implements ValueKind {}

  /** The address of an item by which somebody else speaks about this office. */
  record OthersClaim() implements ValueKind {}
}
