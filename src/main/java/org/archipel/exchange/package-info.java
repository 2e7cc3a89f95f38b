/**
 * What an office runs, and any picture, as files of other tools for architects: ArchiMate exchange
 * files and Structurizr workspaces.
 *
 * <p>Begin with {@link org.archipel.exchange.ArchimateFile}, a model in the words of ArchiMate,
 * which {@link org.archipel.exchange.ArchimateWriter} writes and {@link
 * org.archipel.exchange.OfficeModel} makes from what is said of an office; {@link
 * org.archipel.exchange.OfficeWorkspace} makes a workspace of it. Identifiers follow from
 * addresses, so that a tool that imports a newer file updates what it has. What is attributed says
 * so in every file.
 *
 * <p>May use {@code stack}, {@code reference}, {@code ontology} and {@code problem}.
 */
@NullMarked
package org.archipel.exchange;

import org.jspecify.annotations.NullMarked;
