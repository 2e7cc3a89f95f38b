/**
 * Releases of the derived reference architecture: frozen, citable, never changed.
 *
 * <p>Begin with {@link org.archipel.catalog.release.Releases}. A release has two editions, each
 * under a key of its own: {@code derived/<name>} for everybody and {@code derived/<name>-members}
 * for members. Both are made by {@code Editions} from two stores and nothing else, so that the same
 * commits give the same bytes again. What the public edition says of members' data are the figures
 * of {@code NetworkTables}, as far as {@code disclosure} lets them be shown.
 *
 * <p>May use all packages below {@code catalog}, and nothing of {@code catalog} itself.
 */
@NullMarked
package org.archipel.catalog.release;

import org.jspecify.annotations.NullMarked;
