package org.archipel.architecture.count;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.archipel.architecture.count.Places.Counted;
import org.archipel.architecture.count.Places.Offered;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.EvidenceLevel;
import org.archipel.architecture.model.Option;
import org.archipel.architecture.model.Slot.Place;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.Things;

/** Says which options of a slot are told, and counts those that are not. One thread. */
final class Telling {

  /** How many options of a slot are told at most; more say nothing to a reader. */
  static final int OPTIONS = 40;

  /** What fewer have, of those that said anything about the slot, may be rare (a percentage). */
  static final int RARE_PERCENT = 5;

  /** What makes an option worth a line: that somebody has or plans it, left it or decided on it. */
  private static final int[] ANY = {
    Tally.RUNNING,
    Tally.PLANNED,
    Tally.ENDED,
    Tally.APPROVED,
    Tally.CONSTRAINED,
    Tally.DIVEST,
    Tally.PROHIBITED
  };

  /** What makes a rare one worth it: it says where somebody goes, or what somebody decided. */
  private static final int[] OF_RARE = {
    Tally.PLANNED, Tally.APPROVED, Tally.CONSTRAINED, Tally.DIVEST, Tally.PROHIBITED
  };

  private final Snapshot snapshot;
  private final Background background;
  private final int leastOffices;
  private int nobody;
  private int rare;
  private int tooMany;

  Telling(Counting counting, Background background) {
    this.snapshot = counting.snapshot();
    this.background = background;
    this.leastOffices = counting.parameters().thresholds().leastOffices();
  }

  /** Returns the options of a slot that are told, most offices first. */
  List<Offered> of(Counted slot, EvidenceLevel level) {
    List<Offered> met =
        slot.options().values().stream().filter(option -> option.tally().hasAny(ANY)).toList();
    nobody += slot.options().size() - met.size();
    // Where little is known, everything is told.
    List<Offered> told =
        level == EvidenceLevel.REFERENCE_ARCHITECTURE
            ? met.stream().filter(option -> !isRare(slot, option)).toList()
            : met;
    rare += met.size() - told.size();
    tooMany += Math.max(0, told.size() - OPTIONS);
    return told.stream().sorted(Places.mostFirst()).limit(OPTIONS).toList();
  }

  /**
   * A platform is never rare: where it names no block, its option is what says that it fills one.
   */
  private boolean isRare(Counted slot, Offered option) {
    Tally tally = option.tally();
    int running = tally.count(Tally.RUNNING);
    return running < leastOffices
        && running * 100 < RARE_PERCENT * slot.tally().count(Tally.SAID)
        && tally.countWithout(Tally.ENDED, Tally.RUNNING) < leastOffices
        && !tally.hasAny(OF_RARE)
        && !isPlatform(option)
        && !background.options().contains(address(slot, option));
  }

  private boolean isPlatform(Offered option) {
    int product = option.choice().product().map(snapshot.products()::number).orElse(Things.NONE);
    return product != Things.NONE && snapshot.platforms()[product];
  }

  private Node address(Counted slot, Offered option) {
    Node capability = snapshot.capabilities().node(slot.capability());
    Node block = snapshot.blocks().node(slot.block());
    return Option.address(new Place(capability, block), option.choice().key());
  }

  /** Whether the bound left something out. */
  boolean isTruncated() {
    return tooMany > 0;
  }

  /** Returns what was left out: how many, and of what. */
  List<String> leftOut() {
    List<String> sentences = new ArrayList<>();
    Slots.say(sentences, tooMany, "options beyond the " + OPTIONS + " with most offices of a slot");
    Slots.say(sentences, nobody, "options that nobody has, plans, left lately or decided on");
    String fewer =
        "fewer than %d offices and fewer than %d %%".formatted(leastOffices, RARE_PERCENT);
    Slots.say(
        sentences,
        rare,
        "rare options of slots of the reference architecture ("
            + fewer
            + " of the base have them)");
    return sentences;
  }
}
