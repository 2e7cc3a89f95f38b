/**
 * What one audience's store says about technology, as columns of numbers in memory, so that
 * counting and mining go over arrays and not over statements.
 *
 * <p>Begin with {@link org.archipel.snapshot.Snapshot}: {@link org.archipel.snapshot.Things} number
 * what rows speak of, {@link org.archipel.snapshot.Uses} are the rows. A rejected claim is no row;
 * a confirmed one counts as the office's own word. Nothing here counts or judges: that is {@code
 * architecture}'s.
 *
 * <p>May use {@code ontology} and {@code problem}.
 */
@NullMarked
package org.archipel.snapshot;

import org.jspecify.annotations.NullMarked;
