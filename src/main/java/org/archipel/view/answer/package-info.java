/**
 * Answers to questions, as views read them: rows by the names of their columns, and what stands
 * behind a row with a claim, in the reader's words.
 *
 * <p>Begin with {@link org.archipel.view.answer.Row}. May use {@code view} and what that may use.
 */
@NullMarked
package org.archipel.view.answer;

import org.jspecify.annotations.NullMarked;
