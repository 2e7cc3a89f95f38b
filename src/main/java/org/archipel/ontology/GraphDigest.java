package org.archipel.ontology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Count and digest of a set of triples, independent of their order, so that a store can be compared
 * with the ledger and a difference can be added without reading the rest. Immutable.
 *
 * <p>The digest is the sum, modulo 2^128, of the first 128 bits of the SHA-256 of every canonical
 * N-Triples line. It finds damage; it is no defence against somebody who forges a set.
 *
 * @param count number of triples
 * @param high upper 64 bits
 * @param low lower 64 bits
 */
public record GraphDigest(long count, long high, long low) {

  public static final GraphDigest NONE = new GraphDigest(0, 0, 0);

  public GraphDigest plus(GraphDigest other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new GraphDigest(count + other.count, high + other.high + carry, sum);
  }

  public GraphDigest minus(GraphDigest other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return new GraphDigest(count - other.count, high - other.high - borrow, low - other.low);
  }

  /** Returns {@code <count>-<32 hexadecimal digits>}. */
  @Override
  public String toString() {
    return "%d-%016x%016x".formatted(count, high, low);
  }

  /** Reads what {@link #toString} writes. */
  public static GraphDigest parse(String text) {
    int dash = text.indexOf('-');
    return new GraphDigest(
        Long.parseLong(text.substring(0, dash)),
        Long.parseUnsignedLong(text.substring(dash + 1, dash + 17), 16),
        Long.parseUnsignedLong(text.substring(dash + 17), 16));
  }

  /** Adds up lines. One thread. */
  public static final class Builder {
    private final MessageDigest sha256 = Digests.newSha256();
    private GraphDigest sum = NONE;

    /** Adds one canonical N-Triples line, without its line feed. */
    public void add(String line) {
      ByteBuffer hash = ByteBuffer.wrap(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
      sum = sum.plus(new GraphDigest(1, hash.getLong(), hash.getLong()));
    }

    public GraphDigest build() {
      return sum;
    }
  }
}
