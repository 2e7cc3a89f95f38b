package org.archipel.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.archipel.ontology.Statements;

/**
 * Takes over the terms and rows of a database as numbers, without making terms of them. One thread,
 * used once, inside a read transaction on the base.
 */
final class BaseRows {

  private final NodeTupleTable table;
  private final Terms terms;
  private final Rows rows;
  private final HashTable byId = new HashTable();

  BaseRows(DatasetGraph base, Terms terms, Rows rows) {
    this.table = TDBInternal.requireStorage(base).getQuadTable().getNodeTupleTable();
    this.terms = terms;
    this.rows = rows;
  }

  /** Takes over everything but the statements that are removed. */
  void read(Map<Node, Statements> removed) {
    readTerms();
    HashTable gone = rowsOf(removed);
    Iterator<Record> records = primaryIndex().iterator();
    while (records.hasNext()) {
      ByteBuffer key = ByteBuffer.wrap(records.next().getKey());
      int graph = number(key.getLong());
      int subject = number(key.getLong());
      int predicate = number(key.getLong());
      int object = number(key.getLong());
      if (gone.get(pair(graph, predicate), pair(subject, object)) == HashTable.ABSENT) {
        rows.add(graph, subject, predicate, object);
      }
    }
  }

  private BPlusTree primaryIndex() {
    return (BPlusTree) ((TupleIndexRecord) table.getTupleTable().getIndex(0)).getRangeIndex();
  }

  /** The node index is in the order of hashes; numbers have to be in the order of the file. */
  private void readTerms() {
    HashesByPlace hashes = new HashesByPlace();
    NodeTableTRDF nodes = (NodeTableTRDF) table.getNodeTable().baseNodeTable();
    Iterator<Record> records = ((BPlusTree) nodes.getIndex()).iterator();
    while (records.hasNext()) {
      Record term = records.next();
      ByteBuffer hash = ByteBuffer.wrap(term.getKey());
      hashes.add(hash.getLong(), hash.getLong(), ByteBuffer.wrap(term.getValue()).getLong());
    }
    hashes.forEachInOrder(
        (high, low, place) -> byId.put(place, 0, terms.takeOver(high, low, place)));
  }

  private int number(long id) {
    int known = byId.get(id, 0);
    if (known != HashTable.ABSENT) {
      return known;
    }
    int number = terms.takeOverInline(id);
    byId.put(id, 0, number);
    return number;
  }

  private HashTable rowsOf(Map<Node, Statements> graphs) {
    HashTable found = new HashTable();
    graphs.forEach(
        (graph, statements) -> {
          int number = terms.find(graph);
          for (Triple triple : statements) {
            int subject = terms.find(triple.getSubject());
            int predicate = terms.find(triple.getPredicate());
            int object = terms.findOrInline(triple.getObject());
            found.put(pair(number, predicate), pair(subject, object), 0);
          }
        });
    return found;
  }

  private static long pair(int a, int b) {
    return ((long) a << 32) | (b & 0xffffffffL);
  }
}
