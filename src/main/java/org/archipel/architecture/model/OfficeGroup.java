package org.archipel.architecture.model;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;

/**
 * Offices taken together. Immutable.
 *
 * @param key in its address: {@code size-band-200-to-999}, {@code like-1}
 * @param label in English
 * @param method how the offices were put together, in words
 * @param offices that said anything about technology, sorted by address
 * @param silhouette of the whole division, where offices were put together by likeness
 */
public record OfficeGroup(
    String key, String label, String method, List<Node> offices, OptionalDouble silhouette) {

  public OfficeGroup {
    offices = List.copyOf(offices);
  }
}
