package org.archipel.snapshot.fact;

import java.util.Arrays;

/**
 * Numbers keys from 0 in the order in which they come: open addressing, nothing is ever taken out.
 * One thread.
 */
public final class LongIndex {

  /** Stands where no number is. */
  public static final int ABSENT = -1;

  private long[] keys = new long[16];
  private int[] slots = new int[32];
  private int size;

  public LongIndex() {
    Arrays.fill(slots, ABSENT);
  }

  public int size() {
    return size;
  }

  /** Returns the key of a number. */
  public long key(int number) {
    return keys[number];
  }

  /** Returns the number of a key, or {@link Things#NONE}. */
  public int number(long key) {
    return slots[slot(key)];
  }

  /** Returns the number of a key, which is the next one if the key is new. */
  public int add(long key) {
    int slot = slot(key);
    if (slots[slot] != ABSENT) {
      return slots[slot];
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    slots[slot] = size;
    return size++;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & mask;
    while (slots[slot] != ABSENT && keys[slots[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, keys.length * 2);
    slots = new int[keys.length * 2];
    Arrays.fill(slots, ABSENT);
    for (int number = 0; number < size; number++) {
      slots[slot(keys[number])] = number;
    }
  }
}
