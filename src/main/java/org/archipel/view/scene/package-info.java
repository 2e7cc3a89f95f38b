/**
 * Pictures with coordinates, and how wide text is.
 *
 * <p>Begin with {@link org.archipel.view.scene.Scene}: elements in reading order, each with the
 * shapes that draw it. Shapes have a {@link org.archipel.view.scene.Style} and elements a tone;
 * colours are a matter of formats. Text is measured by a table of advance widths ({@link
 * org.archipel.view.scene.TextWidth}), so that placing needs no screen and no fonts and gives the
 * same on every machine.
 *
 * <p>May use {@code view}.
 */
@NullMarked
package org.archipel.view.scene;

import org.jspecify.annotations.NullMarked;
