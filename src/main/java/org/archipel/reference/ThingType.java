package org.archipel.reference;

import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;

/** The kinds of things that the reference tables name, each with its segment in addresses. */
public enum ThingType {
  OFFICE("office"),
  PRODUCT("product"),
  VENDOR("vendor"),
  STANDARD("standard"),
  CAPABILITY("capability"),
  BUILDING_BLOCK("block"),
  RIGHT("right"),
  CLAIMANT("claimant"),
  FRAMEWORK("framework"),
  RECOMMENDATION("recommendation");

  private final String segment;

  ThingType(String segment) {
    this.segment = segment;
  }

  /** Returns what stands after {@code id/} in the addresses of this type. */
  public String segment() {
    return segment;
  }

  /** Returns the address of the thing of this type with this slug or code. */
  public Node node(String slug) {
    return Ids.node(segment, slug);
  }
}
