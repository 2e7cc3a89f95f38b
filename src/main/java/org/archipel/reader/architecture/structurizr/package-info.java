/**
 * Workspaces of Structurizr: software systems, containers and deployment as the C4 model has them,
 * written in Structurizr's DSL or as JSON.
 *
 * <p>The DSL is defined by nothing but its own library. So a file is first cut into lines and words
 * by {@link org.archipel.reader.architecture.structurizr.DslSource}, which refuses or leaves out
 * whatever names another file, an address or a program, and only what is left goes to the library,
 * with everything of that kind switched off there, too. JSON is read as a tree. Both give a {@link
 * org.archipel.reader.architecture.structurizr.SoftwareModel}. Start with {@link
 * org.archipel.reader.architecture.structurizr.StructurizrDslReader}. May use {@code
 * reader.architecture} and {@code reader.source} and what stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.architecture.structurizr;

import org.jspecify.annotations.NullMarked;
