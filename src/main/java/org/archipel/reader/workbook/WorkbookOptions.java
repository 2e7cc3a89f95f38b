package org.archipel.reader.workbook;

import org.archipel.reference.Resolver;

/**
 * How a workbook is written. Immutable.
 *
 * @param language of labels: one of {@code en ar es fr ru zh}
 * @param words labels of terms and codes, and what they mean
 * @param resolver of the tables that cells are chosen from
 */
public record WorkbookOptions(String language, WorkbookWords words, Resolver resolver) {}
