package org.archipel.pattern.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.archipel.pattern.Holders;
import org.archipel.pattern.ItemSets;
import org.archipel.pattern.ItemSets.ItemSet;
import org.archipel.pattern.Mining;

/**
 * Judges item sets.
 *
 * <p>A set of more than two items is worth telling only if none of its parts explains it: its
 * p-value is the largest of Fisher's exact tests over all cuts of the set in two (productive item
 * sets: Webb, Self-sufficient itemsets, ACM TKDD 4(1), 2010).
 *
 * <p>What was found was looked for among many more. Sets of each size are a layer of their own
 * (Webb, Layered critical values, Machine Learning 71, 2008). Tested are in a layer all sets of so
 * many items that are frequent by themselves, found or not; those not found count with a p-value of
 * 1. To count only found ones would call chance significant, for they were chosen by the very count
 * that is tested. The p-values are multiplied by the number of layers, so that the rate holds for
 * all of them together.
 */
public final class SetStatistics {

  private final Holders holders;
  private final Mining mining;
  private final Significance significance;
  private final Owners owners;
  private final int layers;
  private final int frequentItems;

  /**
   * @param mining the bounds that the sets were found with
   * @throws IllegalArgumentException if not every transaction has an owner
   */
  public SetStatistics(Holders holders, Mining mining, Significance significance) {
    significance.checkCovers(holders.base());
    this.holders = holders;
    this.mining = mining;
    this.significance = significance;
    this.owners = Owners.of(significance);
    this.frequentItems =
        (int)
            IntStream.range(0, holders.itemCount())
                .filter(item -> holders.support(item) >= mining.minSupport())
                .count();
    this.layers = Math.max(1, Math.min(Math.min(mining.maxItems(), frequentItems), 12) - 1);
  }

  /** Returns how many sets of so many items count as tested. */
  public double tested(int items) {
    return items < 2 ? 0 : FalseDiscovery.choose(frequentItems, items);
  }

  /**
   * Returns the figures of each set, in their order.
   *
   * @throws IllegalArgumentException if a set has more than twelve items
   */
  public List<SetFigures> figures(ItemSets sets) {
    List<Judged> judged = sets.sets().stream().map(this::judge).toList();
    double[] qValues = new double[judged.size()];
    double[] cutOffs = new double[Cells.MOST_ITEMS + 1];
    for (int size = 1; size <= Cells.MOST_ITEMS; size++) {
      cutOffs[size] = layer(judged, size, qValues);
    }
    List<SetFigures> figures = new ArrayList<>();
    for (int i = 0; i < qValues.length; i++) {
      figures.add(figures(judged.get(i), qValues[i], cutOffs));
    }
    return figures;
  }

  private record Judged(ItemSet set, Cells cells, Association weakest, double pValue) {}

  private Judged judge(ItemSet set) {
    if (set.items().length > Cells.MOST_ITEMS) {
      throw new IllegalArgumentException(
          "a set of %d items has too many parts to test; ask for at most %d"
              .formatted(set.items().length, Cells.MOST_ITEMS));
    }
    Cells cells = Cells.of(holders, set.items(), owners);
    Association weakest = weakest(cells.supports());
    return new Judged(set, cells, weakest, weakest.pValue());
  }

  /** Returns the cut with the largest p-value; the first of equals. */
  private static Association weakest(int[] supports) {
    int whole = supports.length - 1;
    Association weakest = cut(supports, whole);
    double largest = -1;
    for (int part = 1; part < whole - part; part++) {
      Association cut = cut(supports, whole - part);
      double pValue = cut.pValue();
      if (pValue > largest) {
        largest = pValue;
        weakest = cut;
      }
    }
    return weakest;
  }

  private static Association cut(int[] supports, int part) {
    int whole = supports.length - 1;
    return new Association(supports[0], supports[part], supports[whole - part], supports[whole]);
  }

  /** Fills in the q-values of the sets of one size and returns the largest significant p-value. */
  private double layer(List<Judged> judged, int size, double[] qValues) {
    int[] members =
        IntStream.range(0, judged.size())
            .filter(i -> judged.get(i).set().items().length == size)
            .toArray();
    double[] pValues = IntStream.of(members).mapToDouble(i -> judged.get(i).pValue()).toArray();
    double tested = Math.max(tested(size), members.length) * layers;
    double[] inLayer = FalseDiscovery.qValues(pValues, tested);
    for (int i = 0; i < members.length; i++) {
      qValues[members[i]] = inLayer[i];
    }
    return FalseDiscovery.cutOff(pValues, inLayer, significance.level());
  }

  private SetFigures figures(Judged judged, double qValue, double[] cutOffs) {
    double cutOff = cutOffs[judged.set().items().length];
    boolean significant = qValue <= significance.level();
    double stability =
        judged
            .cells()
            .stability(
                supports ->
                    supports[supports.length - 1] >= mining.minSupport()
                        && (!significant || weakest(supports).pValue() <= cutOff));
    return new SetFigures(
        judged.set(), judged.weakest(), judged.pValue(), qValue, significant, stability);
  }
}
