/**
 * Statements of a dataset as pairs of numbers, property by property: {@link
 * org.archipel.snapshot.fact.Facts}. From TDB2 they are read as they lie in its index, from any
 * other dataset by its own way of finding.
 *
 * <p>Uses nothing of Archipel.
 */
@NullMarked
package org.archipel.snapshot.fact;

import org.jspecify.annotations.NullMarked;
