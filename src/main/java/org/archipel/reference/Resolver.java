package org.archipel.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.problem.Nearest;

/**
 * Finds what a word of a document or a parameter means: a slug, a code, a full address, or a name
 * or alias in any letter case. Immutable, thread-safe.
 *
 * <p>It never guesses; {@link #hint} is for messages only.
 */
public final class Resolver {

  private final Map<ThingType, Names<Node>> names = new EnumMap<>(ThingType.class);
  private final Map<Node, Office> offices = new HashMap<>();
  private final Map<Node, Product> products = new HashMap<>();
  private final Map<Node, Concept> concepts = new HashMap<>();
  private final Map<Node, Claimant> claimants = new HashMap<>();
  private final Map<Node, Standard> standards = new HashMap<>();
  private final Map<Node, Framework> frameworks = new HashMap<>();
  private final Map<Node, Recommendation> recommendations = new HashMap<>();
  private final Map<String, Cycles> releases = new HashMap<>();
  private final Map<String, Map<String, Code>> codes = new HashMap<>();
  private final Identity identity;

  Resolver(ReferenceData data) {
    for (ThingType type : ThingType.values()) {
      names.put(type, new Names<>());
    }
    data.offices().forEach(this::add);
    data.products().forEach(this::add);
    for (Alias alias : data.aliases()) {
      names(ThingType.PRODUCT).addName(alias.name(), ThingType.PRODUCT.node(alias.product()));
    }
    data.concepts().forEach(this::add);
    data.standards().forEach(this::add);
    data.releases().forEach(this::add);
    data.frameworks().forEach(this::add);
    data.recommendations().forEach(this::add);
    for (Vendor vendor : data.vendors()) {
      add(ThingType.VENDOR, vendor.slug(), List.of(vendor.name()));
    }
    for (Claimant claimant : data.claimants()) {
      claimants.put(add(ThingType.CLAIMANT, claimant.slug(), List.of(claimant.name())), claimant);
    }
    for (Code code : data.codes()) {
      codes.computeIfAbsent(code.scheme(), unused -> new TreeMap<>()).put(code.code(), code);
    }
    data.labels().forEach(this::add);
    this.identity = new Identity(this, data);
  }

  private Resolver(Resolver other, Consumer<Identity.Match> listener) {
    names.putAll(other.names);
    offices.putAll(other.offices);
    products.putAll(other.products);
    concepts.putAll(other.concepts);
    claimants.putAll(other.claimants);
    standards.putAll(other.standards);
    frameworks.putAll(other.frameworks);
    recommendations.putAll(other.recommendations);
    releases.putAll(other.releases);
    codes.putAll(other.codes);
    identity = other.identity.telling(listener);
  }

  /** Returns the same with somebody who is told how each product was told by its names. */
  public Resolver telling(Consumer<Identity.Match> listener) {
    return new Resolver(this, listener);
  }

  /** Returns what tells products by the names and identifiers of other tools. */
  public Identity identity() {
    return identity;
  }

  /** Returns the address of the thing of a type that a word or a full address means. */
  public Optional<Node> find(ThingType type, String word) {
    String prefix = Ids.ID + type.segment() + "/";
    return names(type).find(word.startsWith(prefix) ? word.substring(prefix.length()) : word);
  }

  /** Returns the office with this WIPO ST.3 code, or this name in any language. */
  public Optional<Office> office(String word) {
    return find(ThingType.OFFICE, word).map(offices::get);
  }

  /**
   * Returns the product or platform with this slug, name or alias. A remark in brackets at the end
   * does not count, unless it may name something else that is known.
   */
  public Optional<Product> product(String word) {
    return findDespiteRemark(ThingType.PRODUCT, word).map(products::get);
  }

  /** Returns the standard that is written {@code ST.96}, {@code ST 96} or {@code WIPO ST.96}. */
  public Optional<Standard> standard(String word) {
    return find(ThingType.STANDARD, word).map(standards::get);
  }

  /** Returns the capability, building block or right with this slug or label. */
  public Optional<Concept> concept(ThingType type, String word) {
    return find(type, word).map(concepts::get);
  }

  /** Returns the treaty, regional system or cooperation with this slug, name or alias. */
  public Optional<Framework> framework(String word) {
    return find(ThingType.FRAMEWORK, word).map(frameworks::get);
  }

  /** Returns the recommendation or action that is written {@code 8a} or {@code 8(a)}. */
  public Optional<Recommendation> recommendation(String word) {
    return find(ThingType.RECOMMENDATION, word).map(recommendations::get);
  }

  public Optional<Claimant> claimant(String word) {
    return find(ThingType.CLAIMANT, word).map(claimants::get);
  }

