package org.archipel.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Tells which product a file means. Exact identifiers go before names and aliases; whatever is less
 * exact is only ever suggested. Thread-safe.
 *
 * <p>In this order: the package URL, the CPE name, the Wikidata item, the slug (ours or that of
 * endoflife.date), then a name or alias in any case. A name may have its vendor before it and a
 * version behind it. A package of a language's own repository is known by its package URL or not at
 * all: such a package seldom is the product that it is called after.
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

  /**
   * A product that is meant without doubt. Immutable.
   *
   * @param version as the naming gives it, else as its identifier or its name does
   */
  public record Match(Product product, Level level, Optional<String> version) {}

  /**
   * A product that may be meant; a person decides.
   *
   * @param score from 0 to 1, inclusive: how like the names are, in letters or in words; 1 where
   *     they are the same and something else speaks against it
   */
  public record Suggestion(Product product, double score) {}

  /** From this score on, a suggestion is worth asking a person about. */
  public static final double LIKELY = 0.8;

  private static final double LEAST = 0.4;

  /** What a shell takes as it stands between double quotes. */
  private static final Pattern SAFE_IN_QUOTES = Pattern.compile("[^\"$`\\\\!%\\p{Cntrl}]{1,100}");

  private final WrittenNames written;
  private final Identifiers identifiers;
  private final Supplier<NearNames> near;
  private final Consumer<Match> listener;

  Identity(Resolver resolver, ReferenceData data) {
    this.written = new WrittenNames(resolver, new VendorNames(data.vendors()));
    this.identifiers = new Identifiers(data.products());
    this.near = new NearNames.Once(data.products(), data.aliases());
    this.listener = match -> {};
  }

  private Identity(Identity other, Consumer<Match> listener) {
    this.written = other.written;
    this.identifiers = other.identifiers;
    this.near = other.near;
    this.listener = listener;
  }

  /** Returns the same with somebody who is told of every match. */
  Identity telling(Consumer<Match> listener) {
    return new Identity(this, listener);
  }

  /** Returns the product that a naming means at an exact level, or nothing. */
  public Optional<Match> match(Naming naming) {
    Optional<Match> found = find(naming);
    found.ifPresent(listener);
    return found;
  }

  private Optional<Match> find(Naming naming) {
    String name = naming.name().strip();
    if (naming.purl().isEmpty() && PackageAddress.isMeant(name)) {
      return byPurl(naming, PackageAddress.parse(name));
    }
    Optional<PackageAddress> address = naming.purl().flatMap(PackageAddress::parse);
    Optional<Match> byPurl = byPurl(naming, address);
    boolean decided = byPurl.isPresent() || (naming.purl().isPresent() && !isOfProducts(address));
    return decided
        ? byPurl
        : byCpe(naming, name)
            .or(() -> byItem(naming, name))
            .or(() -> bySlug(naming, name))
            .or(() -> byName(naming, name, address));
  }

  /**
   * Returns products that may be meant, the likeliest first, equals by slug.
   *
   * @param most greatest number of suggestions, a count
   */
  public List<Suggestion> suggestions(Naming naming, int most) {
    return near.get().find(naming.name(), most, LEAST);
  }

  /**
   * Returns {@code " Did you mean 'x'?"} for a name that no product bears, with the command that
   * accepts it as an alias; or nothing when no name is much like it.
   */
  public String hint(Naming naming) {
    return suggestions(naming, 1).stream()
        .filter(suggestion -> suggestion.score() >= LIKELY)
        .map(suggestion -> hint(naming.name().strip(), suggestion.product().slug()))
        .findFirst()
        .orElse("");
  }

  private static String hint(String name, String slug) {
    String question = " Did you mean '" + slug + "'?";
    return SAFE_IN_QUOTES.matcher(name).matches()
        ? question + " If so, for good: archipel alias \"" + name + "\" " + slug + " --by WHO"
        : question;
  }

  private Optional<Match> byPurl(Naming naming, Optional<PackageAddress> address) {
    return address.flatMap(
        a ->
            identifiers
                .byPurl(a)
                .map(p -> new Match(p, Level.PURL, naming.version().or(a::version))));
  }

  /** Whether its name may be a product's; an address that cannot be read may be any package's. */
  private static boolean isOfProducts(Optional<PackageAddress> address) {
    return address.isPresent() && address.get().mayBeNamedAsProduct();
  }

  private Optional<Match> byCpe(Naming naming, String name) {
    boolean bare = naming.cpe().isEmpty() && name.toLowerCase(Locale.ROOT).startsWith("cpe:");
    return (bare ? Optional.of(name) : naming.cpe())
        .flatMap(PlatformName::parse)
        .flatMap(
            cpe ->
                identifiers
                    .byCpe(cpe)
                    .map(p -> new Match(p, Level.CPE, naming.version().or(cpe::version)))
                    .or(() -> byWordsOf(naming, cpe)));
  }

  /** {@code microsoft:windows_server_2019} is Windows Server of Microsoft, release 2019. */
  private Optional<Match> byWordsOf(Naming naming, PlatformName cpe) {
    return written
        .findOfVendor(cpe.vendor(), cpe.product().replace('_', ' '))
        .map(f -> new Match(f.product(), Level.CPE, f.version().or(naming::version)));
  }

  private Optional<Match> byItem(Naming naming, String name) {
    return identifiers
        .byItem(name)
        .map(product -> new Match(product, Level.WIKIDATA, naming.version()));
  }

  /** A slug counts by itself; whoever names a group or package names a thing of that. */
  private Optional<Match> bySlug(Naming naming, String name) {
    return naming.group().isPresent() || naming.purl().isPresent()
        ? Optional.empty()
        : identifiers.bySlug(name).map(product -> new Match(product, Level.SLUG, naming.version()));
  }

  private Optional<Match> byName(Naming naming, String name, Optional<PackageAddress> address) {
    return address
        .map(a -> written.findPackage(a, name))
        .orElseGet(() -> written.find(name, naming.group()))
        .map(
            found ->
                new Match(
                    found.product(),
                    Level.NAME,
                    naming
                        .version()
                        .or(() -> address.flatMap(PackageAddress::version))
                        .or(found::version)));
  }
}
