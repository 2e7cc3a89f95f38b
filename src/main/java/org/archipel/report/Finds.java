package org.archipel.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archipel.problem.Position;
import org.archipel.reference.Identity;
import org.archipel.reference.Naming;
import org.archipel.reference.Product;
import org.archipel.reference.Release;
import org.archipel.reference.Resolver;
import org.archipel.report.StackReport.Technology;
import org.archipel.report.StackReport.UnknownName;
import org.archipel.stack.StackDocument.Entry;
import org.jspecify.annotations.Nullable;

/** Collects the technologies that documents name, each once, with its places. One thread. */
final class Finds {

  private static final int MOST_PLACES = 5;
  private static final int MOST_SUGGESTIONS = 3;

  private final Resolver resolver;
  private final LocalDate asOf;
  private final Map<String, Found> known = new LinkedHashMap<>();
  private final Map<String, Found> unknown = new LinkedHashMap<>();
  private final Map<String, Identity.Level> levels = new HashMap<>();

  Finds(Resolver resolver, LocalDate asOf) {
    this.resolver = resolver;
    this.asOf = asOf;
  }

  /** What was named, so far. */
  private static final class Found {
    final String name;
    final @Nullable Product product;
    final Optional<Release> release;
    final Set<String> versions = new LinkedHashSet<>();
    final Set<String> by = new TreeSet<>();
    final List<Position> places = new ArrayList<>();
    int times;

    Found(String name, @Nullable Product product, Optional<Release> release) {
      this.name = name;
      this.product = product;
      this.release = release;
    }

    void at(Position place, @Nullable String version) {
      times++;
      if (version != null) {
        versions.add(version);
      }
      if (places.size() < MOST_PLACES) {
        places.add(place);
      }
    }
  }

  /** Adds what an item uses: a product, or a name that may be one. */
  void add(Entry use, Position place) {
    String product = use.value("product");
    String word = product == null ? use.value("name") : product;
    if (word != null) {
      add(word, use.value("version"), use.value("release"), place);
    }
  }

  /** Adds a product or a name. */
  void add(String word, @Nullable String version, @Nullable String cycle, Position place) {
    Optional<Product> product = resolver.product(word);
    if (product.isEmpty()) {
      String key = word.strip().toLowerCase(Locale.ROOT);
      unknown
          .computeIfAbsent(key, any -> new Found(word, null, Optional.empty()))
          .at(place, version);
      return;
    }
    String slug = product.get().slug();
    String said = cycle == null ? version : cycle;
    Optional<Release> release = said == null ? Optional.empty() : resolver.release(slug, said);
    String key = slug + "\n" + release.map(Release::cycle).orElse(said == null ? "" : "v" + said);
    Found found =
        known.computeIfAbsent(key, any -> new Found(product.get().name(), product.get(), release));
    found.at(place, version == null ? cycle : version);
    found.by.add(word.equals(slug) ? "id" : "name");
  }

  /** Notes by what products were told. */
  void told(Map<String, Identity.Level> more) {
    more.forEach(
        (slug, level) ->
            levels.merge(slug, level, (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  private static String words(Identity.Level level) {
    return switch (level) {
      case PURL -> "package URL";
      case CPE -> "CPE";
      case WIKIDATA -> "Wikidata";
      case SLUG -> "id";
      case NAME -> "name";
    };
  }

  /** Returns the known technologies, the most urgent first. */
  List<Technology> technologies() {
    return known.values().stream()
        .map(found -> technology(found))
        .sorted(
            Comparator.comparing(Technology::support, Support.BY_URGENCY)
                .thenComparing(Technology::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(technology -> technology.release().orElse("")))
        .toList();
  }

  private Technology technology(Found found) {
    Product product = java.util.Objects.requireNonNull(found.product);
    Identity.Level level = levels.get(product.slug());
    return new Technology(
        product.slug(),
        product.name(),
        List.copyOf(found.versions),
        found.release.map(Release::cycle),
        level == null ? String.join(", ", found.by) : words(level),
        support(product.slug(), found),
        List.copyOf(found.places),
        found.times);
  }

  private Support support(String slug, Found found) {
    if (found.release.isPresent()) {
      return Support.of(found.release.get(), asOf);
    }
    if (resolver.cycles(slug).isEmpty()) {
      return Support.unknown("no releases of it are known here");
    }
    return found.versions.isEmpty()
        ? Support.unknown("no version is given")
        : Support.unknown("the version belongs to no release that is known here");
  }

  /** Returns the names that no product bears, in the order of the files. */
  List<UnknownName> unknown() {
    return unknown.values().stream()
        .map(
            found ->
                new UnknownName(
                    found.name,
                    List.copyOf(found.versions),
                    suggestions(found),
                    found.places.getFirst(),
                    found.times))
        .toList();
  }

  private List<String> suggestions(Found found) {
    return resolver.identity().suggestions(Naming.of(found.name), MOST_SUGGESTIONS).stream()
        .filter(suggestion -> suggestion.score() >= Identity.LIKELY)
        .map(suggestion -> suggestion.product().name())
        .toList();
  }
}
