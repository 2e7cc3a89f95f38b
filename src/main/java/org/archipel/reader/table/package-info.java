/**
 * Tables of other tools: CSV and foreign workbooks, read by a declarative mapping.
 *
 * <p>{@link org.archipel.reader.table.TableReader} takes the file and the mapping that was sent
 * with it. A file becomes a {@link org.archipel.reader.table.Grid} of bounded rows; the mapping, a
 * small YAML document, becomes a {@link org.archipel.reader.table.TableMapping}, checked against
 * the table of {@link org.archipel.stack.ItemKind}s; {@code MappedRows} makes items of both. {@link
 * org.archipel.reader.table.MappingProposal} goes the other way: it looks at the headers and writes
 * a mapping that a person can mend. May use {@code reader.source} and what stands above {@code
 * reader}.
 */
@NullMarked
package org.archipel.reader.table;

import org.jspecify.annotations.NullMarked;
