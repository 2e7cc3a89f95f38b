/**
 * Frequent item sets, association rules and what statistics say of them, over numbers alone:
 * nothing here knows what an item stands for.
 *
 * <p>Begin with {@link org.archipel.pattern.Transactions}, what is mined, and {@link
 * org.archipel.pattern.Mining}, with which bounds. Everything is deterministic, can be interrupted,
 * and says when it stopped early.
 *
 * <p>{@link org.archipel.pattern.ClosedItemSets} finds sets, {@link org.archipel.pattern.Holders}
 * says which transactions hold one, {@code statistic} judges them and makes rules.
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.archipel.pattern;

import org.jspecify.annotations.NullMarked;
