package org.archipel.search;

import org.apache.jena.graph.Node;

/**
 * A thing that was found by one of its names. Immutable.
 *
 * @param type the word of its class: {@code Office}, {@code Product}, {@code System}
 * @param label its preferred name, in English where there are several
 * @param matched the name that matched, which may be an alias or another language
 */
public record Hit(Node node, String type, String label, String matched) {}
