package org.archipel.catalog;

import org.apache.jena.graph.Node;

/**
 * One hit of the search over names. Immutable.
 *
 * @param type the word of its class: {@code Office}, {@code Product}, {@code System}
 * @param label its preferred name
 * @param matched the name that matched, which may be an alias or another language
 */
public record Found(Node node, String type, String label, String matched) {}
