package org.archipel.architecture.model;

import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/**
 * A building block for a capability, as offices fill it. Immutable.
 *
 * @param place where it is
 * @param label what it is called, in English
 * @param level how much it rests on
 * @param figures over the offices that said anything about technology for the capability
 * @param seen what the systems that fill it follow and offer
 * @param options by offices, most first, then planned, then key; those of narrower blocks stand at
 *     the narrower slot
 * @param variants where it differs among some offices
 */
public record Slot(
    Place place,
    String label,
    EvidenceLevel level,
    Figures figures,
    Seen seen,
    List<Option> options,
    List<Variant> variants) {

  public Slot {
    options = List.copyOf(options);
    variants = List.copyOf(variants);
  }

  /** Where a slot is: the same place in every derivation. */
  public record Place(Node capability, Node block) {

    /** Returns what follows {@code id/slot/} in its address: {@code e-filing/database}. */
    public String path() {
      return name(capability) + "/" + name(block);
    }

    private static String name(Node thing) {
      return Ids.localName(thing.getURI()).orElseGet(() -> Ids.slug(thing.getURI()));
    }
  }

  /**
   * What was seen in the systems that fill it; met at one office where it is an evidence map, else
   * at {@link Parameters.Thresholds#leastOffices}.
   *
   * @param standards most offices first
   * @param protocols of interfaces, most offices first
   */
  public record Seen(List<Node> standards, List<Node> protocols) {
    public static final Seen NOTHING = new Seen(List.of(), List.of());

    public Seen {
      standards = List.copyOf(standards);
      protocols = List.copyOf(protocols);
    }
  }
}
