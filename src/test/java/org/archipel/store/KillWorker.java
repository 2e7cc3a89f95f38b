package org.archipel.store;

import static org.archipel.store.Sample.graph;
import static org.archipel.store.Sample.source;
import static org.archipel.store.Sample.stamp;
import static org.archipel.store.Sample.statements;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Statements;

/** Moves a store on, step by step, until it is killed; prints every step that is done. */
final class KillWorker {

  private KillWorker() {}

  public static void main(String[] arguments) {
    Store store = Store.open(Path.of(arguments[0]));
    int step = Integer.parseInt(arguments[1]);
    while (true) {
      step++;
      if (store.needsBuilding() || step % 7 == 0) {
        store.build(stamp(Integer.toString(step)), source(state(step)));
      } else {
        store.apply(stamp(Integer.toString(step)), delta(step));
      }
      System.out.println(step);
    }
  }

  /** What the store holds after a step. */
  static Map<Node, Statements> state(int step) {
    return Map.of(graph(0), statements(0, 300), graph(1), statements(step, 200));
  }

  private static StoreDelta delta(int step) {
    return new StoreDelta(
        Map.of(graph(1), statements(step - 1, 200)), Map.of(graph(1), statements(step, 200)));
  }
}
