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
 * @param office WIPO ST.3 code
 * @param part what the document replaces: {@code stack}, {@code system/rights-in-one}
 * @param audience default for all items
 * @param claim default for all items, field by field
 * @param systems what the office runs
 * @param uses technology used at no system in particular, such as shared platforms
 * @param standards standards used at no system in particular
 * @param reviews what the office says to claims of others about it
 * @param entries everything else that it lists, by kind, in the order of the file
 */
public record StackDocument(
    Positions positions,
    @Nullable String office,
    @Nullable String part,
    Choice.@Nullable Reach audience,
    @Nullable ClaimFields claim,
    List<SystemItem> systems,
    List<UseItem> uses,
    List<StandardItem> standards,
    List<ReviewItem> reviews,
    Map<ItemKind, List<Entry>> entries) {

  /** The part of a document that does not name one. */
  public static final String WHOLE = "stack";

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
    @Nullable String value(String field) {
      List<String> texts = values.getOrDefault(field, List.of());
      return texts.isEmpty() || texts.getFirst().isEmpty() ? null : texts.getFirst();
    }
  }

  /**
   * A system of the office.
   *
   * @param id default: made from the name
   * @param sameSystem ids in this document, or addresses
   */
  public record SystemItem(
      @Nullable String id,
      @Nullable String name,
      @Nullable String description,
      List<String> capabilities,
      List<String> rights,
      Choice.@Nullable Delivery delivery,
      Choice.@Nullable Hosting hosting,
      Choice.@Nullable Status status,
      @Nullable PartialDate since,
      @Nullable PartialDate until,
      List<String> sameSystem,
      Choice.@Nullable Reach audience,
      @Nullable ClaimFields claim,
      List<UseItem> uses,
      List<StandardItem> standards) {}

  /**
   * Use of a product, or of a technology that is no known product.
   *
   * @param id default: the product's slug, else made from the name
   * @param product slug or known name; if missing, {@code name} and {@code kind} say what it is
   * @param release cycle of the product; default: found from the version
   * @param block default: the product's
   */
  public record UseItem(
      @Nullable String id,
      @Nullable String product,
      @Nullable String name,
      Choice.@Nullable TechnologyKind kind,
      @Nullable String release,
      @Nullable String version,
      @Nullable String block,
      Choice.@Nullable Status status,
      @Nullable PartialDate since,
      @Nullable PartialDate until,
      @Nullable String role,
      Choice.@Nullable Reach audience,
      @Nullable ClaimFields claim) {}

  /**
   * Use of a standard.
   *
   * @param id default: the standard's code
   */
  public record StandardItem(
      @Nullable String id,
      @Nullable String standard,
      @Nullable String version,
      Choice.@Nullable Status status,
      @Nullable PartialDate since,
      @Nullable PartialDate until,
      Choice.@Nullable Reach audience,
      @Nullable ClaimFields claim) {}

  /**
   * What the office says to a claim of somebody else about it.
   *
   * @param claim address of the claim: a system, a technology use, a standard use
   */
  public record ReviewItem(
      @Nullable String claim,
      Choice.@Nullable Verdict verdict,
      @Nullable PartialDate asOf,
      Choice.@Nullable Reach audience) {}
}
