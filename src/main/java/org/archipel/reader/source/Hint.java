package org.archipel.reader.source;

import org.apache.jena.graph.Node;
import org.archipel.problem.Position;

/**
 * What a file lets one suppose without saying it: shown to the reader of a report, never stored.
 * Immutable.
 *
 * @param about a thing of the reference tables: a standard, a product
 * @param evidence what in the file speaks for it, as a sentence
 */
public record Hint(Position position, Node about, String evidence) {}
