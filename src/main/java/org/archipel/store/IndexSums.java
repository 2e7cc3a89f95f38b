package org.archipel.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Compares the six orders of the quads with each other: each must hold the same rows. Digests are
 * made from one of them only, and TDB2 has no checksums.
 */
final class IndexSums {

  private IndexSums() {}

  /**
   * @throws StoreBroken if two orders differ
   */
  static void check(DatasetGraph dataset) {
    TupleIndex[] indexes =
        TDBInternal.requireStorage(dataset)
            .getQuadTable()
            .getNodeTupleTable()
            .getTupleTable()
            .getIndexes();
    long first = sum(indexes[0]);
    for (TupleIndex index : indexes) {
      if (sum(index) != first) {
        throw new StoreBroken(
            "the indexes " + indexes[0].getName() + " and " + index.getName() + " differ");
      }
    }
  }

  /** A sum over the rows that does not depend on their order. */
  private static long sum(TupleIndex index) {
    int[] columns = index.getName().chars().map(Names.primaryIndexQuads::indexOf).toArray();
    long[] row = new long[columns.length];
    long sum = 0;
    BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
    for (Iterator<Record> records = tree.iterator(); records.hasNext(); ) {
      ByteBuffer key = ByteBuffer.wrap(records.next().getKey());
      for (int column : columns) {
        row[column] = key.getLong();
      }
      long hash = 1;
      for (long id : row) {
        hash = (hash ^ id) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 31;
      }
      sum += hash;
    }
    return sum;
  }
}
