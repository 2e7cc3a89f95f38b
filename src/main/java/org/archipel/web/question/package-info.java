/**
 * Questions as forms and as a described interface, made from the question catalogue.
 *
 * <p>{@link org.archipel.web.question.QuestionPage} is the form with its answer, {@link
 * org.archipel.web.question.ShownAnswer} the answer as people read it, {@link
 * org.archipel.web.question.Doors} the same question by REST and on the command line, {@link
 * org.archipel.web.question.OpenApi} the description for programs. Adding a file to {@code
 * queries/} is all that a new form needs.
 *
 * <p>Start with {@code QuestionPage}. Uses {@code web.show} and {@code query}.
 */
@NullMarked
package org.archipel.web.question;

import org.jspecify.annotations.NullMarked;
