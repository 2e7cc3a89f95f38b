/**
 * Offices side by side: what is chosen, and the matrix by capability and building block that comes
 * of it. {@link org.archipel.web.compare.Chosen} reads the offices as people call them; {@link
 * org.archipel.web.compare.Comparing} puts the rows of {@code compare/side-by-side} into a {@link
 * org.archipel.web.compare.Comparison}, differences first. That nobody said something of an office
 * is never a difference.
 *
 * <p>May use what {@code web.show}, {@code web.question} and {@code web.door} offer.
 */
@NullMarked
package org.archipel.web.compare;

import org.jspecify.annotations.NullMarked;
