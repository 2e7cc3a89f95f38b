/**
 * The use cases: open, contribute, check, ask, follow back, forget, rebuild, generate.
 *
 * <p>This is where the parts meet: {@link org.archipel.catalog.Catalog} takes files through reader,
 * mapping and check into the ledger, projects the ledger's commits into one store per audience, and
 * answers questions from those stores. The ledger is the truth; whatever else lies in {@link
 * org.archipel.catalog.Home} may be deleted and comes back. {@link
 * org.archipel.catalog.Installation} is what the checkout ships: ontology, catalogue data, queries.
 *
 * <p>Start with {@code Catalog}. May use everything except {@code web} and {@code cli}.
 */
@NullMarked
package org.archipel.catalog;

import org.jspecify.annotations.NullMarked;
