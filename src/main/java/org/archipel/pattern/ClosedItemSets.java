package org.archipel.pattern;

import java.util.List;
import java.util.Locale;

/**
 * Closed frequent item sets of transactions over items that generalise each other.
 *
 * <p>A set is frequent when at least as many transactions hold it as asked for. It is closed when
 * no item can be added to it, and none of its items replaced by a narrower one, without losing a
 * transaction. A transaction that holds an item holds all that generalises it; so a closed set has
 * a narrowest form, and only this is listed: never an item with its ancestor. Closed sets say all
 * that frequent ones do, in far fewer sets: the support of any set is the largest of the closed
 * sets that cover it.
 *
 * <p>The same transactions and bounds give the same sets in the same order, unless time ran out.
 */
public final class ClosedItemSets {

  private ClosedItemSets() {}

  /**
   * Finds the closed sets within the bounds.
   *
   * <p>A closed set of more items than {@link Mining#maxItems} is left out, and so is its support;
   * smaller sets are not made closed instead ({@link ItemSets#larger} says so). When there are more
   * sets than {@link Mining#maxSets}, the least support rises until those that reach it are few
   * enough, and the result is exactly what that support would have given. When the time is over or
   * the thread is interrupted (it stays so), the result is what was found until then. A support
   * above the base gives no set, and a reason.
   */
  public static ItemSets find(Transactions transactions, Mining mining) {
    int base = transactions.base();
    if (mining.minSupport() > base) {
      return new ItemSets(List.of(), false, false, aboveBase(mining.minSupport(), base));
    }
    Watch watch = new Watch(mining.budget());
    Generalised rows = Generalised.of(transactions);
    Ranks ranks = new Ranks(rows.supports(), transactions.parent(), mining.minSupport());
    Found found = new Found(mining, base);
    Path path = new Path(ranks, mining.maxItems(), found);
    int open = ranks.count();
    while (open > 0 && rows.supports()[ranks.item(open - 1)] == base) {
      path.push(--open);
    }
    if (path.give(base, open > 0) && watch.reason().isEmpty()) {
      search(rows, ranks, path, found, watch);
    }
    return found.result(watch.reason());
  }

  private static void search(Generalised rows, Ranks ranks, Path path, Found found, Watch watch) {
    Generalised frequent = rows.frequent(ranks);
    new SparseSearch(frequent.start(), frequent.items(), ranks.count(), path, found, watch).run();
  }

  private static String aboveBase(int minSupport, int base) {
    return String.format(
        Locale.ROOT,
        "nothing can be held by %,d transactions: there are only %,d",
        minSupport,
        base);
  }
}
