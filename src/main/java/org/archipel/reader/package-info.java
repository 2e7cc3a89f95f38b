/**
 * Files to documents: one class per format; no store, no network.
 *
 * <p>{@link org.archipel.reader.Readers} looks at the bytes of a {@link
 * org.archipel.reader.SentFile}, never at its name, and gives it to the reader of that format:
 * stack documents in YAML and JSON, RDF in Turtle (with N-Triples), JSON-LD and RDF/XML. The
 * outcome is a {@link org.archipel.reader.Reading}: a {@link org.archipel.reader.Document} or
 * nothing, and every problem found, each with line and column.
 *
 * <p>Files come from strangers. Each reader bounds size, depth, number of values and length of
 * texts before it builds anything, resolves nothing by address, and refuses what a format offers to
 * reach out with: document types, remote contexts, tags, alias bombs. Start with {@code Readers}.
 * May use {@code stack} and what stands above it.
 */
@NullMarked
package org.archipel.reader;

import org.jspecify.annotations.NullMarked;
