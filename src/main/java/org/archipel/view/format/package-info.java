/**
 * Pictures as files: one class per format, listed in {@link
 * org.archipel.view.format.PictureFormats}.
 *
 * <p>A format writes what the picture says and, if it draws, the scene that was made of it. The
 * same picture gives the same bytes. Colours stand in {@link org.archipel.view.format.Palette},
 * once for all formats that draw.
 *
 * <p>May use {@code view}, {@code view.layout} and what these may use.
 */
@NullMarked
package org.archipel.view.format;

import org.jspecify.annotations.NullMarked;
