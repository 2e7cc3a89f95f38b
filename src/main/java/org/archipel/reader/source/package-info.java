/**
 * What the readers of all formats share: files as they were sent, bounded trees with the place of
 * every value, and what a reader is.
 *
 * <p>A {@link org.archipel.reader.source.FormatReader} tells from an {@link
 * org.archipel.reader.source.Opening} whether a file is of its kind, and makes a {@link
 * org.archipel.reader.source.Document} of an {@link org.archipel.reader.source.Intake}. Text comes
 * as {@link org.archipel.reader.source.SourceText}, JSON and YAML as {@link
 * org.archipel.reader.source.Tree}, XML as {@link org.archipel.reader.source.XmlElement}; each is
 * bounded by {@link org.archipel.reader.source.Limits} before anything is built of it. Nothing here
 * or in a reader opens another file or an address.
 */
@NullMarked
package org.archipel.reader.source;

import org.jspecify.annotations.NullMarked;
