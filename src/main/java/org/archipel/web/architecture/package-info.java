/**
 * The page of the reference architecture: one capability as a layered picture, its slots as a table
 * beneath with what each rests on, and the ways from there. {@link
 * org.archipel.web.architecture.ArchitecturePage} is what the template reads; {@link
 * org.archipel.web.architecture.SlotRows} makes its table of two questions.
 *
 * <p>Uses {@code view} and {@code query}; knows no HTTP.
 */
@NullMarked
package org.archipel.web.architecture;

import org.jspecify.annotations.NullMarked;
