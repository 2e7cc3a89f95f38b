package org.archipel.store;

import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TDB2 database, counted by its readers: it is closed, and deleted if asked to, when it is
 * retired and the last reader has gone. Thread-safe.
 */
final class Generation {

  private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
  private static final Node STAMP = NodeFactory.createURI("urn:x-archipel:stamp");

  private final Path folder;
  private final DatasetGraph dataset;
  private final long freshBytes;
  private volatile Stamp stamp;
  private int readers;
  private boolean retired;
  private boolean delete;

  private Generation(Path folder, DatasetGraph dataset, Stamp stamp) {
    this.folder = folder;
    this.dataset = dataset;
    this.stamp = stamp;
    this.freshBytes = Size.fresh(folder, dataset);
  }

  /**
   * Opens a generation that was built.
   *
   * @throws RuntimeException if it does not open or has no stamp
   */
  static Generation open(Path folder) {
    DatasetGraph dataset = connect(folder);
    try {
      dataset.begin(ReadWrite.READ);
      try {
        return new Generation(folder, dataset, readStamp(dataset));
      } finally {
        dataset.end();
      }
    } catch (RuntimeException | Error e) {
      disconnect(dataset);
      throw e;
    }
  }

  /** Opens or creates the database in a folder. */
  static DatasetGraph connect(Path folder) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  static void disconnect(DatasetGraph dataset) {
    TDBInternal.expel(dataset, true);
  }

  /** Returns the stamp that the current transaction sees. */
  static Stamp readStamp(DatasetGraph dataset) {
    Iterator<Quad> found = dataset.find(Quad.defaultGraphIRI, STAMP, Node.ANY, Node.ANY);
    if (!found.hasNext()) {
      throw new IllegalStateException("it has no stamp");
    }
    return Stamp.parse(found.next().getObject().getLiteralLexicalForm());
  }

  /** Replaces the stamp in the current transaction. */
  static void writeStamp(DatasetGraph dataset, Stamp stamp) {
    dataset.deleteAny(Quad.defaultGraphIRI, STAMP, Node.ANY, Node.ANY);
    dataset.add(stampQuad(stamp));
  }

  static Quad stampQuad(Stamp stamp) {
    return new Quad(
        Quad.defaultGraphIRI,
        STAMP,
        NodeFactory.createURI("urn:x-archipel:standsFor"),
        NodeFactory.createLiteralString(stamp.toString()));
  }

  Path folder() {
    return folder;
  }

  DatasetGraph dataset() {
    return dataset;
  }

  /** Returns what the last commit stands for. */
  Stamp stamp() {
    return stamp;
  }

  void moved(Stamp to) {
    stamp = to;
  }

  /** Returns the bytes in use, and those in use when it was fresh. */
  Size size() {
    return new Size(Size.of(dataset), freshBytes);
  }

  /** Counts a reader in; says no when it is closed already. */
  synchronized boolean enter() {
    if (retired && readers == 0) {
      return false;
    }
    readers++;
    return true;
  }

  void leave() {
    synchronized (this) {
      readers--;
      if (!retired || readers > 0) {
        return;
      }
    }
    close();
  }

  /** Closes it as soon as nobody reads it. */
  void retire() {
    synchronized (this) {
      if (retired) {
        return;
      }
      retired = true;
      if (readers > 0) {
        return;
      }
    }
    close();
  }

  /** Closes it as soon as nobody reads it, and deletes its files. */
  void discard() {
    synchronized (this) {
      delete = true;
    }
    retire();
  }

  private void close() {
    try {
      disconnect(dataset);
    } catch (RuntimeException e) {
      LOG.warn("Closing the generation {} failed: {}", folder, e.toString());
    }
    synchronized (this) {
      if (!delete) {
        return;
      }
    }
    try {
      Durably.deleteTree(folder);
    } catch (RuntimeException e) {
      LOG.warn("The old generation {} is deleted at the next start: {}", folder, e.toString());
    }
  }
}
