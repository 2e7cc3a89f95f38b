/**
 * What everybody refers to: offices, products, platforms, releases, standards, capabilities,
 * building blocks, rights, claimants, codes, frameworks with their memberships, recommendations and
 * labels, as tables; and the resolver of names.
 *
 * <p>{@link org.archipel.reference.ReferenceData} reads the CSV files of {@code
 * catalog-data/reference}, checks every cell and every reference between tables, keeps one record a
 * row, and maps them to statements. {@link org.archipel.reference.Table} says which columns a file
 * has and what may stand in them; {@code RowsCheck} finds what no cell shows by itself. {@link
 * org.archipel.reference.Resolver} finds a thing by slug, code, name or alias, the release that a
 * version belongs to, and the nearest name of a misspelt one. {@link
 * org.archipel.reference.Identity} finds a product by the identifiers and names of other tools, and
 * suggests some for a name that nobody knows. Neither guesses: a name that two things bear finds
 * none.
 *
 * <p>The order of rows means nothing. Records are immutable; text that a table does not give is
 * empty, never a made-up value. Start with {@code ReferenceData}. May use {@code ontology} and
 * {@code problem}.
 */
@NullMarked
package org.archipel.reference;

import org.jspecify.annotations.NullMarked;
