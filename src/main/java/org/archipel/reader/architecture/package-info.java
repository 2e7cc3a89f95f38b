/**
 * Models of architecture: ArchiMate exchange files, Structurizr workspaces, Backstage catalogues,
 * publiccode.yml.
 *
 * <p>A model shows that something is there, not since when or how far it is in use: a status comes
 * from a property that says so, never from the model itself. Each format has a reader that
 * recognises it, and a class that says what of it becomes which item; what they share is {@link
 * org.archipel.reader.architecture.ModelDraft}: items with ids of their own, values that are
 * checked before they are taken, and what had to be left out, told once for each kind. Start with
 * {@link org.archipel.reader.architecture.ArchimateReader}. May use {@code reader.source} and what
 * stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.architecture;

import org.jspecify.annotations.NullMarked;
