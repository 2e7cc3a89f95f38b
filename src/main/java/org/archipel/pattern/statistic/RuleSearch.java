package org.archipel.pattern.statistic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.archipel.pattern.Holders;
import org.archipel.pattern.MostSupported;
import org.archipel.pattern.Transactions;
import org.archipel.pattern.Watch;

/**
 * Tries every antecedent that says more than each of its parts, with every consequent. One thread.
 */
final class RuleSearch {

  /**
   * A rule by its counts.
   *
   * @param items the antecedent, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // short-lived
  record Candidate(int[] items, int consequent, Association association) {}

  private final Transactions transactions;
  private final Holders holders;
  private final RuleMining mining;
  private final Watch watch;
  private final MostSupported<Candidate> found;
  private final int[] items;
  private final BitSet[] columns;
  private final int[] both;
  private final long[] tested;

  RuleSearch(Transactions transactions, Holders holders, RuleMining mining, Watch watch) {
    this.transactions = transactions;
    this.holders = holders;
    this.mining = mining;
    this.watch = watch;
    this.found =
        new MostSupported<>(
            candidate -> candidate.association().both(),
            mining.minSupport(),
            mining.maxRules(),
            holders.base());
    this.items = items(transactions, holders, mining.minSupport());
    this.columns = IntStream.of(items).mapToObj(holders::of).toArray(BitSet[]::new);
    this.both = new int[transactions.itemCount()];
    this.tested = new long[mining.maxAntecedent() + 1];
  }

  /** Leaves out what is rare, and what always comes as the same narrower item. */
  private static int[] items(Transactions transactions, Holders holders, int minSupport) {
    BitSet kept = new BitSet();
    for (int item = 0; item < transactions.itemCount(); item++) {
      kept.set(item, holders.support(item) >= minSupport);
    }
    for (int item = 0; item < transactions.itemCount(); item++) {
      int parent = transactions.parent()[item];
      if (parent >= 0 && holders.support(item) == holders.support(parent)) {
        kept.clear(parent);
      }
    }
    return kept.stream().toArray();
  }

  MostSupported<Candidate> run() {
    BitSet all = new BitSet();
    all.set(0, holders.base());
    widen(new int[0], all, 0);
    return found;
  }

  /** Returns per number of items of the antecedent how many rules were tried. */
  long[] tested() {
    return tested;
  }

  private void widen(int[] antecedent, BitSet having, int from) {
    for (int next = from; next < items.length; next++) {
      if (watch.stopsAfter((long) items.length * (holders.base() / 64 + 1))) {
        return;
      }
      BitSet with = (BitSet) having.clone();
      with.and(columns[next]);
      int[] wider = Arrays.copyOf(antecedent, antecedent.length + 1);
      wider[antecedent.length] = items[next];
      if (with.cardinality() >= found.minSupport() && saysMore(wider, with.cardinality())) {
        conclude(wider, with);
        if (wider.length < mining.maxAntecedent()) {
          widen(wider, with, next + 1);
        }
      }
    }
  }

  /** Tells whether each part is held by more, and no item generalises another. */
  private boolean saysMore(int[] antecedent, int support) {
    for (int gone = 0; gone < antecedent.length; gone++) {
      if (antecedent.length > 1 && holders.of(without(antecedent, gone)).cardinality() == support) {
        return false;
      }
    }
    int last = antecedent[antecedent.length - 1];
    return IntStream.of(antecedent)
        .limit(antecedent.length - 1)
        .noneMatch(item -> transactions.related(item, last));
  }

  private void conclude(int[] antecedent, BitSet having) {
    int left = having.cardinality();
    Arrays.fill(both, -1);
    for (int i = 0; i < items.length; i++) {
      if (unrelated(antecedent, items[i])) {
        both[items[i]] = countBoth(having, columns[i]);
        tested[antecedent.length]++;
      }
    }
    for (int item : items) {
      if (both[item] >= found.minSupport()
          && both[item] >= mining.minConfidence() * left
          && !heldByNarrower(item)) {
        Association association =
            new Association(holders.base(), left, holders.support(item), both[item]);
        if (raises(antecedent, item, association)) {
          found.add(new Candidate(antecedent, item, association));
        }
      }
    }
  }

  private boolean unrelated(int[] antecedent, int item) {
    return IntStream.of(antecedent).noneMatch(other -> transactions.related(other, item));
  }

  private static int countBoth(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  /**
   * Tells whether all that have an item here have the same narrower one, of which to speak then.
   */
  private boolean heldByNarrower(int item) {
    return IntStream.of(items)
        .anyMatch(
            narrower ->
                narrower != item
                    && both[narrower] == both[item]
                    && transactions.generalises(item, narrower));
  }

  /** Tells whether the confidence is above that of each part of the antecedent, also the empty. */
  private boolean raises(int[] antecedent, int consequent, Association association) {
    for (int gone = 0; gone < antecedent.length; gone++) {
      BitSet part = holders.of(without(antecedent, gone));
      int having = part.cardinality();
      int ofThese = countBoth(part, holders.of(consequent));
      if ((long) association.both() * having <= (long) ofThese * association.left()) {
        return false;
      }
    }
    return association.leverage() > 0;
  }

  static int[] without(int[] items, int gone) {
    int[] left = new int[items.length - 1];
    System.arraycopy(items, 0, left, 0, gone);
    System.arraycopy(items, gone + 1, left, gone, left.length - gone);
    return left;
  }
}
