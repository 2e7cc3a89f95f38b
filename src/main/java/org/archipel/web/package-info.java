/**
 * The catalogue over HTTP: pages for people, REST and SPARQL for programs, one port.
 *
 * <p>{@link org.archipel.web.Server} starts an embedded Fuseki with one endpoint, {@code /sparql},
 * and mounts Jersey beside it for everything else. A resource ({@code …Resource}) reads the
 * request, asks the {@link org.archipel.catalog.Catalog}, and hands a page model ({@code …Page}) to
 * the template of the same name in {@code src/main/jte}, or a document to its writer. The same
 * address answers people and programs, by content negotiation. Everything that can go wrong is one
 * of {@link org.archipel.web.door.HttpProblem}: a page for browsers, RFC 9457 for programs.
 *
 * <p>A request speaks for the public unless it carries the operator's token. Answers carry an ETag
 * made from the version of the store they came from. Start with {@code Server}, then {@code
 * Routes}. May use {@code catalog} and above.
 */
@NullMarked
package org.archipel.web;

import org.jspecify.annotations.NullMarked;
