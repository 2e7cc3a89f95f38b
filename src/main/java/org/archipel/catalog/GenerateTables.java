package org.archipel.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.archipel.reference.Concept;
import org.archipel.reference.Product;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Release;
import org.archipel.reference.Resolver;
import org.archipel.reference.Standard;
import org.archipel.reference.ThingType;
import org.jspecify.annotations.Nullable;

/** The names that synthetic documents draw from, skewed as real stacks are. Immutable. */
final class GenerateTables {

  /**
   * Shuffles products once for all, so that the popular ones are not those with an early letter.
   */
  private static final long POPULARITY = 8;

  private final List<String> products = new ArrayList<>();
  private final List<String> platforms = new ArrayList<>();
  private final List<Concept> capabilities = new ArrayList<>();
  private final List<String> rights = new ArrayList<>();
  private final List<String> standards;
  private final Map<String, List<Release>> releases = new HashMap<>();

  private final Resolver resolver;

  GenerateTables(ReferenceData reference) {
    resolver = reference.resolver();
    for (Product product : reference.products()) {
      switch (product) {
        case Product.Technology technology -> products.add(technology.slug());
        case Product.Platform platform -> platforms.add(platform.slug());
      }
    }
    Collections.shuffle(products, new Random(POPULARITY));
    for (Concept concept : reference.concepts()) {
      if (concept.type() == ThingType.CAPABILITY && concept.broader().isPresent()) {
        capabilities.add(concept);
      } else if (concept.type() == ThingType.RIGHT) {
        rights.add(concept.slug());
      }
    }
    standards = reference.standards().stream().map(Standard::code).toList();
    reference
        .releases()
        .forEach(r -> releases.computeIfAbsent(r.product(), slug -> new ArrayList<>()).add(r));
    releases.values().forEach(list -> list.sort(Comparator.comparing(GenerateTables::released)));
  }

  private static String released(Release release) {
    return release.milestones().stream()
        .filter(milestone -> milestone.kind().equals("release"))
        .flatMap(milestone -> milestone.date().stream())
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  String product(Random random) {
    return skewed(products, random);
  }

  String platform(Random random) {
    return skewed(platforms, random);
  }

  Concept capability(Random random) {
    return skewed(capabilities, random);
  }

  String right(Random random) {
    return skewed(rights, random);
  }

  String standard(Random random) {
    return skewed(standards, random);
  }

  /** Returns a release of a product, likelier a late one; {@code null} when none is known. */
  @Nullable Release release(String product, Random random) {
    List<Release> known = releases.getOrDefault(product, List.of());
    return known.isEmpty() ? null : known.get(known.size() - 1 - rank(known.size(), random));
  }

  /** Whether a version belongs to this release and to none that is closer to it. */
  boolean isVersionOf(Release release, String version) {
    return resolver.release(release.product(), version).filter(release::equals).isPresent();
  }

  private static <T> T skewed(List<T> list, Random random) {
    return list.get(rank(list.size(), random));
  }

  /**
   * A rank from 0 to below the size: the cube of a uniform number makes the first ones frequent.
   */
  private static int rank(int size, Random random) {
    double uniform = random.nextDouble();
    return (int) (size * uniform * uniform * uniform);
  }
}
