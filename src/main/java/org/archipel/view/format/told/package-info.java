/**
 * Formats that tell a picture instead of drawing it, or beside it: Markdown, JSON, Turtle and the
 * dossier for a committee.
 *
 * <p>Begin with {@link org.archipel.view.format.told.Outline}, which gives any form of model as
 * sections with entries, so that nothing that is drawn is missing for who reads. What the reader
 * gave is text in all of them: labels are escaped for the format that they stand in.
 *
 * <p>May use {@code view}, {@code view.scene}, {@code view.format} and what these may use.
 */
@NullMarked
package org.archipel.view.format.told;

import org.jspecify.annotations.NullMarked;
