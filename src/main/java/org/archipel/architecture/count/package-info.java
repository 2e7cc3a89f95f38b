/**
 * Counts offices per capability, building block and product, in one pass over the rows of a
 * snapshot.
 *
 * <p>Begin with {@link org.archipel.architecture.count.Counting}, which fills {@code Tally}s: per
 * thing counted a bit per office and mark. All figures are read from them; no row is visited twice.
 *
 * <p>May use {@code architecture.model}, {@code pattern.statistic}, {@code snapshot} and {@code
 * ontology}.
 */
@NullMarked
package org.archipel.architecture.count;

import org.jspecify.annotations.NullMarked;
