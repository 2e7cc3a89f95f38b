/**
 * Lists that are narrowed by facets: the rows of one question, counted by the values of some of its
 * columns. What a list shows is one record, {@link org.archipel.web.listing.Listing}; a new list is
 * a new entry there and its words. {@link org.archipel.web.listing.Narrowing} is the whole of the
 * arithmetic and knows neither HTTP nor labels.
 *
 * <p>May use what {@code web.show} and {@code query} offer.
 */
@NullMarked
package org.archipel.web.listing;

import org.jspecify.annotations.NullMarked;
