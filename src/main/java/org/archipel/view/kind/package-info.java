/**
 * The views, one class each, listed in {@link org.archipel.view.kind.Views}: each asks questions
 * and makes a picture of their answers.
 *
 * <p>May use {@code view} and what that may use; neither layout nor format.
 */
@NullMarked
package org.archipel.view.kind;

import org.jspecify.annotations.NullMarked;
