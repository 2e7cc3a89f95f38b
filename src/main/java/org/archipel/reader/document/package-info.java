/**
 * The catalogue's own format: stack documents in YAML and JSON.
 *
 * <p>Start with {@link org.archipel.reader.document.StackReader}. Its fields are those of {@link
 * org.archipel.stack.ItemKind}; the published form is {@code ontology/schema/stack.schema.json}.
 * May use {@code reader.source} and what stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.document;

import org.jspecify.annotations.NullMarked;
