package org.archipel.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * How big a database is, by the blocks that TDB2 has handed out: its files are longer (they grow by
 * 8 MB) and sparse.
 *
 * @param bytes in use now
 * @param fresh in use when it was built
 */
record Size(long bytes, long fresh) {

  private static final String FILE = "FRESH";
  private static final String NODES = "nodes-data.obj";
  private static final long MEGABYTE = 1L << 20;

  /**
   * Whether it pays to build it again: it grew by more than 256 MB, or to more than three times its
   * fresh size and by more than 32 MB.
   */
  boolean isOvergrown() {
    long growth = bytes - fresh;
    return growth > 256 * MEGABYTE || (bytes > 3 * fresh && growth > 32 * MEGABYTE);
  }

  static long of(DatasetGraph dataset) {
    DatasetGraphTDB storage = TDBInternal.requireStorage(dataset);
    NodeTupleTable quads = storage.getQuadTable().getNodeTupleTable();
    long bytes = 0;
    for (TupleIndex index : quads.getTupleTable().getIndexes()) {
      bytes += of(((TupleIndexRecord) index).getRangeIndex());
    }
    NodeTableTRDF nodes = (NodeTableTRDF) quads.getNodeTable().baseNodeTable();
    return bytes + of(nodes.getIndex()) + new File(storage.getLocation().getPath(NODES)).length();
  }

  private static long of(Index index) {
    BPlusTree tree = (BPlusTree) index;
    long blocks =
        tree.getNodeManager().getBlockMgr().allocLimit()
            + tree.getRecordsMgr().getBlockMgr().allocLimit();
    return blocks * SystemTDB.BlockSize;
  }

  /** Writes down how big a fresh database is. */
  static void remember(Path folder, DatasetGraph dataset) throws IOException {
    Files.writeString(folder.resolve(FILE), Long.toString(of(dataset)));
  }

  /** Returns what was written down, or the size of today. */
  static long fresh(Path folder, DatasetGraph dataset) {
    try {
      return Long.parseLong(Files.readString(folder.resolve(FILE)).strip());
    } catch (IOException | NumberFormatException e) {
      return of(dataset);
    }
  }
}
