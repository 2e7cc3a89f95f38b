package org.archipel.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archipel.ontology.Ids;

/**
 * Finds products by what others call them without doubt. An identifier that two products bear finds
 * neither. Immutable, thread-safe.
 */
final class Identifiers {

  private static final Pattern WIKIDATA =
      Pattern.compile("(?:https?://(?:www\\.)?wikidata\\.org/(?:wiki|entity)/|wd:)?(Q[1-9][0-9]*)");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:https?://endoflife\\.date/|" + Pattern.quote(Ids.ID + "product/") + ")([^/]+)/?");

  private final Index purls = new Index();
  private final Index cpes = new Index();
  private final Index items = new Index();
  private final Index slugs = new Index();

  /** Products by one kind of identifier. */
  private static final class Index {
    private final Map<String, Product> products = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    void add(String key, Product product) {
      Product other = products.putIfAbsent(key, product);
      if (other != null && !other.equals(product)) {
        shared.add(key);
      }
    }

    Optional<Product> find(String key) {
      return shared.contains(key) ? Optional.empty() : Optional.ofNullable(products.get(key));
    }
  }

  Identifiers(List<Product> products) {
    for (Product product : products) {
      if (product instanceof Product.Technology technology) {
        add(technology, technology.identifiers());
      }
    }
    // Our own slugs win against those of others.
    for (Product product : products) {
      slugs.products.put(Names.fold(product.slug()), product);
      slugs.shared.remove(Names.fold(product.slug()));
    }
  }

  private void add(Product product, Product.Identifiers identifiers) {
    identifiers.purls().stream()
        .flatMap(purl -> PackageAddress.parse(purl).stream())
        .forEach(address -> purls.add(address.key(), product));
    identifiers.cpes().stream()
        .flatMap(pair -> PlatformName.parsePair(pair).stream())
        .forEach(cpe -> cpes.add(cpe.key(), product));
    identifiers.wikidata().ifPresent(item -> items.add(item, product));
    identifiers.endOfLife().ifPresent(slug -> slugs.add(slug, product));
  }

  Optional<Product> byPurl(PackageAddress address) {
    return purls.find(address.key());
  }

  Optional<Product> byCpe(PlatformName cpe) {
    return cpes.find(cpe.key());
  }

  /** Finds by a Wikidata item or its address. */
  Optional<Product> byItem(String text) {
    Matcher item = WIKIDATA.matcher(text);
    return item.matches() ? items.find(item.group(1)) : Optional.empty();
  }

  /** Finds by a slug of ours or of endoflife.date, or by the address of either. */
  Optional<Product> bySlug(String text) {
    Matcher page = PAGE.matcher(text);
    return slugs.find(Names.fold(page.matches() ? page.group(1) : text));
  }
}
