package org.archipel.store;

import java.io.File;
import java.util.Iterator;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.sys.SystemTDB;

/** Writes one B+tree of a closed TDB2 database from sorted records, bottom up and full. */
final class PackedTree {

  private static final int READ_CACHE = 10;
  private static final int WRITE_CACHE = 100;

  private PackedTree() {}

  /**
   * Replaces a tree.
   *
   * @param storage the folder with the files
   * @param records sorted, without repetition
   */
  static void write(
      Location storage, String name, RecordFactory factory, Iterator<Record> records) {
    if (!records.hasNext()) {
      return;
    }
    for (String extension :
        new String[] {Names.extBptState, Names.extBptTree, Names.extBptRecords}) {
      new File(storage.getPath(name, extension)).delete();
    }
    FileSet files = new FileSet(storage, name);
    BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
    BPlusTreeParams params =
        new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, factory), factory);
    BPlusTree tree =
        BPlusTreeRewriter.packIntoBPlusTree(
            records,
            params,
            factory,
            state,
            blocks(files, Names.extBptTree),
            blocks(files, Names.extBptRecords));
    tree.sync();
    tree.close();
  }

  private static BlockMgr blocks(FileSet files, String extension) {
    return BlockMgrFactory.create(files, extension, SystemTDB.BlockSize, READ_CACHE, WRITE_CACHE);
  }
}
