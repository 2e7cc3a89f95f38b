/**
 * What stands between a stranger's SPARQL and the engine.
 *
 * <p>{@link org.archipel.query.gate.Gate} parses a query and refuses, with a reason and a position,
 * what may reach outside (SERVICE, FROM, Java functions), what ignores a timeout (backtracking
 * patterns, big numbers) and what outgrows memory before a timeout (doubled strings, deep nesting).
 * {@link org.archipel.query.gate.Guard} then runs what passed under {@link
 * org.archipel.query.gate.Limits}: time, rows, and rows kept in memory between steps. The hazards
 * S02–S05 are its tests.
 *
 * <p>{@link org.archipel.query.gate.Holding} also makes rows cheap: what a pattern or an OPTIONAL
 * only adds to a subject is looked up in one read of the subject ({@link
 * org.archipel.query.gate.LookUps}), and OPTIONAL parts are asked once for the same values ({@link
 * org.archipel.query.gate.Remembering}). The rows are the engine's own: a test compares them.
 *
 * <p>Start with {@code Gate}. Uses {@code ontology} only.
 */
@NullMarked
package org.archipel.query.gate;

import org.jspecify.annotations.NullMarked;
