package org.archipel.pattern.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.archipel.pattern.Transactions;

/** Made-up transactions of which it is known what belongs together. */
final class Offices {

  private Offices() {}

  /** Items that have nothing to do with each other, each with its own share of at most so much. */
  static Transactions unrelated(Random random, int items, int base, double most) {
    double[] share = random.doubles(items, 0.03, most).toArray();
    List<int[]> rows = new ArrayList<>();
    for (int row = 0; row < base; row++) {
      rows.add(IntStream.range(0, items).filter(i -> random.nextDouble() < share[i]).toArray());
    }
    return Transactions.flat(items, rows);
  }

  /**
   * The same, but a third of the base holds nine of ten of the items 0, 1, 2, others one of ten.
   */
  static Transactions planted(Random random, int items, int base) {
    List<int[]> rows = new ArrayList<>();
    for (int[] row : unrelated(random, items, base, 0.6).rows()) {
      double often = rows.size() % 3 == 0 ? 0.9 : 0.1;
      rows.add(
          IntStream.concat(
                  IntStream.range(0, 3).filter(i -> random.nextDouble() < often),
                  IntStream.of(row).filter(i -> i > 2))
              .toArray());
    }
    return Transactions.flat(items, rows);
  }

  /** Takes away the transactions of one owner. */
  static Transactions without(Transactions transactions, int[] owners, int owner) {
    return new Transactions(
        transactions.itemCount(),
        IntStream.range(0, owners.length)
            .filter(row -> owners[row] != owner)
            .mapToObj(transactions.rows()::get)
            .toList(),
        transactions.parent());
  }
}
