package org.archipel.stack;

import org.apache.jena.graph.Node;

/**
 * A statement that no field of an item makes, but its place. Immutable.
 *
 * @param name in the JSON of normal forms
 */
record Tie(String name, Node property) {}
