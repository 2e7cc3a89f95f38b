/**
 * Files to documents: one class per format; no store, no network.
 *
 * <p>{@link org.archipel.reader.Readers} looks at the bytes of a {@link
 * org.archipel.reader.source.SentFile}, never at its name, and gives it to the first reader of its
 * list that recognises it. The outcome is a {@link org.archipel.reader.Reading}: a {@link
 * org.archipel.reader.source.Document} or nothing, as what the file was taken and why, and every
 * problem found, each with its place.
 *
 * <p>Files come from strangers. Each reader bounds size, depth, number of values and length of
 * texts before it builds anything, resolves nothing by address, and refuses what a format offers to
 * reach out with: document types, remote contexts, tags, alias bombs. What all readers share is in
 * {@code reader.source}; each family of formats has a package beside it. May use {@code stack} and
 * what stands above it.
 */
@NullMarked
package org.archipel.reader;

import org.jspecify.annotations.NullMarked;
