package org.archipel.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.archipel.snapshot.fact.Facts;
import org.archipel.snapshot.fact.LongIndex;

/** The things of one kind, and which number of the facts is which of them. One thread. */
final class Dictionary {

  private final LongIndex found;
  private final int[] place;
  private final int[] order;
  private final Node[] sorted;

  private Dictionary(LongIndex found, int[] place, int[] order, Node[] sorted) {
    this.found = found;
    this.place = place;
    this.order = order;
    this.sorted = sorted;
  }

  /** Numbers things in the order of their addresses. */
  static Dictionary of(LongIndex found, Facts facts) {
    Node[] nodes = new Node[found.size()];
    Arrays.setAll(nodes, i -> facts.node(found.key(i)));
    int[] order =
        IntStream.range(0, nodes.length)
            .boxed()
            .sorted(Comparator.comparing(i -> nodes[i], NodeCmp::compareRDFTerms))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[nodes.length];
    Node[] sorted = new Node[nodes.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
      sorted[i] = nodes[order[i]];
    }
    return new Dictionary(found, place, order, sorted);
  }

  int size() {
    return sorted.length;
  }

  /** Returns the number of the facts of a thing. */
  long fact(int number) {
    return found.key(order[number]);
  }

  /** Returns the number among the things of a number of the facts, or {@link Things#NONE}. */
  int number(long fact) {
    int at = found.number(fact);
    return at == LongIndex.ABSENT ? Things.NONE : place[at];
  }

  Things things() {
    int[] broader = new int[sorted.length];
    Arrays.fill(broader, Things.NONE);
    return things(broader);
  }

  /** Returns the things, each with the number of the broader one. */
  Things things(int[] broader) {
    return new Things(Arrays.asList(sorted), broader);
  }
}
