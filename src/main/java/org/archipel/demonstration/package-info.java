/**
 * The demonstration: the data of a fictitious network of 200 offices, and the mark that every
 * answer from it bears.
 *
 * <p>{@link org.archipel.demonstration.Demonstration} writes a folder of catalogue data: invented
 * offices, frameworks, platforms and claimants with the real tables of products, releases,
 * standards and concepts, and one stack document per office. What the documents say follows the
 * {@code Rules}, which {@code docs/demonstration.md} tells to people, so that an analysis can be
 * compared with what was planted. The same seed always gives the same bytes. {@link
 * org.archipel.demonstration.Watermark} is the one mark; doors put it on what leaves them.
 *
 * <p>May use {@code reference} and what that may use.
 */
@NullMarked
package org.archipel.demonstration;

import org.jspecify.annotations.NullMarked;
