package org.archipel.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Writes one of the six orders of the quads: every row becomes one number, the ranks of its columns
 * side by side, and the numbers are sorted.
 */
final class QuadIndex {

  /** More bits than this do not sort as a positive number. */
  static final int MOST_BITS = 63;

  private final List<Column> columns;
  private final int[] order;

  /**
   * @param columns graph, subject, predicate, object
   * @param name the order, such as {@code POSG}
   */
  private QuadIndex(List<Column> columns, String name) {
    this.columns = columns;
    this.order = name.chars().map(Names.primaryIndexQuads::indexOf).toArray();
  }

  static void write(Location storage, String name, Rows rows, List<Column> columns) {
    QuadIndex index = new QuadIndex(columns, name);
    long[] keys = index.keys(rows);
    Arrays.sort(keys);
    PackedTree.write(storage, name, SystemTDB.indexRecordQuadFactory, index.records(keys));
  }

  private long[] keys(Rows rows) {
    long[] keys = new long[rows.count()];
    for (int column : order) {
      Column ranked = columns.get(column);
      int bits = ranked.bits();
      for (int row = 0; row < keys.length; row++) {
        keys[row] = (keys[row] << bits) | ranked.rank(rows.get(row, column));
      }
    }
    return keys;
  }

  private Iterator<Record> records(long[] keys) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < keys.length;
      }

      @Override
      public Record next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        long key = keys[next];
        do {
          next++;
        } while (next < keys.length && keys[next] == key);
        return record(key);
      }
    };
  }

  private Record record(long key) {
    ByteBuffer bytes = ByteBuffer.allocate(SystemTDB.LenIndexQuadRecord);
    long rest = key;
    for (int i = order.length - 1; i >= 0; i--) {
      Column column = columns.get(order[i]);
      int bits = column.bits();
      bytes.putLong(i * Long.BYTES, column.id((int) (rest & ((1L << bits) - 1))));
      rest >>>= bits;
    }
    return SystemTDB.indexRecordQuadFactory.create(bytes.array());
  }
}
