/**
 * What a text names: for the page of a search, for the list under a search box while somebody
 * types, and for addresses under which nothing is known.
 *
 * <p>{@link org.archipel.web.search.SearchPages} groups what the index of names found by kind and
 * calls it in the reader's language. {@code Nearest} makes a text to search of an address. Uses
 * {@code web.show} and {@code web.door}.
 */
@NullMarked
package org.archipel.web.search;

import org.jspecify.annotations.NullMarked;
