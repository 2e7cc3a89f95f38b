package org.archipel.store;

import java.io.InputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Takes the statements of a fresh generation. One thread. */
public interface GraphSink {

  /** Takes ground triples; repetition is harmless. */
  void triples(Node graph, Iterable<Triple> triples);

  /** Takes N-Triples in any order and closes the stream. */
  void ntriples(Node graph, InputStream lines);
}
