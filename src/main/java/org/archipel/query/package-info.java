/**
 * The catalogue of questions: every {@code .rq} file under {@code queries/} with a typed {@code #+}
 * header is at once the SPARQL, the REST endpoint, the command, the form and the test.
 *
 * <p>{@link org.archipel.query.Questions} loads and checks the whole catalogue in one pass; a
 * faulty file is a problem with file and line. {@link org.archipel.query.Arguments} turns what a
 * person typed ({@code postgresql}, {@code AU}) into typed nodes, which {@link
 * org.archipel.query.Question#bind} sets into the syntax tree, never into text. {@link
 * org.archipel.query.Asker} runs the result on a store and gives an {@link
 * org.archipel.query.Answer}: raw terms in a total order, so that every door shows the same rows.
 * {@link org.archipel.query.Labels} and the {@code Answer…} writers are what the doors share.
 *
 * <p>Start with {@code Question}. Hostile queries are met in {@code query.gate}. May use {@code
 * store} and above.
 */
@NullMarked
package org.archipel.query;

import org.jspecify.annotations.NullMarked;
