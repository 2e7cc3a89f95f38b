package org.archipel.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Numbers the terms of a load from 0 in the order in which they come, and writes those that TDB2
 * does not hold inline to its node file. A term that was met is found by its text and not parsed
 * again. One thread.
 */
final class Terms {

  private final OutputStream nodeFile;
  private final HashTable byText = new HashTable();
  private final HashTable byNode = new HashTable();
  private final TextHash textHash = new TextHash();
  private final Hash nodeHash = new Hash(SystemTDB.LenNodeHash);
  private final byte[] idBytes = new byte[NodeId.SIZE];
  private long[] ids = new long[1 << 14];
  private int count;
  private long written;

  Terms(OutputStream nodeFile) {
    this.nodeFile = nodeFile;
  }

  int count() {
    return count;
  }

  /** Returns the bytes of the TDB2 node id of a term, as one number. */
  long id(int term) {
    return ids[term];
  }

  /**
   * Whether a term stands in the node file; others are inline, which the first bit of the id says.
   */
  boolean isStored(int term) {
    return ids[term] >= 0;
  }

  /** Returns the hashes of all terms, as TDB2 makes them. */
  HashTable hashes() {
    return byNode;
  }

  /** Numbers a term by its N-Triples text in {@code bytes[from, to)}. */
  int number(byte[] bytes, int from, int to) {
    TextHash hash = textHash.of(bytes, from, to);
    long high = hash.high();
    long low = hash.low();
    int known = byText.get(high, low);
    if (known != HashTable.ABSENT) {
      return known;
    }
    int number = number(node(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    byText.put(high, low, number);
    return number;
  }

  /** Numbers a term. */
  int number(Node node) {
    NodeId inline = NodeId.inline(node);
    NodeLib.setHash(nodeHash, node);
    ByteBuffer hash = ByteBuffer.wrap(nodeHash.getBytes());
    long high = hash.getLong();
    long low = hash.getLong();
    int known = byNode.get(high, low);
    if (known != HashTable.ABSENT) {
      return known;
    }
    int number = inline == null ? append(NodeIdFactory.createPtr(write(node))) : append(inline);
    byNode.put(high, low, number);
    return number;
  }

  private int append(NodeId id) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
    }
    NodeIdFactory.set(id, idBytes);
    ids[count] = ByteBuffer.wrap(idBytes).getLong();
    return count++;
  }

  private long write(Node node) {
    byte[] bytes = ThriftConvert.termToBytes(ThriftConvert.convert(node, true));
    long position = written;
    try {
      nodeFile.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written += bytes.length;
    return position;
  }

  private static Node node(String text) {
    int last = text.length() - 1;
    if (text.indexOf('\\') < 0) {
      if (text.charAt(0) == '<' && text.charAt(last) == '>') {
        return NodeFactory.createURI(text.substring(1, last));
      }
      if (text.charAt(0) == '"' && text.indexOf('"', 1) == last) {
        return NodeFactory.createLiteralString(text.substring(1, last));
      }
    }
    return NodeFactoryExtra.parseNode(text);
  }
}
