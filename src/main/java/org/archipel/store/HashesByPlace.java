package org.archipel.store;

import java.util.Arrays;

/** Hashes of terms, given in any order, told in the order of their places. One thread. */
final class HashesByPlace {

  private long[] highs = new long[1 << 14];
  private long[] lows = new long[1 << 14];
  private long[] places = new long[1 << 14];
  private int count;

  void add(long high, long low, long place) {
    if (count == places.length) {
      highs = Arrays.copyOf(highs, count * 2);
      lows = Arrays.copyOf(lows, count * 2);
      places = Arrays.copyOf(places, count * 2);
    }
    highs[count] = high;
    lows[count] = low;
    places[count++] = place;
  }

  /** Takes a hash and its place. */
  interface Visitor {
    void visit(long high, long low, long place);
  }

  /**
   * @throws PackedLoad.TooLarge if place and position do not fit into one number
   */
  void forEachInOrder(Visitor visitor) {
    int bits = 32 - Integer.numberOfLeadingZeros(count);
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      if (places[i] >>> (63 - bits) != 0) {
        throw new PackedLoad.TooLarge();
      }
      keys[i] = (places[i] << bits) | i;
    }
    Arrays.sort(keys);
    for (long key : keys) {
      int i = (int) (key & ((1L << bits) - 1));
      visitor.visit(highs[i], lows[i], places[i]);
    }
  }
}
