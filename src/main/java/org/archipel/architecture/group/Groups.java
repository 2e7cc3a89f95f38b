package org.archipel.architecture.group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Counting;
import org.archipel.architecture.count.Holdings;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.OfficeGroup;
import org.archipel.architecture.model.Parameters;
import org.archipel.ontology.Ids;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;

/** The groups of offices whose figures are told apart. One thread. */
public final class Groups {

  /**
   * A group and its offices as numbers.
   *
   * @param members not to be changed
   */
  public record Members(OfficeGroup group, BitSet members) {}

  private final Snapshot snapshot;
  private final Background background;
  private final Holdings all;
  private final int leastOffices;
  private final List<Members> found = new ArrayList<>();

  private Groups(Snapshot snapshot, Holdings all, Background background, Parameters parameters) {
    this.snapshot = snapshot;
    this.all = all;
    this.background = background;
    this.leastOffices = parameters.thresholds().leastOffices();
  }

  /**
   * Returns the groups by profile and by likeness, each of the offices that said anything about
   * technology and of no fewer than the least offices of a pattern.
   */
  public static List<Members> of(
      Snapshot snapshot, Counting counting, Background background, Parameters parameters) {
    Groups groups = new Groups(snapshot, Holdings.ofAll(counting), background, parameters);
    groups.byProfile();
    groups.byLikeness();
    return List.copyOf(groups.found);
  }

  private void byProfile() {
    Map<Integer, BitSet> bands = new TreeMap<>();
    Map<Integer, BitSet> examinations = new TreeMap<>();
    all.base().stream()
        .forEach(
            office -> {
              int band = snapshot.profiles().sizeBand()[office];
              if (band != Things.NONE) {
                bands.computeIfAbsent(band, unused -> new BitSet()).set(office);
              }
              for (int examination : snapshot.profiles().examination()[office]) {
                examinations.computeIfAbsent(examination, unused -> new BitSet()).set(office);
              }
            });
    bands.forEach((code, offices) -> byCode(code, " staff", "profile: size band", offices));
    examinations.forEach((code, offices) -> byCode(code, "", "profile: examination type", offices));
  }

  private void byCode(int code, String unit, String method, BitSet offices) {
    Node node = snapshot.codes().node(code);
    String key = Ids.localName(node.getURI()).orElse("");
    String scheme = node.getURI().substring(Ids.ID.length()).replaceFirst("/.*", "");
    add(scheme + "-" + key, background.label(node) + unit, method, offices, OptionalDouble.empty());
  }

  private void byLikeness() {
    int number = 1;
    for (AlikeOffices.Alike alike : new AlikeOffices(all, background).find()) {
      add("like-" + number++, alike.label(), alike.method(), alike.offices(), alike.silhouette());
    }
  }

  private void add(
      String key, String label, String method, BitSet offices, OptionalDouble silhouette) {
    if (offices.cardinality() >= leastOffices) {
      List<Node> nodes = offices.stream().mapToObj(snapshot.offices()::node).toList();
      found.add(new Members(new OfficeGroup(key, label, method, nodes, silhouette), offices));
    }
  }
}
