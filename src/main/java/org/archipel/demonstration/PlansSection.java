package org.archipel.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.archipel.demonstration.Rules.Window;
import org.archipel.demonstration.Wave.Migration;

/** The plans of an office: moves, contracts, new things. One thread. */
final class PlansSection {

  private final FictitiousOffice office;
  private final Plot plot;
  private final SplittableRandom random;

  PlansSection(FictitiousOffice office, Plot plot) {
    this.office = office;
    this.plot = plot;
    this.random = plot.lot().numbers("plans", office.code());
  }

  List<Yaml> plans() {
    List<Yaml> plans = new ArrayList<>();
    plot.wave().migration(office).ifPresent(move -> plans.add(migration(move)));
    for (Window window : Rules.WINDOWS) {
      plot.wave()
          .contractEnd(office, window.product())
          .ifPresent(end -> plans.add(contract(window.product(), end)));
    }
    if (office.profile() == Profile.EXAMINING && !plot.takings().takes(office, "kubernetes")) {
      plans.add(adoption("kubernetes", "infrastructure"));
    }
    if (plot.takings().takes(office, "weblogic")) {
      plans.add(retirement("weblogic", "case-management"));
    }
    return plans;
  }

  private Yaml migration(Migration move) {
    String status =
        move.withdrawn() ? "withdrawn" : move.hasHappened() ? "happened" : ahead(move.date());
    YearMonth announced = YearMonth.of(2023, 1 + random.nextInt(12));
    List<Yaml> events = new ArrayList<>();
    events.add(event("announced", announced));
    move.before()
        .ifPresent(
            before ->
                events.add(
                    event("moved", YearMonth.of(2025, 1 + random.nextInt(12)))
                        .put("dateBefore", before.toString())
                        .put("dateAfter", move.date().toString())));
    if (move.hasHappened()) {
      events.add(event("happened", move.date()));
    } else if (move.withdrawn()) {
      events.add(event("withdrawn", YearMonth.of(2026, 1 + random.nextInt(6))));
    }
    return new Yaml()
        .put("id", "leave-oracle")
        .put("kind", "migration")
        .put("name", "Case management from Oracle Database to PostgreSQL")
        .put("system", "case-management")
        .put("product", Rules.LEFT)
        .put("successorProduct", Rules.TAKEN)
        .put("date", move.date().toString())
        .put("status", status)
        .put("events", events);
  }

  private static String ahead(YearMonth date) {
    return date.isBefore(YearMonth.of(2027, 7)) ? "under-way" : "announced";
  }

  private Yaml contract(String product, YearMonth end) {
    return new Yaml()
        .put("id", "contract-" + product)
        .put("kind", "contract")
        .put("name", "Support of " + product)
        .put("system", "case-management")
        .put("product", product)
        .put("status", "announced")
        .put("contractEnd", end.atEndOfMonth().toString())
        .put("noticeDate", end.minusMonths(6).atEndOfMonth().toString())
        .put("renewal", "By one year, unless notice is given.")
        .put("audience", random.nextInt(10) < 4 ? "members" : "");
  }

  private Yaml adoption(String product, String system) {
    return new Yaml()
        .put("id", "adopt-" + product)
        .put("kind", "adoption")
        .put("system", system)
        .put("product", product)
        .put("date", YearMonth.of(2027, 1 + random.nextInt(12)).toString())
        .put("status", "announced");
  }

  private Yaml retirement(String product, String system) {
    Optional<Migration> move =
        plot.wave().migration(office).filter(m -> m.date().isAfter(Wave.NOW));
    YearMonth date = move.map(Migration::date).orElse(YearMonth.of(2028, 1 + random.nextInt(12)));
    return new Yaml()
        .put("id", "retire-" + product)
        .put("kind", "retirement")
        .put("system", system)
        .put("product", product)
        .put("date", date.toString())
        .put("status", "announced");
  }

  private static Yaml event(String kind, YearMonth on) {
    return new Yaml().put("kind", kind).put("on", on.toString());
  }
}
