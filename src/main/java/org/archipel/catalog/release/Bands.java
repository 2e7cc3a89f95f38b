package org.archipel.catalog.release;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.archipel.snapshot.Snapshot;

/**
 * Which offices the tables of a release count: all that the public knows of, undivided. By size
 * band most cells of a network of 200 offices are small, and what protects them withholds nearly
 * all.
 */
final class Bands {

  private Bands() {}

  /** Returns the offices of each band. */
  static Map<String, Set<Node>> of(Snapshot open) {
    Set<Node> all = new HashSet<>();
    for (int office = 0; office < open.offices().size(); office++) {
      all.add(open.offices().node(office));
    }
    return Map.of(NetworkTables.ALL, all);
  }
}
