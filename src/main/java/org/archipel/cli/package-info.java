/**
 * The commands, one class each, named as the user types them: {@code ask} is {@link
 * org.archipel.cli.AskCommand}.
 *
 * <p>Results go to stdout, problems and progress to stderr. Exit codes: 0 done, 1 problems found, 2
 * wrong usage, 3 could not read or write. A command that needs the data extends {@link
 * org.archipel.cli.CatalogCommand}: it is run on the home if nobody has it open, else by the server
 * that does, so its output is the same either way.
 *
 * <p>Start with {@link org.archipel.cli.Archipel}. May use everything.
 */
@NullMarked
package org.archipel.cli;

import org.jspecify.annotations.NullMarked;
