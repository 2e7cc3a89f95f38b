/**
 * Protects small counts in tables that others than their sources may see: primary and complementary
 * suppression, dominance, and an audit that looks for other numbers that would give the same
 * published table.
 *
 * <p>Begin with {@link org.archipel.disclosure.ProtectedTable}. A {@code Cell} is one figure with
 * what anybody knows about it without the table; a {@code Relation} ties figures that are published
 * together: margins that add up, parts that are not above their whole. Numbers alone: nothing here
 * knows what a cell stands for.
 *
 * <p>The terms are those of Hundepool et al., <i>Statistical Disclosure Control</i> (Wiley 2012),
 * and Willenborg and de Waal, <i>Elements of Statistical Disclosure Control</i> (Springer 2001);
 * complementary suppression and its audit go back to Cox, <i>Suppression methodology and
 * statistical disclosure control</i> (JASA 75, 1980).
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.archipel.disclosure;

import org.jspecify.annotations.NullMarked;
