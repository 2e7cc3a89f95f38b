package org.archipel.stack;

import java.util.List;
import java.util.Map;
import org.archipel.ontology.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an office sends about its technology, as it was sent: nothing resolved, no default filled
 * in. Immutable. The published form is {@code ontology/schema/stack.schema.json}.
 *
 * <p>{@code null} means that the field is missing, or that it was so wrong that a problem took its
 * place. Lists are never {@code null} and keep the order of the file.
 *
 * @param positions where each field stands
 * @param office WIPO ST.3 code; {@link ContributionKey#NETWORK} where the network speaks
 * @param part what the document replaces: {@code stack}, {@code system/rights-in-one}
 * @param audience default for all items
 * @param claim default for all items, field by field
 * @param entries what it lists, by kind, in the order of the file
 */
public record StackDocument(
    Positions positions,
    @Nullable String office,
    @Nullable String part,
    Choice.@Nullable Reach audience,
    @Nullable ClaimFields claim,
    Map<ItemKind, List<Entry>> entries) {

  /** The part of a document that does not name one. */
  public static final String WHOLE = "stack";

  /** The part of a network's document that does not name one. */
  public static final String DECIDED = "decided";

  /**
   * Who says it and on what evidence.
   *
   * @param claimant slug of a claimant, or the office's own code
   * @param sources links: http, https or urn
   * @param says what the source says, in the words of whoever wrote the document
   */
  public record ClaimFields(
      @Nullable String claimant,
      Choice.@Nullable ClaimStatus status,
      Choice.@Nullable Grade grade,
      @Nullable PartialDate asOf,
      List<String> sources,
      @Nullable String says) {}

  /** Whether it is about what the network specifies and decides; its claimant speaks for it. */
  public boolean isNetwork() {
    return ContributionKey.NETWORK.equals(office);
  }

  /** Returns the part that it replaces when it names none. */
  public String defaultPart() {
    return isNetwork() ? DECIDED : WHOLE;
  }

  /** Returns this document with other words at its head. */
  public StackDocument with(
      @Nullable String office, @Nullable String part, Choice.@Nullable Reach audience) {
    return new StackDocument(positions, office, part, audience, claim, entries);
  }

  /**
   * An item of a kind of the table.
   *
   * @param id default: made from the name, or from the fields that name its kind
   * @param values as written, by the name of their field; a value that is no text at all is empty
   * @param parts items that lie within it
   */
  public record Entry(
      @Nullable String id,
      Choice.@Nullable Reach audience,
      @Nullable ClaimFields claim,
      Map<String, List<String>> values,
      Map<ItemKind, List<Entry>> parts) {

    /** Returns the only value of a field. */
    public @Nullable String value(String field) {
      List<String> texts = values.getOrDefault(field, List.of());
      return texts.isEmpty() || texts.getFirst().isEmpty() ? null : texts.getFirst();
    }
  }
}
