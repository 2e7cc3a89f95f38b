/**
 * Protects small counts in tables that others than their sources may see: primary and complementary
 * suppression, dominance, and an audit that tries to compute what is hidden from everything that is
 * shown.
 *
 * <p>Begin with {@code ProtectedTable}. Numbers alone: nothing here knows what a cell stands for.
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.archipel.disclosure;

import org.jspecify.annotations.NullMarked;
