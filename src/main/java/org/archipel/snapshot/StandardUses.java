package org.archipel.snapshot;

/**
 * The uses of standards, a row each, and the standards that interfaces and flows follow. Immutable;
 * the arrays are not to be changed.
 *
 * @param office per row
 * @param system per row, or {@link Things#NONE}
 * @param standard per row
 * @param status per row
 * @param attributed per row, whether it is only attributed
 * @param capabilities per row, of its system or interface
 */
@SuppressWarnings("ArrayRecordComponent") // columns, shared and not changed
public record StandardUses(
    int[] office,
    int[] system,
    int[] standard,
    Status[] status,
    boolean[] attributed,
    int[][] capabilities) {

  public int size() {
    return office.length;
  }
}
