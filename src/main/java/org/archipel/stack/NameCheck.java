package org.archipel.stack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;
import org.archipel.problem.ProblemCode;
import org.archipel.reference.Product;
import org.archipel.reference.Release;
import org.archipel.reference.Resolver;
import org.archipel.reference.Standard;
import org.archipel.reference.ThingType;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names in one document and says which ones nobody knows. Remembers what it found: a
 * document names the same product many times. One thread.
 */
final class NameCheck {

  private final Resolver resolver;
  private final Findings findings;
  private final Map<String, Optional<Product>> products = new HashMap<>();
  private final Map<String, Optional<Standard>> standards = new HashMap<>();
  private final Map<String, Optional<Node>> concepts = new HashMap<>();
  private final Map<String, Optional<Release>> releases = new HashMap<>();
  private final Map<String, Node> releaseNodes = new HashMap<>();
  private final Map<String, Collection<String>> schemes = new HashMap<>();

  NameCheck(Resolver resolver, Findings findings) {
    this.resolver = resolver;
    this.findings = findings;
  }

  /** Whether a text is the code of an office; a name of one is no code. */
  boolean office(String code, String pointer) {
    boolean known = resolver.office(code).filter(o -> o.code().equals(code)).isPresent();
    if (!known) {
      String hint =
          resolver
              .office(code)
              .map(office -> " Did you mean '" + office.code() + "'?")
              .orElse(resolver.hint(ThingType.OFFICE, code));
      findings.error(
          ProblemCode.UNKNOWN_OFFICE,
          pointer,
          "No office has the WIPO ST.3 code %s.%s".formatted(Texts.quote(code), hint));
    }
    return known;
  }

  /** Returns the slug of a claimant, or the office's own code; what was said when unknown. */
  String claimant(String word, String office, String pointer) {
    if (word.equals(office)) {
      return word;
    }
    var claimant = resolver.claimant(word);
    if (claimant.isEmpty()) {
      unknown(ProblemCode.UNKNOWN_CLAIMANT, "claimant", ThingType.CLAIMANT, word, pointer);
    }
    return claimant.map(org.archipel.reference.Claimant::slug).orElse("unknown");
  }

  @Nullable Product product(@Nullable String word, String pointer) {
    return find(products, word, resolver::product, ProblemCode.UNKNOWN_PRODUCT, pointer);
  }

  @Nullable Standard standard(@Nullable String word, String pointer) {
    return find(standards, word, resolver::standard, ProblemCode.UNKNOWN_STANDARD, pointer);
  }

  /** Returns the thing of the reference tables that a word means. */
  @Nullable Node known(ThingType type, String word, String pointer) {
    if (type == ThingType.OFFICE) {
      return office(word, pointer) ? Ids.office(word) : null;
    }
    return concept(type, problem(type), word, pointer);
  }

  /** Returns a code of a scheme; documents write it exactly. */
  @Nullable Node code(ValueKind.Code list, String word, String field, String pointer) {
    Collection<String> codes =
        list.only().isEmpty()
            ? schemes.computeIfAbsent(list.scheme(), resolver::codes)
            : list.only();
    if (codes.contains(word)) {
      return Ids.node(list.scheme(), word);
    }
    findings.error(
        ProblemCode.UNKNOWN_CODE,
        pointer,
        "'%s' is %s: expected one of %s.%s"
            .formatted(
                field, Texts.quote(word), String.join(", ", codes), Nearest.hint(word, codes)));
    return null;
  }

  private static ProblemCode problem(ThingType type) {
    return switch (type) {
      case PRODUCT -> ProblemCode.UNKNOWN_PRODUCT;
      case STANDARD -> ProblemCode.UNKNOWN_STANDARD;
      case CAPABILITY -> ProblemCode.UNKNOWN_CAPABILITY;
      case BUILDING_BLOCK -> ProblemCode.UNKNOWN_BLOCK;
      default -> ProblemCode.UNKNOWN_REFERENCE;
    };
  }

  /** Returns the release that a document names outright. */
  @Nullable Node release(Product product, String cycle, String pointer) {
    Optional<Release> release = lookUp(product.slug(), cycle);
    if (release.isEmpty()) {
      List<String> cycles = resolver.cycles(product.slug());
      String known =
          cycles.isEmpty()
              ? " No release of it is known: say 'version' instead."
              : Nearest.hint(cycle, cycles);
      findings.error(
          ProblemCode.UNKNOWN_RELEASE,
          pointer,
          "%s has no release %s.%s".formatted(product.name(), Texts.quote(cycle), known));
      return null;
    }
    return node(release.get());
  }

  /** Returns the release that a version belongs to, if it is known. */
  @Nullable Node releaseOf(Product product, String version) {
    return lookUp(product.slug(), version).map(this::node).orElse(null);
  }

  private Optional<Release> lookUp(String product, String version) {
    return releases.computeIfAbsent(
        product + "\n" + version, key -> resolver.release(product, version));
  }

  private Node node(Release release) {
    return releaseNodes.computeIfAbsent(
        release.product() + "\n" + release.cycle(), key -> release.node());
  }

  private @Nullable Node concept(
      ThingType type, ProblemCode code, @Nullable String word, String pointer) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    Optional<Node> found =
        concepts.computeIfAbsent(type + "\n" + word, key -> resolver.find(type, word));
    if (found.isEmpty()) {
      unknown(
          code,
          type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
          type,
          word,
          pointer);
    }
    return found.orElse(null);
  }

  private <T> @Nullable T find(
      Map<String, Optional<T>> known,
      @Nullable String word,
      Function<String, Optional<T>> look,
      ProblemCode code,
      String pointer) {
    if (word == null) {
      return null;
    }
    Optional<T> found = known.computeIfAbsent(word, look);
    if (found.isEmpty()) {
      boolean product = code == ProblemCode.UNKNOWN_PRODUCT;
      unknown(
          code,
          product ? "product" : "standard",
          product ? ThingType.PRODUCT : ThingType.STANDARD,
          word,
          pointer);
    }
    return found.orElse(null);
  }

  private void unknown(ProblemCode code, String what, ThingType type, String word, String pointer) {
    findings.error(
        code,
        pointer,
        "No %s is called %s.%s".formatted(what, Texts.quote(word), resolver.hint(type, word)));
  }
}
