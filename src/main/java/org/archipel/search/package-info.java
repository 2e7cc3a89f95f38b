/**
 * Finds things by name: labels in six languages, codes, aliases, with typing errors.
 *
 * <p>A {@link org.archipel.search.SearchIndex} is a Lucene index of the names that one audience's
 * store knows. It lies beside that store and is as much a projection: it records the {@link
 * org.archipel.store.Stamp} that it stands for, follows the store by the names that a difference
 * touches, and may be deleted at any time. One index per audience: what is not in a store is in no
 * index of that audience, so no search, count or suggestion can tell of it.
 *
 * <p>Start with {@code SearchIndex}; {@code NameQuery} says what is a better hit than what. Jena's
 * own text index was not taken: it indexes inside the store's transaction, and an aborted one would
 * leave both in doubt. May use {@code store}, {@code ontology}, {@code problem}.
 */
@NullMarked
package org.archipel.search;

import org.jspecify.annotations.NullMarked;
