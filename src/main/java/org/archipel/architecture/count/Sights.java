package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Places.Counted;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Slot.Seen;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.StandardUses;
import org.archipel.snapshot.Things;

/** Tells which standards and protocols were seen in the systems that fill a slot. One thread. */
final class Sights {

  private final Counting counting;
  private final Snapshot snapshot;
  private final List<List<Integer>> standardsOf;

  Sights(Counting counting) {
    this.counting = counting;
    this.snapshot = counting.snapshot();
    this.standardsOf = new ArrayList<>();
    for (int system = 0; system < snapshot.systems().size(); system++) {
      standardsOf.add(List.of());
    }
    StandardUses uses = snapshot.standardUses();
    for (int row = 0; row < uses.size(); row++) {
      boolean counts = counting.parameters().countsAttributed() || !uses.attributed()[row];
      int system = uses.system()[row];
      if (counts && system != Things.NONE && uses.status()[row].isRunning()) {
        List<Integer> more = new ArrayList<>(standardsOf.get(system));
        more.add(uses.standard()[row]);
        standardsOf.set(system, more);
      }
    }
  }

  Seen of(Counted slot) {
    Map<Integer, BitSet> standards = new TreeMap<>();
    Map<Integer, BitSet> protocols = new TreeMap<>();
    snapshot.blocks().downwards(slot.block()).stream()
        .forEach(
            block -> {
              for (int system : counting.systems.of(slot.capability(), block)) {
                int office = snapshot.systemRows().office()[system];
                if (office != Things.NONE) {
                  standardsOf.get(system).forEach(standard -> see(standards, standard, office));
                  for (int protocol : snapshot.systemRows().protocols()[system]) {
                    see(protocols, protocol, office);
                  }
                }
              }
            });
    boolean few = slot.tally().count(Tally.STATED) < EvidenceLevel.OFFICES;
    int least = few ? 1 : counting.parameters().thresholds().leastOffices();
    return new Seen(
        most(standards, least, snapshot.standards()), most(protocols, least, snapshot.codes()));
  }

  private static void see(Map<Integer, BitSet> seen, int what, int office) {
    seen.computeIfAbsent(what, unused -> new BitSet()).set(office);
  }

  private static List<Node> most(Map<Integer, BitSet> seen, int least, Things things) {
    return seen.entrySet().stream()
        .filter(entry -> entry.getValue().cardinality() >= least)
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Integer, BitSet> entry) -> -entry.getValue().cardinality())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> things.node(entry.getKey()))
        .toList();
  }
}
