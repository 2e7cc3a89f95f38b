package org.archipel.stack;

import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Audience;
import org.archipel.ontology.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A stack document with everything filled in: addresses, types, merged claims, audiences, resolved
 * products and releases. Immutable.
 *
 * <p>The only input of {@link Mapping}; {@link NormalJson} writes it as JSON-LD.
 *
 * @param office WIPO ST.3 code
 * @param part what the document replaces
 * @param items in the order of the document: each system before its uses and standards, then what
 *     is used at no system, then reviews
 */
public record NormalForm(String office, String part, List<Item> items) {

  public NormalForm {
    items = List.copyOf(items);
  }

  /** One thing that the document says. */
  public sealed interface Item {
    Head head();

    /** Returns the key whose contribution it belongs to. */
    default ContributionKey key(NormalForm form) {
      return ContributionKey.of(form.office, head().claim().claimant(), form.part);
    }
  }

  /**
   * What every item has.
   *
   * @param pointer where it stood in the document as sent: {@code /systems/0/uses/2}
   * @param id slug, unique beside its siblings
   * @param iri its address, in the claimant's namespace
   * @param audience who may see it: the strictest of its own, its system's and its grade's
   */
  public record Head(String pointer, String id, Node iri, Audience audience, Claim claim) {}

  /**
   * Who says it and on what evidence.
   *
   * @param claimant slug, or the office's own code
   */
  public record Claim(
      String claimant,
      Choice.ClaimStatus status,
      Choice.Grade grade,
      @Nullable PartialDate asOf,
      List<String> sources,
      @Nullable String says) {}

  /** The office's own plan for an item: how far it is, since when, until when. */
  public record Life(
      Choice.@Nullable Status status, @Nullable PartialDate since, @Nullable PartialDate until) {}

  /** View of {@code arc:System}. */
  public record RunSystem(
      Head head,
      String name,
      @Nullable String description,
      List<Node> capabilities,
      List<Node> rights,
      Choice.@Nullable Delivery delivery,
      Choice.@Nullable Hosting hosting,
      Life life,
      List<SameSystem> sameSystem)
      implements Item {}

  /**
   * A system that is the same as this one in another claimant's words.
   *
   * @param audience who may see the link: the stricter of both ends, as far as both are known
   */
  public record SameSystem(Node iri, Audience audience) {}

  /**
   * View of {@code arc:TechnologyUse}.
   *
   * @param system the system that it is part of
   * @param product known product; if {@code null}, {@code technology} and {@code kind} are not
   */
  public record TechnologyUse(
      Head head,
      @Nullable Node system,
      @Nullable Node product,
      @Nullable String technology,
      Choice.@Nullable TechnologyKind kind,
      @Nullable Node release,
      @Nullable String version,
      @Nullable Node block,
      Life life,
      @Nullable String role)
      implements Item {}

  /** View of {@code arc:StandardUse}. */
  public record StandardUse(
      Head head, @Nullable Node system, Node standard, @Nullable String version, Life life)
      implements Item {}

  /**
   * View of {@code arc:ClaimReview}; of its claim only claimant and as-of are said.
   *
   * @param reviewed the claim, an item of another claimant about this office
   */
  public record Review(Head head, Node reviewed, Choice.Verdict verdict) implements Item {}

  /**
   * An item of a kind of the table.
   *
   * @param within the item that it lies within
   * @param facts in the order of the kind's fields, values of one field in the order of the
   *     document
   */
  public record Thing(Head head, ItemKind kind, @Nullable Node within, List<Fact> facts)
      implements Item {

    public Thing {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A value of a field.
   *
   * @param audience who may see it: the stricter of the item's and of the item that is mentioned
   */
  public record Fact(Field field, Node value, Audience audience) {}
}
