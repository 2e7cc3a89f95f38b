/**
 * What the pages of views show: the list of all, and one with its form, its drawing and the formats
 * to take along.
 *
 * <p>Begin with {@link org.archipel.web.picture.ViewPage}. May use what {@code web} may, and {@code
 * web.question} for the fields of forms.
 */
@NullMarked
package org.archipel.web.picture;

import org.jspecify.annotations.NullMarked;
