package org.archipel.catalog.release;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;

/** Divides the offices of public data by the size that the public knows of them. */
final class Bands {

  private Bands() {}

  /** Returns the offices of each band; all of them first, those of unknown size last. */
  static Map<String, Set<Node>> of(Snapshot open) {
    Set<Node> all = new HashSet<>();
    Set<Node> unknown = new HashSet<>();
    Map<String, Set<Node>> bySize = new TreeMap<>();
    for (int office = 0; office < open.offices().size(); office++) {
      Node node = open.offices().node(office);
      int size = open.profiles().sizeBand()[office];
      all.add(node);
      if (size == Things.NONE) {
        unknown.add(node);
      } else {
        String slug = Ids.localName(open.codes().node(size).getURI()).orElse("");
        bySize
            .computeIfAbsent(NetworkTables.ALL + "-size-band-" + slug, any -> new HashSet<>())
            .add(node);
      }
    }
    Map<String, Set<Node>> bands = new LinkedHashMap<>();
    bands.put(NetworkTables.ALL, all);
    bands.putAll(bySize);
    bands.put(NetworkTables.UNKNOWN, unknown);
    return bands;
  }
}
