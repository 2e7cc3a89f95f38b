/**
 * One audience's database: a TDB2 generation that stands for commits of the ledger.
 *
 * <p>A {@link org.archipel.store.Store} is a folder with a file {@code CURRENT}, which names the
 * generation that is served, and one folder per generation. Every generation carries its {@link
 * org.archipel.store.Stamp}, written in the same transaction as the data it stands for. A store is
 * built whole beside the serving one, or moved on by a {@link org.archipel.store.StoreDelta}; it is
 * never repaired: whatever is torn, broken or wrong is dropped and built again, for the ledger is
 * the truth. Readers are pinned to the generation they began with.
 *
 * <p>The default graph of a query is the union of the named graphs. The stamp lies in the default
 * graph proper, where a union does not see it and no digest counts it.
 *
 * <p>Start with {@code Store}. TDB2 is written to in this package only. Knows neither ledger nor
 * miner; may use {@code ontology} and {@code problem}.
 */
@NullMarked
package org.archipel.store;

import org.jspecify.annotations.NullMarked;
