/**
 * The page of a thing, and its statements for programs.
 *
 * <p>{@link org.archipel.web.thing.ThingPages} makes the model of any thing from the statements
 * about it: facts in the order in which people look for them, then what points to it. Offices and
 * products have sections of their own ({@code OfficeSections}, {@code ReleaseTable}). {@link
 * org.archipel.web.thing.ThingFormat} writes the same for programs.
 *
 * <p>Start with {@code ThingPages}. One thread, one transaction. Uses {@code web.show}.
 */
@NullMarked
package org.archipel.web.thing;

import org.jspecify.annotations.NullMarked;
