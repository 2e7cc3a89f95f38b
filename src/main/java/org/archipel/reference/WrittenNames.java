package org.archipel.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds products by names as people and packagers write them: with the vendor before, with a
 * version behind. Immutable, thread-safe.
 *
 * <p>A version is only taken off a name whose rest is the name of a product of the market, if that
 * product has such a version as far as we know, and if no shorter version makes the name of another
 * product: {@code Office 365} is no version of Office, {@code Angular 1.5} may be AngularJS.
 */
final class WrittenNames {

  /** Groups of packages, no vendors: {@code org.postgresql}, {@code @angular}, {@code a/b}. */
  private static final Pattern NAMESPACE =
      Pattern.compile("@\\S+|\\S+/\\S+|(?:[a-z]{2,4}|javax|jakarta)(?:\\.[A-Za-z0-9_-]+)+");

  /** {@code postgresql-15}, {@code python3.11}. */
  private static final Pattern PACKAGED = Pattern.compile("(.+?)-?([0-9]+(?:\\.[0-9]+)*)");

  /** Most words of a vendor's name that may stand before a product's. */
  private static final int VENDOR_WORDS = 5;

  /** Most characters of a name that are looked at. */
  private static final int LONGEST = 200;

  private final Resolver resolver;
  private final VendorNames vendors;

  WrittenNames(Resolver resolver, VendorNames vendors) {
    this.resolver = resolver;
    this.vendors = vendors;
  }

  /**
   * A product and what its name said besides. Immutable.
   *
   * @param version the text behind the name
   */
  record Found(Product product, Optional<String> version) {}

  /** Returns the product that a name means, said by a group or vendor or by nobody. */
  Optional<Found> find(String name, Optional<String> group) {
    if (name.length() > LONGEST || group.filter(g -> NAMESPACE.matcher(g).matches()).isPresent()) {
      return Optional.empty();
    }
    Optional<String> longer = group.map(vendor -> vendor + " " + name);
    return whole(name)
        .or(() -> longer.flatMap(this::whole))
        .or(() -> withoutVersion(name))
        .or(() -> longer.flatMap(this::withoutVersion))
        .filter(found -> group.isEmpty() || maySupply(group.get(), found.product()));
  }

  /** Returns the product of a vendor with this name; a vendor that we do not know has none. */
  Optional<Found> findOfVendor(String vendor, String name) {
    return vendors
        .find(vendor)
        .flatMap(slug -> find(name, Optional.empty()).filter(found -> isOf(found.product(), slug)));
  }

  /**
   * Returns the product that a distribution's package or an image is called after, by the name in
   * its address, or by another one that the file gives it.
   */
  Optional<Found> findPackage(PackageAddress address, String name) {
    Optional<Found> found = findPackage(address);
    return found.isPresent() || Names.fold(name).endsWith(address.name())
        ? found
        : find(name, Optional.empty());
  }

  private Optional<Found> findPackage(PackageAddress address) {
    String name = address.name();
    Optional<Found> found = resolver.product(name).map(p -> new Found(p, Optional.empty()));
    Matcher packaged = PACKAGED.matcher(name);
    if (found.isEmpty() && packaged.matches()) {
      String version = packaged.group(2);
      found =
          resolver
              .product(packaged.group(1))
              .filter(p -> resolver.release(p.slug(), version).isPresent())
              .map(p -> new Found(p, Optional.of(version)));
    }
    return found.filter(f -> address.namer().map(by -> mayPack(by, f.product())).orElse(true));
  }

  private Optional<Found> whole(String name) {
    return product(name)
        .map(
            product ->
                new Found(
                    product,
                    RemarkedName.of(name)
                        .map(RemarkedName::remark)
                        .filter(NamedVersion::isVersion)));
  }

  private Optional<Product> product(String name) {
    return resolver.product(name).or(() -> behindVendor(name));
  }

  private Optional<Product> behindVendor(String name) {
    int space = name.indexOf(' ');
    for (int words = 1; space > 0 && words <= VENDOR_WORDS; words++) {
      Optional<String> vendor = vendors.find(name.substring(0, space));
      if (vendor.isPresent()) {
        Optional<Product> product =
            resolver.product(name.substring(space + 1)).filter(p -> isOf(p, vendor.get()));
        if (product.isPresent()) {
          return product;
        }
      }
      space = name.indexOf(' ', space + 1);
    }
    return Optional.empty();
  }

  private Optional<Found> withoutVersion(String name) {
    List<Found> ways = new ArrayList<>();
    Set<String> products = new HashSet<>();
    for (NamedVersion way : NamedVersion.of(name)) {
      Optional<Product> product = product(way.name());
      if (product.isPresent()) {
        products.add(product.get().slug());
        shorter(way).forEach(other -> product(other).ifPresent(p -> products.add(p.slug())));
        ways.add(new Found(product.get(), Optional.of(way.version())));
      }
    }
    return products.size() == 1
        ? ways.stream().filter(this::mayHaveVersion).findFirst()
        : Optional.empty();
  }

  /** Returns the name with less and less of the version. */
  private static List<String> shorter(NamedVersion way) {
    List<String> names = new ArrayList<>();
    String number = way.version().split("\\s", 2)[0];
    for (int dot = number.length(); dot > 0; dot = number.lastIndexOf('.', dot - 1)) {
      names.add(way.name() + " " + number.substring(0, dot));
    }
    return names;
  }

  /** Platforms have no table of releases, and their numbers tell platforms apart: IPAS 3 and 4. */
  private boolean mayHaveVersion(Found found) {
    if (!(found.product() instanceof Product.Technology technology)) {
      return false;
    }
    String version = found.version().orElseThrow();
    return NamedVersion.isDotted(version)
        || resolver.knowsVersion(technology.slug(), version)
        || (resolver.cycles(technology.slug()).isEmpty() && NamedVersion.isSmall(version));
  }

  /** Whether what a file says of the vendor does not speak against a product. */
  private boolean maySupply(String group, Product product) {
    return vendors
        .find(group)
        .map(slug -> isOf(product, slug) || words(product).contains(Names.fold(group)))
        .orElse(true);
  }

  /** Whether a namespace of images belongs to the product or its vendor. */
  private boolean mayPack(String namespace, Product product) {
    return vendors.find(namespace).filter(slug -> isOf(product, slug)).isPresent()
        || words(product).contains(Names.fold(namespace));
  }

  private static boolean isOf(Product product, String vendor) {
    return product instanceof Product.Technology technology
        && technology.vendor().equals(Optional.of(vendor));
  }

  private static Set<String> words(Product product) {
    Set<String> words = new HashSet<>(Set.of(product.slug()));
    List<String> names = new ArrayList<>(product.aliases());
    names.add(product.name());
    for (String name : names) {
      words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
    return words;
  }
}
