/**
 * How values look on a page: terms as {@link org.archipel.web.show.Cell}s, rows as tables, claims
 * in words.
 *
 * <p>{@link org.archipel.web.show.Cells} shows one term; {@link org.archipel.query.ClaimWords} puts
 * a claim into a phrase, so that what others say about an office never reads as in use; {@link
 * org.archipel.web.show.GraphView} and {@link org.archipel.web.show.PageLabels} read statements and
 * names out of a store, inside the caller's transaction. Models are records that templates read.
 *
 * <p>Start with {@code Cell}. Uses {@code query} and {@code ontology}; knows neither HTTP nor the
 * other packages of the web.
 */
@NullMarked
package org.archipel.web.show;

import org.jspecify.annotations.NullMarked;
