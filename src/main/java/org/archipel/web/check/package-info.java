/**
 * Checking what somebody shows and keeping none of it: how the files arrive, how much may be done
 * at once, and the page.
 *
 * <p>{@link org.archipel.web.check.CheckForm} takes files out of a request, in memory only; {@link
 * org.archipel.web.check.Workbench} bounds what checks take of the machine and sees to it that no
 * message of an exception, which may quote a file, reaches a log; {@link
 * org.archipel.web.check.CheckPage} is the page; {@link org.archipel.web.check.CheckDescription}
 * describes the address to programs.
 *
 * <p>Start with {@code CheckForm}. Uses {@code report} and {@code web.door}; knows no resource.
 */
@NullMarked
package org.archipel.web.check;

import org.jspecify.annotations.NullMarked;
