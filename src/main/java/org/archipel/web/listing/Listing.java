package org.archipel.web.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page that lists the rows of a question, narrowed by facets. Immutable.
 *
 * @param name its address ({@code apis} is at {@code /apis}) and the key of its words
 * @param question the path of the question, asked without parameters
 * @param subject the column by whose values rows are gathered, one line each; empty for a line per
 *     row
 * @param columns what a line tells of its rows besides offices; empty without a subject, when every
 *     column is shown
 * @param facets by what it can be narrowed
 */
public record Listing(
    String name,
    String question,
    Optional<String> subject,
    List<String> columns,
    List<Facet> facets) {

  /**
   * A way to narrow.
   *
   * @param column of the question
   * @param of what of its values
   */
  public record Facet(String column, Of of) {

    /** What of a value counts. */
    public enum Of {
      /** The value. */
      ITSELF,
      /** The region of the world of an office. */
      REGION,
      /** The year of a date. */
      YEAR
    }

    /** Returns the parameter of addresses and the key of its words. */
    public String name() {
      return switch (of) {
        case ITSELF -> column;
        case REGION -> "region";
        case YEAR -> "year";
      };
    }
  }

  private static final List<String> WHOSE_WORD = List.of("status", "claimStatus", "grade");

  public static final List<Listing> ALL =
      List.of(
          uses("products", "product", "realises", "block", "vendor"),
          uses("vendors", "vendor", "product", "block"),
          uses("blocks", "block", "product", "vendor"),
          uses("systems", "system", "realises", "product", "block"),
          new Listing(
              "offices",
              "office/which-there-are",
              Optional.empty(),
              List.of(),
              List.of(new Facet("region", Facet.Of.ITSELF), new Facet("spoke", Facet.Of.ITSELF))),
          rows("apis", "api/which-apis", "realises", "follows", "protocol", "authentication"),
          rows("ai", "ai/which-tools", "task", "technique", "ownership", "humanCheck"),
          rows("standards", "standard/matrix", "standard"),
          rows("retirements", "lifecycle/what-retires", "due", "plan"),
          rows("recommendations", "programme/which-recommendations", "item", "adoption"),
          rows("documents", "document/which-shared", "kind", "writtenIn"),
          rows("data-held", "system/where-held", "hosting", "heldUnder", "informationClass"));

  /** Returns a list of what stands in a column of the uses of products, by offices. */
  private static Listing uses(String name, String subject, String... columns) {
    List<Facet> facets = new ArrayList<>();
    for (String column : List.of("realises", "block", "vendor", "delivery", "hosting")) {
      if (!column.equals(subject)) {
        facets.add(new Facet(column, Facet.Of.ITSELF));
      }
    }
    facets.addAll(whose());
    return new Listing(
        name, "product/where-used", Optional.of(subject), List.of(columns), List.copyOf(facets));
  }

  private static List<Facet> whose() {
    List<Facet> facets = new ArrayList<>();
    facets.add(new Facet("office", Facet.Of.REGION));
    facets.add(new Facet("office", Facet.Of.ITSELF));
    WHOSE_WORD.forEach(column -> facets.add(new Facet(column, Facet.Of.ITSELF)));
    facets.add(new Facet("claimAsOf", Facet.Of.YEAR));
    return facets;
  }

  /** Returns a list with a line per row, narrowed by some columns, the office and whose word. */
  private static Listing rows(String name, String question, String... columns) {
    List<Facet> facets = new ArrayList<>();
    for (String column : columns) {
      facets.add(new Facet(column, Facet.Of.ITSELF));
    }
    facets.addAll(whose());
    return new Listing(name, question, Optional.empty(), List.of(), List.copyOf(facets));
  }

  public static Optional<Listing> find(String name) {
    return ALL.stream().filter(listing -> listing.name.equals(name)).findFirst();
  }
}
