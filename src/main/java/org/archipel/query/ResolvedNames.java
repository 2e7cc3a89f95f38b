package org.archipel.query;

import java.util.Collection;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.reference.Release;
import org.archipel.reference.Resolver;
import org.archipel.reference.ThingType;

/** The names of the reference tables. */
record ResolvedNames(Resolver resolver) implements Names {

  @Override
  public Optional<Node> find(ValueType type, String name) {
    return switch (type) {
      case RELEASE -> release(name);
      case CLAIMANT ->
          resolver.find(ThingType.CLAIMANT, name).or(() -> resolver.find(ThingType.OFFICE, name));
      case SLOT -> slot(name);
      default -> thingType(type).flatMap(known -> resolver.find(known, name));
    };
  }

  @Override
  public boolean isComplete(ValueType type) {
    return type == ValueType.SLOT || thingType(type).isPresent();
  }

  @Override
  public String hint(ValueType type, String name) {
    return type == ValueType.SLOT
        ? slotHint(name)
        : thingType(type).map(known -> resolver.hint(known, name)).orElse("");
  }

  @Override
  public Collection<String> codes(String scheme) {
    return resolver.codes(scheme);
  }

  /** Reads {@code postgresql/15} and {@code PostgreSQL 15}. */
  private Optional<Node> release(String name) {
    int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf(' '));
    return cut < 0
        ? Optional.empty()
        : resolver
            .product(name.substring(0, cut).strip())
            .flatMap(product -> resolver.release(product.slug(), name.substring(cut + 1)))
            .map(Release::node);
  }

  /** Reads {@code e-filing/relational-database} and {@code E-filing / Relational database}. */
  private Optional<Node> slot(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    return find(ValueType.CAPABILITY, parts[0].strip())
        .flatMap(
            capability ->
                find(ValueType.BUILDING_BLOCK, parts[1].strip())
                    .map(block -> Ids.node("slot", slug(capability) + "/" + slug(block))));
  }

  /** Says which half of a slot's name is unknown, and what it may have been. */
  private String slotHint(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length != 2) {
      return " Expected a capability and a building block, such as e-filing/relational-database.";
    }
    ValueType wrong =
        find(ValueType.CAPABILITY, parts[0].strip()).isEmpty()
            ? ValueType.CAPABILITY
            : ValueType.BUILDING_BLOCK;
    String half = parts[wrong == ValueType.CAPABILITY ? 0 : 1].strip();
    String kind = wrong == ValueType.CAPABILITY ? "capability" : "building block";
    return " There is no " + kind + " '" + ArgumentReader.shown(half) + "'." + hint(wrong, half);
  }

  private static String slug(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  private static Optional<ThingType> thingType(ValueType type) {
    return switch (type) {
      case OFFICE -> Optional.of(ThingType.OFFICE);
      case PRODUCT, SHARED_PLATFORM -> Optional.of(ThingType.PRODUCT);
      case VENDOR -> Optional.of(ThingType.VENDOR);
      case STANDARD -> Optional.of(ThingType.STANDARD);
      case CAPABILITY -> Optional.of(ThingType.CAPABILITY);
      case BUILDING_BLOCK -> Optional.of(ThingType.BUILDING_BLOCK);
      case RIGHT -> Optional.of(ThingType.RIGHT);
      case CLAIMANT -> Optional.of(ThingType.CLAIMANT);
      default -> Optional.empty();
    };
  }
}
