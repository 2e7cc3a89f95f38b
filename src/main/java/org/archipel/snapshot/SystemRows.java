package org.archipel.snapshot;

/**
 * What is said of systems, a row each in the order of the things. Immutable; the arrays are not to
 * be changed. Codes are {@link Things#NONE} where nothing was said.
 *
 * @param office who runs it
 * @param platform the shared platform that it is an instance of, or none
 * @param product the known product that it is an instance of, or none
 * @param delivery a code of the scheme {@code delivery}
 * @param hosting a code of the scheme {@code hosting}
 * @param status how it stands
 * @param attributed whether it is only attributed
 * @param capabilities what it realises
 * @param rights which IP rights it serves
 * @param protocols codes of the protocols of its interfaces
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
public record SystemRows(
    int[] office,
    int[] platform,
    int[] product,
    int[] delivery,
    int[] hosting,
    Status[] status,
    boolean[] attributed,
    int[][] capabilities,
    int[][] rights,
    int[][] protocols) {}
