package org.archipel.store;

import java.util.Arrays;

/**
 * Maps 128-bit hashes to numbers from 0 up, 20 bytes a slot, no objects. One thread.
 *
 * <p>The hash stands for what was hashed, as it does in TDB2's own node table.
 */
final class HashTable {

  static final int ABSENT = -1;

  private long[] highs = new long[1 << 16];
  private long[] lows = new long[1 << 16];
  private int[] numbers = emptySlots(1 << 16);
  private int size;

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[capacity];
    Arrays.fill(slots, ABSENT);
    return slots;
  }

  int size() {
    return size;
  }

  /** Returns the number of a hash, or {@link #ABSENT}. */
  int get(long high, long low) {
    return numbers[slot(high, low)];
  }

  /** Adds a hash that is absent. */
  void put(long high, long low, int number) {
    if (size * 4L >= numbers.length * 3L) {
      grow();
    }
    int slot = slot(high, low);
    highs[slot] = high;
    lows[slot] = low;
    numbers[slot] = number;
    size++;
  }

  private int slot(long high, long low) {
    int mask = numbers.length - 1;
    int slot = (int) (((low ^ high) * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[slot] != ABSENT && (lows[slot] != low || highs[slot] != high)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHighs = highs;
    long[] oldLows = lows;
    int[] oldNumbers = numbers;
    highs = new long[oldHighs.length * 2];
    lows = new long[oldLows.length * 2];
    numbers = emptySlots(oldNumbers.length * 2);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != ABSENT) {
        int slot = slot(oldHighs[i], oldLows[i]);
        highs[slot] = oldHighs[i];
        lows[slot] = oldLows[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /** Takes every entry, in no order. */
  interface Visitor {
    void visit(long high, long low, int number);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != ABSENT) {
        visitor.visit(highs[i], lows[i], numbers[i]);
      }
    }
  }
}
