package org.archipel.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.archipel.architecture.model.OfficeGroup;
import org.archipel.architecture.model.ReferenceArchitecture;

/**
 * How the groups by likeness agree with the planted profiles.
 *
 * @param groups those found
 * @param cells offices per group and profile
 */
record PlantedGroups(List<OfficeGroup> groups, Map<List<Object>, Integer> cells) {

  static PlantedGroups of(ReferenceArchitecture architecture, Function<Node, String> profile) {
    return of(
        architecture.groups().stream().filter(group -> group.key().startsWith("like-")).toList(),
        profile);
  }

  static PlantedGroups of(List<OfficeGroup> groups, Function<Node, String> profile) {
    Map<List<Object>, Integer> cells = new HashMap<>();
    for (OfficeGroup group : groups) {
      for (Node office : group.offices()) {
        cells.merge(List.of(group.key(), profile.apply(office)), 1, Integer::sum);
      }
    }
    return new PlantedGroups(groups, cells);
  }

  int offices() {
    return cells.values().stream().mapToInt(Integer::intValue).sum();
  }

  double silhouette() {
    return groups.getFirst().silhouette().orElseThrow();
  }

  String method() {
    return groups.getFirst().method();
  }

  /** Returns, of the pairs in one group, the share of one profile. */
  double precision() {
    return pairs(cells) / pairs(margin(0));
  }

  /** Returns, of the pairs of one profile, the share in one group. */
  double recall() {
    return pairs(cells) / pairs(margin(1));
  }

  /** Hubert and Arabie, Comparing partitions, Journal of Classification 2, 1985. */
  double adjustedRand() {
    double expected = pairs(margin(0)) * pairs(margin(1)) / pairs(Map.of("all", offices()));
    double most = (pairs(margin(0)) + pairs(margin(1))) / 2;
    return (pairs(cells) - expected) / (most - expected);
  }

  private Map<Object, Integer> margin(int side) {
    Map<Object, Integer> margin = new HashMap<>();
    cells.forEach((cell, count) -> margin.merge(cell.get(side), count, Integer::sum));
    return margin;
  }

  private static double pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
