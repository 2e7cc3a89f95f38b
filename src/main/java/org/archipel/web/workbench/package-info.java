/**
 * The SPARQL workbench: a form that works without script, its examples, and the answer to a free
 * query as a page shows it. A script puts an editor on top; what it completes is one list of our
 * terms, {@link org.archipel.web.workbench.TermList}.
 *
 * <p>Start with {@link org.archipel.web.workbench.WorkbenchPage}. Knows no HTTP; uses {@code
 * query}, {@code ontology} and {@code web.show}.
 */
@NullMarked
package org.archipel.web.workbench;

import org.jspecify.annotations.NullMarked;
