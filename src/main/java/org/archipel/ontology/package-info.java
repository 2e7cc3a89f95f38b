/**
 * The words of the catalogue: names of terms, addresses of things, audiences, statements, shapes.
 *
 * <p>{@link org.archipel.ontology.Arc} names the terms of {@code ontology/archipel.ttl}, {@link
 * org.archipel.ontology.Ids} mints and reads the addresses of things, {@link
 * org.archipel.ontology.Audience} says who may see a statement, and {@link
 * org.archipel.ontology.Statements} is a set of them in the one form that the ledger stores: sorted
 * N-Triples without blank nodes. {@code Shapes} checks statements against {@code
 * ontology/shapes.ttl} and returns results named by property shape.
 *
 * <p>Everything here is a value or a pure function; nothing holds a store. May use {@code problem}.
 */
@NullMarked
package org.archipel.ontology;

import org.jspecify.annotations.NullMarked;
