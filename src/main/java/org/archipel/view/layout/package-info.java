/**
 * Places what a picture shows: from a picture to shapes with coordinates.
 *
 * <p>Begin with {@link org.archipel.view.layout.Layout}, which frames a picture (title, base,
 * legend, notes) and gives its model to the layout of its form; each layout gives a {@link
 * org.archipel.view.scene.Body}, from left to right. What reads from right to left is mirrored at
 * the end, once.
 *
 * <p>May use {@code view}, {@code view.scene} and what that may use.
 */
@NullMarked
package org.archipel.view.layout;

import org.jspecify.annotations.NullMarked;
