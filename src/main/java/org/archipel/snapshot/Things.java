package org.archipel.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The things of one kind that rows speak of, numbered from 0 in the order of their addresses, each
 * with the broader thing that it belongs to. Immutable.
 */
public final class Things {

  /** Stands where no thing is. */
  public static final int NONE = -1;

  private final List<Node> nodes;
  private final Map<Node, Integer> numbers;
  private final int[] broader;

  /**
   * @param nodes sorted, without repetition
   * @param broader per thing the number of the broader one, or {@link #NONE}; free of cycles
   */
  Things(List<Node> nodes, int[] broader) {
    this.nodes = List.copyOf(nodes);
    this.numbers = new HashMap<>(nodes.size() * 2);
    for (int i = 0; i < nodes.size(); i++) {
      numbers.put(nodes.get(i), i);
    }
    this.broader = broader.clone();
  }

  public int size() {
    return nodes.size();
  }

  /** Returns the thing of a number. */
  public Node node(int number) {
    return nodes.get(number);
  }

  /** Returns the number of a thing, or {@link #NONE}. */
  public int number(Node node) {
    return numbers.getOrDefault(node, NONE);
  }

  /** Returns the broader thing of a thing, or {@link #NONE} for a topmost one. */
  public int broader(int number) {
    return broader[number];
  }

  /** Returns a thing and what is broader, nearest first. */
  public int[] upwards(int number) {
    List<Integer> path = new ArrayList<>();
    for (int at = number; at != NONE; at = broader[at]) {
      path.add(at);
    }
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns a thing and everything narrower. */
  public BitSet downwards(int number) {
    BitSet below = new BitSet(size());
    for (int i = 0; i < size(); i++) {
      for (int at = i; at != NONE; at = broader[at]) {
        if (at == number) {
          below.set(i);
          break;
        }
      }
    }
    return below;
  }
}
