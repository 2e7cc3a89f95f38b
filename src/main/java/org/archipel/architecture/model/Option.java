package org.archipel.architecture.model;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * What can fill a slot: a product, or a technology that no table knows. Immutable.
 *
 * @param key what follows the slot in its address: {@code postgresql}, {@code name/formwright}
 * @param product the product, empty for a technology known by its name only
 * @param name what the product or technology is called, in English
 * @param label the same with the capability of the slot
 * @param figures over the offices that said anything about the slot
 * @param variants where it differs among some offices
 */
public record Option(
    String key,
    Optional<Node> product,
    String name,
    String label,
    Figures figures,
    List<Variant> variants) {

  public Option {
    variants = List.copyOf(variants);
  }

  /** Returns the address of what can fill a place. */
  public static Node address(Slot.Place place, String key) {
    return Ids.node("option", place.path() + "/" + key);
  }

  /** Returns the key of a product: its slug. */
  public static String key(Node product) {
    return Ids.localName(product.getURI()).orElseGet(() -> Ids.slug(product.getURI()));
  }

  /** Returns the key of a name that no table knows. */
  public static String key(String name) {
    return "name/" + Ids.slug(name);
  }
}
