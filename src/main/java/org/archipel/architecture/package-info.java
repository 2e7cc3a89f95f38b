/**
 * The reference architecture that follows from what offices said: slots, options, patterns, groups
 * of offices, each with figures and their base, as records and as statements of a graph {@code
 * derived/<name>}.
 *
 * <p>Begin with {@link org.archipel.architecture.Derivation}, which makes it from a snapshot and
 * some parameters; the same snapshot and parameters always give the same statements. The records
 * are in {@code architecture.model}; {@code architecture.count} counts offices, {@code
 * architecture.group} divides them, {@code architecture.recur} finds what recurs, {@code
 * pattern.statistic} says what could be chance. What the network decided is not here: it is
 * contributed and stands beside.
 *
 * <p>May use {@code snapshot}, {@code pattern}, {@code disclosure}, {@code reference}, {@code
 * ontology} and {@code problem}.
 */
@NullMarked
package org.archipel.architecture;

import org.jspecify.annotations.NullMarked;
