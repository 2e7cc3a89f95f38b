package org.archipel.snapshot.fact;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The named graphs of a TDB2 dataset. A range of its index by predicate, object, subject and graph
 * is read as it lies in the blocks, without making anything of a row but two numbers.
 */
final class TdbFacts implements Facts {

  private static final String INDEX = "POSG";
  private static final int OBJECT = Long.BYTES;
  private static final int SUBJECT = 2 * Long.BYTES;

  private final RangeIndex rows;
  private final NodeTable nodes;

  /**
   * @throws IllegalArgumentException if the dataset is not TDB2's, or has not its usual indexes
   */
  TdbFacts(DatasetGraph dataset) {
    NodeTupleTable quads = TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
    if (!(quads.getTupleTable().selectIndex(INDEX) instanceof TupleIndexRecord index)) {
      throw new IllegalArgumentException("no index " + INDEX + " in " + dataset);
    }
    this.rows = index.getRangeIndex();
    this.nodes = quads.getNodeTable();
  }

  @Override
  public Node node(long number) {
    return nodes.getNodeForNodeId(
        NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, number)));
  }

  @Override
  public void each(Node property, Pairs action) {
    NodeId predicate = nodes.getNodeIdForNode(property);
    if (NodeId.isConcrete(predicate)) {
      long number = number(predicate);
      scan(key(number, 0), key(number + 1, 0), action);
    }
  }

  @Override
  public void subjects(Node property, Node object, LongConsumer action) {
    NodeId predicate = nodes.getNodeIdForNode(property);
    NodeId value = nodes.getNodeIdForNode(object);
    if (NodeId.isConcrete(predicate) && NodeId.isConcrete(value)) {
      long first = number(predicate);
      long second = number(value);
      scan(key(first, second), key(first, second + 1), (subject, any) -> action.accept(subject));
    }
  }

  /** Takes the rows from one key, inclusive, to another; those that differ by graph come once. */
  private void scan(Record from, Record to, Pairs action) {
    Row row = new Row();
    Iterator<Row> range = rows.iterator(from, to, row);
    long subject = 0;
    long object = 0;
    boolean any = false;
    while (range.hasNext()) {
      range.next();
      if (!any || row.subject != subject || row.object != object) {
        any = true;
        subject = row.subject;
        object = row.object;
        action.take(subject, object);
      }
    }
  }

  /** The row that an iterator is at; it looks at the key to know where the range ends. */
  private static final class Row implements RecordMapper<Row> {
    private long subject;
    private long object;

    @Override
    public Row map(ByteBuffer block, int index, byte[] key, RecordFactory factory) {
      int at = index * factory.recordLength();
      block.get(at, key, 0, key.length);
      object = block.getLong(at + OBJECT);
      subject = block.getLong(at + SUBJECT);
      return this;
    }
  }

  private static Record key(long predicate, long object) {
    ByteBuffer key = ByteBuffer.allocate(SystemTDB.LenIndexQuadRecord);
    key.putLong(0, predicate);
    key.putLong(OBJECT, object);
    return SystemTDB.indexRecordQuadFactory.create(key.array());
  }

  private static long number(NodeId id) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
    NodeIdFactory.set(id, bytes, 0);
    return bytes.getLong(0);
  }
}
