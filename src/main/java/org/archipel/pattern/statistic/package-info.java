/**
 * What statistics say of item sets and rules: how much more often things go together than by
 * chance, how sure that is when many were tried, and whether it hangs on one owner of transactions.
 *
 * <p>Begin with {@link org.archipel.pattern.statistic.SetStatistics} for sets and {@link
 * org.archipel.pattern.statistic.AssociationRules} for rules; {@link
 * org.archipel.pattern.statistic.Significance} says how both are judged. Every figure comes from
 * counts in one 2×2 table, {@link org.archipel.pattern.statistic.Association}. With few owners
 * nothing may be significant: that is a result.
 */
@NullMarked
package org.archipel.pattern.statistic;

import org.jspecify.annotations.NullMarked;
