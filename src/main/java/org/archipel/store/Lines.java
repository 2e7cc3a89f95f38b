package org.archipel.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * Reads N-Triples of one graph into rows. A line in canonical form is cut at its spaces; any other
 * goes through Jena's parser. One thread.
 */
final class Lines {

  private final byte[] bytes;
  private final int graph;
  private final Terms terms;
  private final Rows rows;
  private int subjectFrom;
  private int subjectTo;
  private int subject;

  Lines(byte[] bytes, int graph, Terms terms, Rows rows) {
    this.bytes = bytes;
    this.graph = graph;
    this.terms = terms;
    this.rows = rows;
  }

  void read() {
    for (int from = 0; from < bytes.length; ) {
      int to = find((byte) '\n', from, bytes.length);
      if (!canonical(from, to)) {
        other(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      }
      from = to + 1;
    }
  }

  /** Reads {@code <s> <p> object .}; says no when the line looks different. */
  private boolean canonical(int from, int to) {
    int end = to - 2;
    if (end <= from || bytes[from] != '<' || bytes[end] != ' ' || bytes[end + 1] != '.') {
      return false;
    }
    int first = find((byte) ' ', from, end);
    int second = find((byte) ' ', first + 1, end);
    if (second >= end
        || bytes[first - 1] != '>'
        || bytes[first + 1] != '<'
        || bytes[second - 1] != '>'
        || (bytes[second + 1] != '<' && bytes[second + 1] != '"')) {
      return false;
    }
    int predicate = terms.number(bytes, first + 1, second);
    rows.add(graph, subject(from, first), predicate, terms.number(bytes, second + 1, end));
    return true;
  }

  private int subject(int from, int to) {
    if (!Arrays.equals(bytes, from, to, bytes, subjectFrom, subjectTo)) {
      subject = terms.number(bytes, from, to);
      subjectFrom = from;
      subjectTo = to;
    }
    return subject;
  }

  private int find(byte wanted, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  private void other(String line) {
    RDFParser.fromString(line, Lang.NTRIPLES)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                add(triple, graph, terms, rows);
              }
            });
  }

  /**
   * @throws IllegalArgumentException if the triple is not ground
   */
  static void add(Triple triple, int graph, Terms terms, Rows rows) {
    Node object = triple.getObject();
    if (!triple.getSubject().isURI()
        || !triple.getPredicate().isURI()
        || !(object.isURI() || object.isLiteral())) {
      throw new IllegalArgumentException("not a ground triple: " + triple);
    }
    rows.add(
        graph,
        terms.number(triple.getSubject()),
        terms.number(triple.getPredicate()),
        terms.number(object));
  }
}
