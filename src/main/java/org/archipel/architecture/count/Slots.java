package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Places.Counted;
import org.archipel.architecture.count.Places.Offered;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Figures;
import org.archipel.architecture.model.Figures.Adoption;
import org.archipel.architecture.model.Figures.Lifecycle;
import org.archipel.architecture.model.Figures.Movement;
import org.archipel.architecture.model.Figures.UseDecisions;
import org.archipel.architecture.model.Option;
import org.archipel.architecture.model.Slot;
import org.archipel.snapshot.Snapshot;

/** Makes the slots of all capabilities, with their options and figures. One thread. */
public final class Slots {

  /** How many slots are told at most. */
  static final int SLOTS = 6000;

  private final Counting counting;
  private final Snapshot snapshot;
  private final Background background;
  private final Sights sights;
  private final Variants variants;
  private final Telling telling;

  /**
   * Prepares them.
   *
   * @param groups whose figures are told where they differ
   */
  public Slots(Counting counting, Background background, List<Subset> groups) {
    this.counting = counting;
    this.snapshot = counting.snapshot();
    this.background = background;
    this.sights = new Sights(counting);
    this.telling = new Telling(counting, background);
    this.variants = new Variants(counting, groups);
  }

  /**
   * What was made.
   *
   * @param slots by capability, then block
   * @param leftOut what is missing and why, a sentence each
   * @param truncated whether a bound left something out
   */
  public record Made(List<Slot> slots, List<String> leftOut, boolean truncated) {}

  /**
   * Some offices.
   *
   * @param key of their group
   * @param offices a bit per office; not to be changed
   */
  public record Subset(String key, BitSet offices) {}

  /** Makes them; to be called once. */
  public Made make() {
    Places places = new Places(counting, background);
    List<Counted> counted = new ArrayList<>();
    for (int capability = 0; capability < snapshot.capabilities().size(); capability++) {
      counted.addAll(places.of(capability));
    }
    int tooMany = Math.max(0, counted.size() - SLOTS);
    if (tooMany > 0) {
      counted = bounded(counted);
    }
    counted.forEach(variants::test);
    variants.judge();
    List<Slot> slots = counted.stream().map(this::slot).toList();
    return new Made(slots, leftOut(places, tooMany), tooMany > 0 || telling.isTruncated());
  }

  private static List<Counted> bounded(List<Counted> all) {
    return all.stream()
        .sorted(
            Comparator.comparingInt((Counted slot) -> -slot.tally().count(Tally.RUNNING))
                .thenComparingInt(Counted::capability)
                .thenComparingInt(Counted::block))
        .limit(SLOTS)
        .sorted(Comparator.comparingInt(Counted::capability).thenComparingInt(Counted::block))
        .toList();
  }

  private List<String> leftOut(Places places, int tooMany) {
    List<String> sentences = new ArrayList<>();
    say(sentences, tooMany, "slots beyond the " + SLOTS + " with most offices");
    sentences.addAll(telling.leftOut());
    say(sentences, places.belowShare(), "choices for blocks below the least share of the base");
    say(sentences, counting.withoutBlock(), "uses of technology that name no building block");
    return sentences;
  }

  static void say(List<String> sentences, int count, String what) {
    if (count > 0) {
      sentences.add("Left out: " + count + " " + what + ".");
    }
  }

  private Slot slot(Counted counted) {
    Node capability = snapshot.capabilities().node(counted.capability());
    Node block = snapshot.blocks().node(counted.block());
    Tally tally = counted.tally();
    int said = tally.count(Tally.SAID);
    EvidenceLevel level = EvidenceLevel.of(tally.count(Tally.STATED), said);
    String name = background.label(capability);
    return new Slot(
        new Slot.Place(capability, block),
        name + ": " + background.label(block),
        level,
        figures(tally, counting.bases[counted.capability()].count(Tally.SAID)),
        sights.of(counted),
        telling.of(counted, level).stream().map(option -> option(option, name, said)).toList(),
        variants.of(tally));
  }

  private Option option(Offered offered, String capability, int base) {
    String name = background.label(offered.choice().thing());
    return new Option(
        offered.choice().key(),
        offered.choice().product(),
        name,
        capability + ": " + name,
        figures(offered.tally(), base),
        variants.of(offered.tally()));
  }

  private static Figures figures(Tally tally, int base) {
    return new Figures(
        new Adoption(
            base,
            tally.count(Tally.RUNNING),
            tally.count(Tally.STATED),
            tally.count(Tally.WITHOUT_PLATFORM)),
        new Movement(
            tally.countWithout(Tally.PLANNED, Tally.RUNNING),
            tally.countWithout(Tally.RETIRING, Tally.IN_USE),
            tally.countWithout(Tally.BEGAN, Tally.BEFORE),
            tally.countWithout(Tally.ENDED, Tally.RUNNING)),
        new Lifecycle(
            tally.count(Tally.PAST_SUPPORT),
            tally.countWithout(Tally.SUPPORT_UNKNOWN, Tally.PAST_SUPPORT)),
        new UseDecisions(
            tally.count(Tally.APPROVED),
            tally.count(Tally.CONSTRAINED),
            tally.count(Tally.DIVEST),
            tally.count(Tally.PROHIBITED)));
  }
}
