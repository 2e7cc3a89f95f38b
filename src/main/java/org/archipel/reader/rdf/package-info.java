/**
 * Statements about one office, sent as RDF: Turtle with N-Triples, JSON-LD and RDF/XML.
 *
 * <p>Each format has a class; {@link org.archipel.reader.rdf.RdfIntake} holds what all of them
 * refuse: blank nodes, foreign subjects, spellings that a stack document could not have. Contexts
 * by address and document types are refused before a parser sees them. May use {@code
 * reader.source} and what stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.rdf;

import org.jspecify.annotations.NullMarked;
