/**
 * Counts over a whole snapshot at once: {@link org.archipel.snapshot.count.Adoption} of products by
 * capability, {@link org.archipel.snapshot.count.SystemPairs} of products that meet in systems. An
 * office counts once, and what is said for a capability counts for the broader ones too.
 *
 * <p>Uses {@code snapshot}.
 */
@NullMarked
package org.archipel.snapshot.count;

import org.jspecify.annotations.NullMarked;
