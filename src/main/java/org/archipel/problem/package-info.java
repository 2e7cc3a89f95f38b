/**
 * What is wrong, and exactly where.
 *
 * <p>Bad content is data, not an exception: whatever reads a file of a user collects every {@link
 * org.archipel.problem.Problem} it finds in one pass and goes on as far as it can. A problem has a
 * stable {@linkplain org.archipel.problem.ProblemCode code} with a heading of the same name in
 * {@code docs/problems.md}, a {@linkplain org.archipel.problem.Severity severity}, a {@linkplain
 * org.archipel.problem.Position position} as the sender sees it, and one sentence that names the
 * value found and what was expected. A broken environment (no disk, no port) is an exception,
 * {@link org.archipel.problem.Trouble}, with the exit code it leads to.
 *
 * <p>Start with {@code Problem}. Uses the JDK and JSpecify only.
 */
@NullMarked
package org.archipel.problem;

import org.jspecify.annotations.NullMarked;
