package org.archipel.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.archipel.demonstration.Rules.Window;

/** Who leaves which product when, and whose contracts end when. Immutable once made. */
final class Wave {

  /** The last month of which the documents know. */
  static final YearMonth NOW = YearMonth.of(2026, 6);

  /**
   * A move from {@link Rules#LEFT} to {@link Rules#TAKEN}.
   *
   * @param before the date that was planned first, if it was moved
   */
  record Migration(YearMonth date, Optional<YearMonth> before, boolean withdrawn) {

    boolean hasHappened() {
      return !withdrawn && !date.isAfter(NOW);
    }
  }

  private final Map<FictitiousOffice, Migration> migrations = new LinkedHashMap<>();
  private final Map<String, Map<FictitiousOffice, YearMonth>> contracts = new LinkedHashMap<>();

  /**
   * @param speaking the offices that tell their plans
   */
  Wave(Takings takings, List<FictitiousOffice> speaking, Lot lot) {
    migrate(among(speaking, takings.takers(Rules.LEFT)), lot);
    Rules.WINDOWS.forEach(
        window -> contract(window, among(speaking, takings.takers(window.product())), lot));
  }

  private static Set<FictitiousOffice> among(
      List<FictitiousOffice> speaking, Set<FictitiousOffice> takers) {
    Set<FictitiousOffice> both = new LinkedHashSet<>(takers);
    both.retainAll(speaking);
    return both;
  }

  private void migrate(Set<FictitiousOffice> users, Lot lot) {
    List<FictitiousOffice> movers = new ArrayList<>(lot.share("migrates", users, Rules.MIGRATING));
    Map<FictitiousOffice, YearMonth> dates = new LinkedHashMap<>();
    double upTo = 0;
    int from = 0;
    for (int i = 0; i < Rules.WAVE_YEARS.size(); i++) {
      upTo += Rules.WAVE_SHARES.get(i);
      int to = (int) Math.round(movers.size() * upTo);
      for (FictitiousOffice office : movers.subList(from, to)) {
        int month = 1 + lot.numbers("month", office.code()).nextInt(12);
        dates.put(office, YearMonth.of(Rules.WAVE_YEARS.get(i), month));
      }
      from = to;
    }
    List<FictitiousOffice> ahead =
        dates.entrySet().stream()
            .filter(entry -> entry.getValue().isAfter(NOW))
            .map(Map.Entry::getKey)
            .toList();
    Set<FictitiousOffice> moved = lot.share("moved", ahead, Rules.MOVED_ONCE);
    Set<FictitiousOffice> withdrawn = lot.share("withdrawn", ahead, Rules.WITHDRAWN);
    dates.forEach(
        (office, date) -> {
          int earlier = 6 + lot.numbers("moved by", office.code()).nextInt(13);
          migrations.put(
              office,
              new Migration(
                  date,
                  moved.contains(office)
                      ? Optional.of(date.minusMonths(earlier))
                      : Optional.empty(),
                  withdrawn.contains(office)));
        });
  }

  private void contract(Window window, Set<FictitiousOffice> users, Lot lot) {
    users.removeAll(migrations.keySet());
    Set<FictitiousOffice> inside = lot.share(window.id(), users, window.share());
    Map<FictitiousOffice, YearMonth> ends = new LinkedHashMap<>();
    YearMonth first = YearMonth.parse(window.first());
    for (FictitiousOffice office : users) {
      SplittableRandom random = lot.numbers(window.id() + " end", office.code());
      YearMonth end =
          inside.contains(office)
              ? first.plusMonths(random.nextInt(window.months()))
              : random.nextBoolean()
                  ? first.minusMonths(3 + random.nextInt(9))
                  : first.plusMonths(window.months() + 3 + random.nextInt(30));
      ends.put(office, end);
    }
    contracts.put(window.product(), ends);
  }

  Optional<Migration> migration(FictitiousOffice office) {
    return Optional.ofNullable(migrations.get(office));
  }

  /** Returns the month in which an office's contract about a product ends. */
  Optional<YearMonth> contractEnd(FictitiousOffice office, String product) {
    return Optional.ofNullable(contracts.getOrDefault(product, Map.of()).get(office));
  }

  Map<FictitiousOffice, Migration> migrations() {
    return migrations;
  }
}
