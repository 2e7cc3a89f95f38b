/**
 * The catalogue's own workbook: written for an office, edited there, read again.
 *
 * <p>{@link org.archipel.reader.workbook.Tab} lists the sheets, {@link
 * org.archipel.reader.workbook.Column} their columns; both follow {@link
 * org.archipel.stack.ItemKind}, so a new field is in the workbook without a word here. {@link
 * org.archipel.reader.workbook.WorkbookWriter} makes Excel workbooks and CSV files of them, {@link
 * org.archipel.reader.workbook.WorkbookReader} and {@link
 * org.archipel.reader.workbook.CsvSheetReader} read both: an unedited workbook is the document it
 * was made of. May use {@code reader.source} and what stands above {@code reader}.
 */
@NullMarked
package org.archipel.reader.workbook;

import org.jspecify.annotations.NullMarked;
