package org.archipel.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which product a file means. Exact identifiers go before names and aliases; whatever is less
 * exact is only ever suggested. Immutable, thread-safe.
 */
public final class Identity {

  /** By what a product was recognised, the most exact first. */
  public enum Level {
    PURL,
    CPE,
    WIKIDATA,
    SLUG,
    NAME
  }

  /** A product that is meant without doubt. */
  public record Match(Product product, Level level) {}

  /**
   * A product that may be meant; a person decides.
   *
   * @param score from 0 to 1, inclusive
   */
  public record Suggestion(Product product, double score) {}

  private final Resolver resolver;
  private final Map<String, Product> purls = new HashMap<>();
  private final Map<String, Product> cpes = new HashMap<>();

  Identity(Resolver resolver, Iterable<Product> products) {
    this.resolver = resolver;
    Set<String> shared = new HashSet<>();
    for (Product product : products) {
      if (product instanceof Product.Technology technology) {
        technology.identifiers().purls().forEach(purl -> add(purls, shared, purl, product));
        technology.identifiers().cpes().forEach(cpe -> add(cpes, shared, cpe, product));
      }
    }
    purls.keySet().removeAll(shared);
    cpes.keySet().removeAll(shared);
  }

  /** Returns the product that a naming means at an exact level, or nothing. */
  public Optional<Match> match(Naming naming) {
    Optional<Match> byPurl =
        naming
            .purl()
            .map(purl -> purls.get(bare(purl)))
            .map(product -> new Match(product, Level.PURL));
    if (byPurl.isPresent()) {
      return byPurl;
    }
    Optional<Match> byCpe =
        naming.cpe().map(cpe -> cpes.get(vendorAndProduct(cpe))).map(p -> new Match(p, Level.CPE));
    return byCpe.isPresent()
        ? byCpe
        : resolver.product(naming.name()).map(product -> new Match(product, Level.NAME));
  }

  /** Returns products that may be meant, the likeliest first. */
  public List<Suggestion> suggestions(Naming naming, int most) {
    return List.of();
  }

  private static void add(
      Map<String, Product> map, Set<String> shared, String key, Product product) {
    Product other = map.putIfAbsent(bare(key), product);
    if (other != null && !other.equals(product)) {
      shared.add(bare(key));
    }
  }

  private static String bare(String purl) {
    return purl.replaceFirst("[@?#].*", "").toLowerCase(Locale.ROOT);
  }

  private static String vendorAndProduct(String cpe) {
    String[] parts = cpe.replaceFirst("^cpe:2\\.3:[aho]:|^cpe:/[aho]:", "").split(":", -1);
    return parts.length < 2 ? cpe : (parts[0] + ":" + parts[1]).toLowerCase(Locale.ROOT);
  }
}
