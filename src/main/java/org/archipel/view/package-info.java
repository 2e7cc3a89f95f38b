/**
 * Drawings of the catalogue: each view is some questions, a picture made of their answers, and a
 * layout; each format writes any picture.
 *
 * <p>Begin with {@link org.archipel.view.View}, of which there is one class per view in {@code
 * view.kind}, and {@link org.archipel.view.Picture}, which all of them draw and all formats write:
 * {@code view.layout} places what a picture shows, {@code view.format} has one class per format. A
 * picture knows nothing of coordinates, a format nothing of what is shown.
 *
 * <p>May use {@code query}, {@code store}, {@code reference}, {@code ontology} and {@code problem}.
 */
@NullMarked
package org.archipel.view;

import org.jspecify.annotations.NullMarked;
