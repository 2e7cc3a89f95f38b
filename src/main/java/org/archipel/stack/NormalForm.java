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
 * @param office WIPO ST.3 code; {@link ContributionKey#NETWORK} where the network speaks
 * @param part what the document replaces
 * @param items kind by kind in the order of the table, each before those within it
 */
public record NormalForm(String office, String part, List<Thing> items) {

  public NormalForm {
    items = List.copyOf(items);
  }

  /** Whether it is about what the network specifies and decides. */
  public boolean isNetwork() {
    return office.equals(ContributionKey.NETWORK);
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

  /**
   * An item of a kind of the table.
   *
   * @param within the item that it lies within
   * @param facts in the order of the kind's fields, values of one field in the order of the
   *     document
   */
  public record Thing(Head head, ItemKind kind, @Nullable Node within, List<Fact> facts) {

    public Thing {
      facts = List.copyOf(facts);
    }

    /** Returns the key whose contribution it belongs to. */
    public ContributionKey key(NormalForm form) {
      return ContributionKey.of(form.office, head.claim().claimant(), form.part);
    }

    /** Returns the values of a field: addresses, or texts as they are written. */
    public List<String> values(String field) {
      return facts.stream()
          .filter(fact -> fact.field().name().equals(field))
          .map(fact -> fact.text())
          .toList();
    }
  }

  /**
   * A value of a field.
   *
   * @param audience who may see it: the stricter of the item's and of the item that is mentioned
   */
  public record Fact(Field field, Node value, Audience audience) {

    /** Returns the value as a text: an address, or a literal without its type. */
    public String text() {
      return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }
  }
}
