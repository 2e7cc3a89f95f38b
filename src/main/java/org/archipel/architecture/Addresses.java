package org.archipel.architecture;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.archipel.architecture.model.Option;
import org.archipel.architecture.model.Slot;
import org.archipel.architecture.model.Variant;
import org.archipel.ontology.Ids;

/**
 * Mints the addresses of a derivation. A slot and an option have the same one in every derivation;
 * its figures lie below the architecture that they are of.
 *
 * @param architecture {@code id/architecture/<name>}
 */
public record Addresses(Node architecture) {

  /** Returns the addresses of a release, or of {@code current}. */
  public static Addresses of(String name) {
    return new Addresses(Ids.node("architecture", name));
  }

  public static Node slot(Slot.Place place) {
    return Ids.node("slot", path(place));
  }

  public static Node option(Slot.Place place, Option option) {
    return Ids.node("option", path(place) + "/" + option.key());
  }

  Node finding(Slot.Place place) {
    return below("finding/" + path(place));
  }

  Node finding(Slot.Place place, Option option) {
    return below("finding/" + path(place) + "/" + option.key());
  }

  Node group(String key) {
    return below("group/" + key);
  }

  Node below(String path) {
    return NodeFactory.createURI(architecture.getURI() + "/" + path);
  }

  static Node among(Node finding, Variant.Among among) {
    return NodeFactory.createURI(finding.getURI() + "/among/" + among.key());
  }

  private static String path(Slot.Place place) {
    return name(place.capability()) + "/" + name(place.block());
  }

  private static String name(Node thing) {
    return Ids.localName(thing.getURI()).orElse(Ids.slug(thing.getURI()));
  }
}
