package org.archipel.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.sys.SystemTDB;

/** Writes the tree from the hash of a term to its place in the node file. */
final class NodeIndex {

  private final long[] highs;
  private final long[] lows;
  private final Terms terms;

  private NodeIndex(Terms terms) {
    this.terms = terms;
    this.highs = new long[terms.count()];
    this.lows = new long[terms.count()];
    terms
        .hashes()
        .forEach(
            (high, low, number) -> {
              highs[number] = high;
              lows[number] = low;
            });
  }

  static void write(Location storage, Terms terms) {
    NodeIndex index = new NodeIndex(terms);
    int[] sorted = index.sorted();
    Iterator<Record> records = Arrays.stream(sorted).mapToObj(index::record).iterator();
    PackedTree.write(storage, Names.nodeTableBaseName, SystemTDB.nodeRecordFactory, records);
  }

  private Record record(int term) {
    byte[] key =
        ByteBuffer.allocate(SystemTDB.LenNodeHash).putLong(highs[term]).putLong(lows[term]).array();
    byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(terms.id(term)).array();
    return SystemTDB.nodeRecordFactory.create(key, value);
  }

  /**
   * The stored terms by hash, as unsigned: sorted by the first bits of the hash with the term's
   * number in the rest, then put right where those first bits are equal.
   */
  private int[] sorted() {
    int numberBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, terms.count()));
    long numberMask = (1L << numberBits) - 1;
    long[] keys =
        IntStream.range(0, terms.count())
            .filter(terms::isStored)
            .mapToLong(term -> ((highs[term] ^ Long.MIN_VALUE) & ~numberMask) | term)
            .toArray();
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int term = (int) (keys[i] & numberMask);
      int at = i;
      for (; at > 0 && compare(order[at - 1], term) > 0; at--) {
        order[at] = order[at - 1];
      }
      order[at] = term;
    }
    return order;
  }

  private int compare(int a, int b) {
    int byHigh = Long.compareUnsigned(highs[a], highs[b]);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(lows[a], lows[b]);
  }
}
