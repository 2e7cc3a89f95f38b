package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Places.Counted;
import org.archipel.architecture.count.Places.Offered;
import org.archipel.architecture.count.Slots.Subset;
import org.archipel.architecture.model.Figures.Adoption;
import org.archipel.architecture.model.Variant;
import org.archipel.ontology.Ids;
import org.archipel.pattern.statistic.Association;
import org.archipel.pattern.statistic.FalseDiscovery;
import org.archipel.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a slot or option is met more or less often in a group of offices, or for an IP right,
 * than among all. All are tested, then judged together. One thread.
 */
final class Variants {

  private record Tested(Tally of, Variant variant, double pValue) {}

  /** What a slot or option is tested against: where its figures among all come from. */
  private record Whole(Tally tally, Tally base) {}

  private final Snapshot snapshot;
  private final Counting counting;
  private final List<Subset> groups;
  private final List<long[]> members;
  private final List<Tested> remarkable = new ArrayList<>();
  private final IdentityHashMap<Tally, List<Variant>> kept = new IdentityHashMap<>();
  private final List<Optional<Rights.OfRight>> sums = new ArrayList<>();
  private final Tally nothing;
  private int sumsOf = -1;
  private long tests;

  Variants(Counting counting, List<Subset> groups) {
    this.counting = counting;
    this.snapshot = counting.snapshot();
    this.groups = List.copyOf(groups);
    this.nothing = empty();
    int words = Tally.words(snapshot.offices().size());
    this.members =
        groups.stream()
            .map(group -> java.util.Arrays.copyOf(group.offices().toLongArray(), words))
            .toList();
  }

  /** Tests a slot and its options. */
  void test(Counted slot) {
    Tally base = counting.bases[slot.capability()];
    groups(new Whole(slot.tally(), base));
    for (Offered option : slot.options().values()) {
      groups(new Whole(option.tally(), slot.tally()));
    }
    rights(slot, base);
  }

  /** Judges all that were tested; then {@link #of} answers. */
  void judge() {
    double[] pValues = remarkable.stream().mapToDouble(Tested::pValue).toArray();
    double cutOff =
        FalseDiscovery.cutOff(
            pValues,
            FalseDiscovery.qValues(pValues, (double) tests),
            counting.parameters().thresholds().falseDiscoveryRate());
    for (Tested tested : remarkable) {
      if (tested.pValue() <= cutOff) {
        kept.computeIfAbsent(tested.of(), unused -> new ArrayList<>()).add(tested.variant());
      }
    }
    kept.values()
        .forEach(list -> list.sort(Comparator.comparing(variant -> variant.among().key())));
  }

  /** Returns the variants of a slot or option, by key. */
  List<Variant> of(Tally tally) {
    return kept.getOrDefault(tally, List.of());
  }

  private void groups(Whole whole) {
    for (int group = 0; group < groups.size(); group++) {
      long[] offices = members.get(group);
      Adoption adoption =
          new Adoption(
              whole.base().countAmong(Tally.SAID, offices),
              whole.tally().countAmong(Tally.RUNNING, offices),
              whole.tally().countAmong(Tally.STATED, offices),
              whole.tally().countAmong(Tally.WITHOUT_PLATFORM, offices));
      test(whole, new Variant(new Variant.Group(groups.get(group).key()), adoption));
    }
  }

  private void rights(Counted slot, Tally base) {
    List<Optional<Rights.OfRight>> sums = sums(slot.capability());
    for (int number = 0; number < sums.size(); number++) {
      if (sums.get(number).isEmpty()) {
        continue;
      }
      int right = number;
      Rights.OfRight said = sums.get(number).get();
      Tally ofSlot = said.blocks().getOrDefault(slot.block(), nothing);
      right(new Whole(slot.tally(), base), right, ofSlot, said.all());
      for (Offered option : slot.options().values()) {
        Tally ofOption = empty();
        for (int choice : option.choices()) {
          @Nullable Tally one = counting.rights.of(right, slot.capability(), choice);
          if (one != null) {
            ofOption.add(one);
          }
        }
        right(new Whole(option.tally(), slot.tally()), right, ofOption, ofSlot);
      }
    }
  }

  /** Slots of a capability come one after the other, so that one of them is remembered. */
  private List<Optional<Rights.OfRight>> sums(int capability) {
    if (capability != sumsOf) {
      sumsOf = capability;
      sums.clear();
      for (int right = 0; right < counting.rights.size(); right++) {
        sums.add(counting.rights.sums(right, capability, counting.choices));
      }
    }
    return sums;
  }

  private void right(Whole whole, int right, Tally tally, Tally base) {
    Node node = snapshot.rights().node(right);
    String key = "right-" + Ids.localName(node.getURI()).orElse("");
    Adoption adoption =
        new Adoption(
            base.count(Tally.SAID),
            tally.count(Tally.RUNNING),
            tally.count(Tally.STATED),
            tally.count(Tally.WITHOUT_PLATFORM));
    test(whole, new Variant(new Variant.Right(key, node), adoption));
  }

  private Tally empty() {
    return new Tally(Tally.ADOPTION_MARKS, snapshot.offices().size());
  }

  /** Tests both sides of a group, so that each chance counts twice. */
  private void test(Whole whole, Variant variant) {
    int all = whole.base().count(Tally.SAID);
    int base = variant.adoption().base();
    if (base < counting.parameters().thresholds().leastOffices() || base == all) {
      return;
    }
    tests++;
    Association table = table(whole.tally().count(Tally.RUNNING), all, variant);
    if (table.isOrdinary()) {
      return;
    }
    if (table.isMore()) {
      int sides = isOneSided(variant) ? 1 : 2;
      double p = Math.min(1, sides * table.pValue());
      remarkable.add(new Tested(whole.tally(), variant, p));
    } else if (!isOneSided(variant)) {
      remarkable.add(new Tested(whole.tally(), variant, Math.min(1, 2 * table.pValueOfFewer())));
    }
  }

  private static Association table(int running, int all, Variant variant) {
    int base = variant.adoption().base();
    int offices = variant.adoption().offices();
    if (isOneSided(variant)) {
      // An office that has it for another right only is one of all and not one of the right, so
      // that they are two samples; that they overlap makes the test find too little, never more.
      return new Association(all + base, base, running + offices, offices);
    }
    return new Association(all, base, running, offices);
  }

  /**
   * Of a right only "more often" says something: what an office has for another right is not in its
   * figures, so that they are lower than those of all by how they are counted.
   */
  private static boolean isOneSided(Variant variant) {
    return variant.among() instanceof Variant.Right;
  }
}
