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
    return Ids.node("slot", place.path());
  }

  public static Node option(Slot.Place place, Option option) {
    return Option.address(place, option.key());
  }

  Node finding(Slot.Place place) {
    return below("finding/" + place.path());
  }

  Node finding(Slot.Place place, Option option) {
    return below("finding/" + place.path() + "/" + option.key());
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
}
