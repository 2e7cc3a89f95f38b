/**
 * The views of what offices run and plan: integration, technology, roadmap, standards, radar.
 *
 * <p>Each class whose name ends in View asks questions and says what to do when there is nothing to
 * show; the class beside it makes the model of their rows.
 *
 * <p>May use {@code view}, {@code view.answer} and what these may use; neither layout nor format.
 */
@NullMarked
package org.archipel.view.kind.stack;

import org.jspecify.annotations.NullMarked;
