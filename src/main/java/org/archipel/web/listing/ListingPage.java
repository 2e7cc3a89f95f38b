package org.archipel.web.listing;

import java.util.List;
import org.archipel.web.show.Table;

/**
 * A list with its facets, as the page shows it. Immutable.
 *
 * @param name of the listing: key of its words, and its address
 * @param lines how many there are after narrowing
 * @param all how many there are without
 * @param base of how many offices anything was said in all lines
 * @param first the number of the first line shown, from 1
 * @param chosen what narrows, each with the address without it
 * @param earlier the address of the lines before these; empty at the beginning
 * @param later the address of the lines after these; empty at the end
 * @param question the path of the question behind it
 * @param query the query part of the address, for the downloads; empty or ends with {@code &}
 * @param cut whether the question had more rows than are counted here
 */
public record ListingPage(
    String name,
    int lines,
    int all,
    int base,
    int first,
    List<Facet> facets,
    List<Chosen> chosen,
    Table table,
    boolean hasAttributed,
    String earlier,
    String later,
    String question,
    String query,
    boolean cut) {

  /** A facet as a group of boxes; the rarer values stand behind a word. */
  public record Facet(String name, List<Value> values, List<Value> rarer, boolean isOpen) {}

  /** A box. */
  public record Value(String key, String label, int lines, boolean isChosen) {}

  /** A value that narrows. */
  public record Chosen(String facet, String label, String without) {}

  /** Whether anything narrows. */
  public boolean isNarrowed() {
    return !chosen.isEmpty();
  }
}
