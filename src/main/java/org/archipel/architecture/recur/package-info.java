/**
 * Finds what is met together at offices: sets that recur, and rules that who has one thing also
 * has, or seldom has, another.
 *
 * <p>Begin with {@link org.archipel.architecture.recur.Recurrences}. Only what chance does not
 * explain is told, at a stated rate of false discoveries over everything that was tested.
 *
 * <p>May use {@code architecture.model}, {@code architecture.count}, {@code pattern} with its
 * statistics, and {@code ontology}.
 */
@NullMarked
package org.archipel.architecture.recur;

import org.jspecify.annotations.NullMarked;
