/**
 * What an office gets back for a file that it only shows: the report of "check my stack".
 *
 * <p>{@link org.archipel.report.StackReport} holds what a check of files found; {@link
 * org.archipel.report.Finds} reads it out of the documents, {@link org.archipel.report.Support}
 * says how a vendor stands to a release on a day, {@link org.archipel.report.PeerQuestions} asks
 * the catalogue who else runs the same. {@link org.archipel.report.ReportText} is the report as
 * people read it, from which page, file and Markdown are made alike; {@link
 * org.archipel.report.ReportJson} is the same for programs.
 *
 * <p>Nothing here writes anything, logs anything or is remembered: what a file holds lives as long
 * as its report. Start with {@code StackReport}. May use {@code catalog} and what is above it.
 */
@NullMarked
package org.archipel.report;

import org.jspecify.annotations.NullMarked;
