package org.archipel.snapshot;

/**
 * What is said of offices, a row each in the order of the things. Immutable; the arrays are not to
 * be changed.
 *
 * @param sizeBand a code of the scheme {@code size-band}, or {@link Things#NONE}
 * @param examination codes of the scheme {@code examination-type}
 * @param rights IP rights that it administers
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
public record Profiles(int[] sizeBand, int[][] examination, int[][] rights) {}
