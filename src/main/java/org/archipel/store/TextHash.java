package org.archipel.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * A 128-bit hash of a piece of text, of two lanes of multiply-and-fold with keys drawn per build,
 * so that nobody can send texts that meet on purpose. One thread.
 */
final class TextHash {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long key1;
  private final long key2;
  private final long key3;
  private final long key4;
  private long high;
  private long low;

  TextHash() {
    SecureRandom random = new SecureRandom();
    key1 = random.nextLong() | 1;
    key2 = random.nextLong() | 1;
    key3 = random.nextLong() | 1;
    key4 = random.nextLong() | 1;
  }

  /** Hashes {@code bytes[from, to)}; the result stands until the next call. */
  TextHash of(byte[] bytes, int from, int to) {
    long a = key1 ^ (to - from);
    long b = key2 + (to - from);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long word = (long) LONG.get(bytes, at);
      a = fold(a ^ word, key3);
      b = fold(b + word, key4);
    }
    long rest = 0;
    for (int shift = 0; at < to; at++, shift += 8) {
      rest |= (bytes[at] & 0xffL) << shift;
    }
    high = fold(fold(a ^ rest, key4) ^ key2, key1);
    low = fold(fold(b + rest, key3) + key1, key2);
    return this;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  /**
   * A multiplication by an odd number loses nothing by itself; the rotation brings high bits down.
   */
  private static long fold(long value, long key) {
    long product = value * key;
    product ^= product >>> 32;
    product *= 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 29);
  }
}