  /** Returns the code of a scheme, by its slug in any letter case. */
  public Optional<Code> code(String scheme, String word) {
    return Optional.ofNullable(
        codes.getOrDefault(scheme, Map.of()).get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** Returns the codes of a scheme, sorted; none when there is no such scheme. */
  public Collection<String> codes(String scheme) {
    return List.copyOf(codes.getOrDefault(scheme, Map.of()).keySet());
  }

  /** Returns the slugs or codes of all things of a type, sorted. */
  public List<String> keys(ThingType type) {
    return names(type).keys();
  }

  /**
   * Returns the release of a product that a version belongs to: the one of this cycle or label,
   * else the one whose cycle is the longest beginning of the version. {@code 15.4} is of {@code
   * 15}, {@code 17 LTS} of {@code 17}, {@code 2019 CU 14} of {@code 2019}; an unknown version is of
   * none, and a range only of the one cycle that it lies in.
   *
   * @param product slug
   */
  public Optional<Release> release(String product, String version) {
    Cycles cycles = releases.get(product);
    return cycles == null
        ? Optional.empty()
        : cycles.find(version).or(() -> cycles.find(behindName(product, version)));
  }

  /** Returns what stands behind the product's own name: {@code RHEL 8.9} is {@code 8.9}. */
  private String behindName(String product, String version) {
    int space = version.strip().lastIndexOf(' ');
    return space > 0
            && product(version.strip().substring(0, space))
                .filter(named -> named.slug().equals(product))
                .isPresent()
        ? version.strip().substring(space + 1)
        : "";
  }

  /**
   * Whether a version belongs to a release of a product, or begins the cycles of some: {@code 10}
   * is no release of Windows, but there are {@code 10-22h2} and others.
   *
   * @param product slug
   */
  boolean knowsVersion(String product, String version) {
    return releases.containsKey(product) && releases.get(product).know(version);
  }

  /** Returns the cycles of a product as they are written, in the order of the table. */
  public List<String> cycles(String product) {
    return releases.containsKey(product) ? releases.get(product).written() : List.of();
  }

  /** Returns {@code " Did you mean 'x'?"} for a misspelt word, or nothing when none is close. */
  public String hint(ThingType type, String word) {
    return names(type).hint(word);
  }

  /** Returns the same for a code, and lists all codes when none is close. */
  public String codeHint(String scheme, String word) {
    String hint = Nearest.hint(word, codes(scheme));
    return hint.isEmpty() ? " Expected one of " + String.join(", ", codes(scheme)) + "." : hint;
  }

  private Optional<Node> findDespiteRemark(ThingType type, String word) {
    Optional<Node> whole = find(type, word);
    if (whole.isPresent()) {
      return whole;
    }
    return RemarkedName.of(word)
        .flatMap(
            remarked ->
                find(type, remarked.name())
                    .filter(
                        thing ->
                            remarked.otherReadings().stream()
                                .flatMap(reading -> find(type, reading).stream())
                                .allMatch(thing::equals)));
  }

  private Names<Node> names(ThingType type) {
    return Objects.requireNonNull(names.get(type));
  }

  private Node add(ThingType type, String key, Collection<String> others) {
    Node node = type.node(key);
    names(type).addKey(key, node);
    others.forEach(name -> names(type).addName(name, node));
    return node;
  }

  private void add(Office office) {
    List<String> others = new ArrayList<>(office.names().byLanguage().values());
    office.names().delegation().ifPresent(others::add);
    others.addAll(office.names().aliases());
    Node node = add(ThingType.OFFICE, office.code(), others);
    offices.put(node, office);
    // Offices of different states share names and acronyms (IPO, INPI); a state's own name wins.
    office.names().office().ifPresent(name -> names(ThingType.OFFICE).addLesserName(name, node));
    office.names().acronym().ifPresent(name -> names(ThingType.OFFICE).addLesserName(name, node));
  }

  private void add(Product product) {
    List<String> others = new ArrayList<>(product.aliases());
    others.add(product.name());
    products.put(add(ThingType.PRODUCT, product.slug(), others), product);
  }

  private void add(Concept concept) {
    concepts.put(add(concept.type(), concept.slug(), List.of(concept.label())), concept);
  }

  private void add(Framework framework) {
    List<String> others = new ArrayList<>(framework.aliases());
    others.add(framework.label());
    frameworks.put(add(ThingType.FRAMEWORK, framework.slug(), others), framework);
  }

  private void add(Recommendation recommendation) {
    String code = recommendation.code();
    String bracketed = code.replaceFirst("([a-z])$", "($1)");
    List<String> others =
        List.of(bracketed, "Recommendation " + code, "Recommendation " + bracketed);
    recommendations.put(add(ThingType.RECOMMENDATION, code, others), recommendation);
  }

  /** Adds translated labels; an English name of another thing wins against them. */
  private void add(Label label) {
    for (ThingType type : ThingType.values()) {
      if (type.segment().equals(label.type())) {
        label.byLanguage().values().forEach(n -> names(type).addLesserName(n, label.node()));
      }
    }
  }

  private void add(Standard standard) {
    List<String> others = new ArrayList<>(standard.aliases());
    if (standard.code().startsWith("ST.")) {
      String rest = standard.code().substring("ST.".length());
      String dashed = rest.replace("/", "-");
      for (String form : List.of("ST." + rest, "ST " + rest, "ST" + rest, "ST." + dashed)) {
        others.addAll(List.of(form, "WIPO " + form, "WIPO Standard " + form));
      }
    }
    standards.put(add(ThingType.STANDARD, standard.code(), others), standard);
  }

  private void add(Release release) {
    releases.computeIfAbsent(release.product(), Cycles::new).add(release);
  }
}
