package org.archipel.ontology;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A set of ground triples in their canonical form: N-Triples lines sorted by code point, no blank
 * nodes, no repetition, numbers and dates in the one form of {@link CanonicalLiteral}. Immutable.
 *
 * <p>Two sets are equal exactly when their bytes are; that is what makes ledger differences and
 * digests meaningful. Sorted by line also means grouped by subject.
 */
public final class Statements implements Iterable<Triple> {

  private static final Statements EMPTY = new Statements(new Line[0]);

  private record Line(String text, Triple triple) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      return text.compareTo(other.text);
    }
  }

  private final Line[] lines;

  private Statements(Line[] lines) {
    this.lines = lines;
  }

  public static Statements none() {
    return EMPTY;
  }

  /**
   * Returns the set of these triples.
   *
   * @throws IllegalArgumentException if a triple has a blank node or a variable
   */
  public static Statements of(Collection<Triple> triples) {
    Line[] lines = new Line[triples.size()];
    NodeTexts texts = new NodeTexts();
    int i = 0;
    for (Triple triple : triples) {
      if (!isGround(triple)) {
        throw new IllegalArgumentException("not a ground triple: " + triple);
      }
      lines[i++] = line(triple, texts);
    }
    return sorted(lines);
  }

  public static Statements of(Graph graph) {
    return of(graph.find().toList());
  }

  /** Reads N-Triples, in any order. */
  public static Statements read(InputStream ntriples) {
    List<Triple> triples = new ArrayList<>();
    RDFParser.source(ntriples)
        .lang(Lang.NTRIPLES)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                triples.add(triple);
              }
            });
    return of(triples);
  }

  public int size() {
    return lines.length;
  }

  public boolean isEmpty() {
    return lines.length == 0;
  }

  /** Returns the canonical bytes: UTF-8, one line a triple, each ended by a line feed. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.length * 140 + 16);
    for (Line line : lines) {
      bytes.writeBytes(line.text.getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  /** Returns count and digest, equal to those of a graph that holds the same triples. */
  public GraphDigest digest() {
    GraphDigest.Builder digest = new GraphDigest.Builder();
    for (Line line : lines) {
      digest.add(line.text);
    }
    return digest.build();
  }

  /** Returns what is here and not there. */
  public Statements minus(Statements other) {
    List<Line> left = new ArrayList<>();
    int j = 0;
    for (Line line : lines) {
      while (j < other.lines.length && other.lines[j].compareTo(line) < 0) {
        j++;
      }
      if (j == other.lines.length || other.lines[j].compareTo(line) != 0) {
        left.add(line);
      }
    }
    return left.isEmpty() ? EMPTY : new Statements(left.toArray(Line[]::new));
  }

  public Statements plus(Statements other) {
    Line[] all = Arrays.copyOf(lines, lines.length + other.lines.length);
    System.arraycopy(other.lines, 0, all, lines.length, other.lines.length);
    return sorted(all);
  }

  public Graph toGraph() {
    Graph graph = GraphFactory.createDefaultGraph();
    forEach(graph::add);
    return graph;
  }

  @Override
  public Iterator<Triple> iterator() {
    return Arrays.stream(lines).map(Line::triple).iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Statements that && Arrays.equals(lines, that.lines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lines);
  }

  @Override
  public String toString() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }

  /** Returns the canonical N-Triples line of a triple, without the line feed. */
  public static String line(Triple triple) {
    return LineFormat.line(triple);
  }

  private static Line line(Triple triple, NodeTexts texts) {
    String subject = texts.of(triple.getSubject()).text();
    String predicate = texts.of(triple.getPredicate()).text();
    NodeTexts.Written object = texts.of(triple.getObject());
    Triple canonical =
        object.canonical().equals(triple.getObject())
            ? triple
            : Triple.create(triple.getSubject(), triple.getPredicate(), object.canonical());
    return new Line(LineFormat.line(subject, predicate, object.text()), canonical);
  }

  private static boolean isGround(Triple triple) {
    return triple.getSubject().isURI()
        && triple.getPredicate().isURI()
        && isGround(triple.getObject());
  }

  private static boolean isGround(Node object) {
    return object.isURI() || object.isLiteral();
  }

  private static Statements sorted(Line[] lines) {
    Arrays.sort(lines);
    int kept = 0;
    for (int i = 0; i < lines.length; i++) {
      if (i == 0 || lines[i].compareTo(lines[i - 1]) != 0) {
        lines[kept++] = lines[i];
      }
    }
    return kept == 0 ? EMPTY : new Statements(Arrays.copyOf(lines, kept));
  }
}
