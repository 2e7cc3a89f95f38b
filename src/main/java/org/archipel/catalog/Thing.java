package org.archipel.catalog;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a store says about one address. Immutable.
 *
 * @param own statements whose subject it is; those that have a named graph twice stand once
 * @param inbound statements whose object it is, at most some hundreds
 * @param truncated whether there are more inbound ones
 * @param version the store's version, for ETags
 */
public record Thing(
    Node node, List<Triple> own, List<Triple> inbound, boolean truncated, String version) {

  public Thing {
    own = List.copyOf(own);
    inbound = List.copyOf(inbound);
  }
}
