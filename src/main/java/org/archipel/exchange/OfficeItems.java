package org.archipel.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.reference.Concept;
import org.archipel.reference.Product;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;
import org.archipel.stack.Field;
import org.archipel.stack.ItemKind;
import org.archipel.stack.StackDocument.ClaimFields;
import org.archipel.stack.StatedItem;
import org.archipel.stack.ValueKind;

/**
 * What is said of one office, as files of other tools need it: without what the office rejected, in
 * the order of addresses, with the words for things and the standing of each claim. Immutable.
 */
public final class OfficeItems {

  /** The property by which a file that comes back is known to speak of the same item. */
  public static final String ID = "archipel id";

  static final String ADDRESS = "archipel address";

  /** The property that tells a claim of others from the office's own word. */
  public static final String CLAIM = "claim status";

  /** What relationships or names say already. */
  private static final Set<String> SAID_OTHERWISE =
      Set.of("name", "description", "dependsOn", "system", "from", "to", "api");

  private final String office;
  private final String label;
  private final Resolver resolver;
  private final Map<String, StatedItem> items = new TreeMap<>();
  private final Set<String> confirmed = new HashSet<>();

  /**
   * @param office WIPO ST.3 code
   * @param label what the office is called
   * @param all everything that is said of it, by whomever, reviews included
   */
  public OfficeItems(String office, String label, Collection<StatedItem> all, Resolver resolver) {
    this.office = office;
    this.label = label;
    this.resolver = resolver;
    Map<String, String> verdicts = new HashMap<>();
    for (StatedItem item : all) {
      items.put(item.iri().getURI(), item);
      if (item.kind() == ItemKind.REVIEW) {
        verdicts.put(item.value("claim").orElse(""), item.value("verdict").orElse(""));
      }
    }
    verdicts.forEach(
        (claim, verdict) -> {
          if (verdict.equals("rejected")) {
            items.keySet().removeIf(iri -> iri.equals(claim) || iri.startsWith(claim + "/"));
          } else {
            confirmed.add(claim);
          }
        });
  }

  String office() {
    return office;
  }

  String label() {
    return label;
  }

  /** Returns the items of a kind, by address. */
  List<StatedItem> of(ItemKind kind) {
    return items.values().stream().filter(item -> item.kind() == kind).toList();
  }

  /** Returns the system that an item lies within, or names. */
  Optional<StatedItem> system(StatedItem item) {
    return item.within()
        .map(Node::getURI)
        .map(items::get)
        .or(() -> item.value("system").flatMap(word -> other(item, "system", word)));
  }

  /** Returns the items that a field names. */
  Stream<StatedItem> others(StatedItem item, String field, ItemKind kind) {
    return item.values().getOrDefault(field, List.of()).stream()
        .flatMap(word -> other(item, kind.segment(), word).stream());
  }

  /** Finds what a document means by an id: an item of the same claimant, else the only one. */
  private Optional<StatedItem> other(StatedItem from, String segment, String word) {
    if (word.startsWith(Ids.ID)) {
      return Optional.ofNullable(items.get(word));
    }
    StatedItem own = items.get(Ids.namespace(office, from.claimant()) + segment + "/" + word);
    if (own != null) {
      return Optional.of(own);
    }
    List<StatedItem> named =
        items.values().stream()
            .filter(item -> item.kind().segment().equals(segment) && item.id().equals(word))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  String name(StatedItem item) {
    return item.value("name").orElse(item.id());
  }

  /** Returns the words for what is used, with its version: {@code PostgreSQL 15.4}. */
  String technology(StatedItem use) {
    String name =
        use.value("product").map(this::product).or(() -> use.value("name")).orElse(use.id());
    String version = use.value("version").or(() -> use.value("release")).orElse("");
    return version.isEmpty() ? name : name + " " + version;
  }

  String product(String slug) {
    return resolver.product(slug).map(Product::name).orElse(slug);
  }

  String capability(String slug) {
    return resolver.concept(ThingType.CAPABILITY, slug).map(Concept::label).orElse(slug);
  }

  String office(String code) {
    return resolver.office(code).map(found -> found.names().english()).orElse(code);
  }

  /** Returns who says it with what right: stated, confirmed or attributed. */
  String standing(StatedItem item) {
    if (item.claimant().equals(office)) {
      return "stated";
    }
    return confirmed.contains(item.iri().getURI()) ? "confirmed" : "attributed";
  }

  /** Says in a sentence that something is a claim of others; empty for the office's own word. */
  String caution(StatedItem item) {
    if (!standing(item).equals("attributed")) {
      return "";
    }
    String when = item.claim().asOf() == null ? "" : " for " + item.claim().asOf().text();
    return "Attributed to the office by %s%s; the office has not said so."
        .formatted(item.claimant(), when);
  }

  /** Returns what is said of an item, and on whose word, as properties that our readers know. */
  Map<String, String> properties(StatedItem item) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(ID, item.id());
    properties.put(ADDRESS, item.iri().getURI());
    for (Field field : item.kind().fields()) {
      List<String> values = item.values().getOrDefault(field.name(), List.of());
      if (!values.isEmpty() && !isSaidOtherwise(item.kind(), field)) {
        properties.put(word(item.kind(), field), String.join("; ", values));
      }
    }
    claim(item, properties);
    return properties;
  }

  private static boolean isSaidOtherwise(ItemKind kind, Field field) {
    return switch (kind) {
      case USE -> isLink(field);
      case SYSTEM -> SAID_OTHERWISE.contains(field.name()) || field.name().equals("capabilities");
      default -> SAID_OTHERWISE.contains(field.name());
    };
  }

  private void claim(StatedItem item, Map<String, String> properties) {
    ClaimFields claim = item.claim();
    properties.put(CLAIM, standing(item));
    properties.put("claimant", item.claimant());
    if (claim.grade() != null) {
      properties.put("evidence grade", Ids.localName(claim.grade().node().getURI()).orElse(""));
    }
    if (claim.asOf() != null) {
      properties.put("as of", claim.asOf().text());
    }
    if (!claim.sources().isEmpty()) {
      properties.put("source", String.join(" ", claim.sources()));
    }
  }

  /** Returns a field's name as people write it: {@code information class}, {@code plan date}. */
  private static String word(ItemKind kind, Field field) {
    String words = field.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    boolean plans = kind == ItemKind.PLAN && Set.of("kind", "date", "status").contains(words);
    return plans ? "plan " + words : words;
  }

  /** Whether a value of a field is an address or id of another item. */
  private static boolean isLink(Field field) {
    return field.value() instanceof ValueKind.Other;
  }
}
