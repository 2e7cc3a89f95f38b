/**
 * The page of a thing, and its statements for programs.
 *
 * <p>{@link org.archipel.web.thing.ThingPages} makes the model of any thing from the statements
 * about it: facts in the order in which people look for them ({@code Facts}), then what points to
 * it. Whatever is claimed stands in a table that ends with the claim: systems and uses in {@link
 * org.archipel.web.thing.UseTables}, every other {@link org.archipel.web.thing.ItemKind} in {@link
 * org.archipel.web.thing.ItemTables}; what an office denies is in none. {@link
 * org.archipel.web.thing.ThingFormat} writes the same for programs. Offices have a page of their
 * own in {@code web.office}, which is made of these tables too.
 *
 * <p>Start with {@code ThingPages}. One thread, one transaction. Uses {@code web.show}.
 */
@NullMarked
package org.archipel.web.thing;

import org.jspecify.annotations.NullMarked;
