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

  private static final int RECENT = 1 << 13;

  private final OutputStream nodeFile;
  private final HashTable byText = new HashTable();
  private final HashTable byNode = new HashTable();
  private final TextHash textHash = new TextHash();
  private final Hash nodeHash = new Hash(SystemTDB.LenNodeHash);
  private final byte[] idBytes = new byte[NodeId.SIZE];
  private long[] ids = new long[1 << 14];
  private final Node[] recent = new Node[RECENT];
  private final int[] recentNumbers = new int[RECENT];
  private long high;
  private long low;
  private int count;
  private long written;

  /**
   * @param written what stands in the node file already (a count of bytes)
   */
  Terms(OutputStream nodeFile, long written) {
    this.nodeFile = nodeFile;
    this.written = written;
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
    int known = byText.get(hash.high(), hash.low());
    if (known != HashTable.ABSENT) {
      return known;
    }
    int number = number(node(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    byText.put(hash.high(), hash.low(), number);
    return number;
  }

  /** Numbers a term. */
  int number(Node node) {
    int slot = node.hashCode() & (RECENT - 1);
    if (node.equals(recent[slot])) {
      return recentNumbers[slot];
    }
    int number = find(node);
    if (number == HashTable.ABSENT) {
      number = add(node);
    }
    recent[slot] = node;
    recentNumbers[slot] = number;
    return number;
  }

  /** Returns the number of a term, or {@link HashTable#ABSENT}. */
  int find(Node node) {
    hash(node);
    return byNode.get(high, low);
  }

  /**
   * Returns the number of a term that rows may hold: a known one, or one that TDB2 holds inline,
   * which no row need have brought yet; {@link HashTable#ABSENT} for any other.
   */
  int findOrInline(Node node) {
    int known = find(node);
    NodeId inline = known == HashTable.ABSENT ? NodeId.inline(node) : null;
    return inline == null ? known : number(NodeId.extract(inline));
  }

  private void hash(Node node) {
    NodeLib.setHash(nodeHash, node);
    ByteBuffer hash = ByteBuffer.wrap(nodeHash.getBytes());
    high = hash.getLong();
    low = hash.getLong();
  }

  /** Adds the term that was last looked for. */
  private int add(Node node) {
    NodeId inline = NodeId.inline(node);
    NodeIdFactory.set(inline == null ? NodeIdFactory.createPtr(write(node)) : inline, idBytes);
    int number = append(ByteBuffer.wrap(idBytes).getLong());
    byNode.put(high, low, number);
    return number;
  }

  /** Takes over a term that stands in the node file already; they come in the order of the file. */
  int takeOver(long hashHigh, long hashLow, long id) {
    int number = append(id);
    byNode.put(hashHigh, hashLow, number);
    return number;
  }

  /** Takes over an inline term by its id. */
  int takeOverInline(long id) {
    return number(
        NodeId.extract(NodeIdFactory.get(ByteBuffer.allocate(Long.BYTES).putLong(0, id), 0)));
  }

  private int append(long id) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
    }
    ids[count] = id;
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
