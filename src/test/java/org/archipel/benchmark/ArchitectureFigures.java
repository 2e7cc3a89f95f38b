package org.archipel.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.archipel.architecture.Derivation;
import org.archipel.architecture.model.Background;
import org.archipel.architecture.model.Parameters;
import org.archipel.catalog.Home;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;
import org.archipel.snapshot.Snapshot;
import org.archipel.snapshot.count.Adoption;
import org.archipel.snapshot.count.SystemPairs;
import org.archipel.store.Store;

/**
 * What the derived reference architecture takes on a store that is there: members' one of a home.
 * Each step runs some times; the median counts, with the processor time of the thread beside it.
 */
final class ArchitectureFigures {

  private static final int ROUNDS = 5;
  private static final int LEAST_SYSTEMS = 200;

  private final List<String> lines = new ArrayList<>();

  private ArchitectureFigures() {}

  /** Returns Markdown tables: of the derivation, and of the views. */
  static String run(Path home) {
    ArchitectureFigures figures = new ArchitectureFigures();
    String views;
    try (Store store = Store.open(new Home(home).store(Audience.MEMBERS))) {
      views = figures.measure(store);
    }
    return "| step | median ms | of them on the processor | slowest ms | result |\n"
        + "|---|--:|--:|--:|---|\n"
        + String.join("\n", figures.lines)
        + "\n\n"
        + views;
  }

  private String measure(Store store) {
    long count = store.read(dataset -> dataset.stream().count());
    Snapshot snapshot =
        timed(
            "snapshot",
            () -> store.read(Snapshot::of),
            made -> "%,d statements, %,d uses".formatted(count, made.uses().size()));
    timed(
        "adoption, product by capability",
        () -> Adoption.of(snapshot),
        made -> snapshot.products().size() + " by " + snapshot.capabilities().size());
    timed(
        "pairs of products in " + LEAST_SYSTEMS + " systems for a capability",
        () -> SystemPairs.of(snapshot, LEAST_SYSTEMS),
        made -> "%,d pairs".formatted(made.size()));
    Parameters parameters =
        Parameters.current(LocalDate.of(2026, 11, 22), List.of("members=0a1b2c"), "members");
    Background background =
        timed("labels", () -> store.read(Background::of), made -> made.labels().size() + " labels");
    Derivation derivation =
        timed(
            "derivation",
            () -> Derivation.of(snapshot, background, parameters),
            made -> made.architecture().slots().size() + " slots");
    timed("its statements", derivation::statements, ArchitectureFigures::size);
    Statements statements =
        timed(
            "all from the store to statements",
            () -> store.read(dataset -> Derivation.of(dataset, parameters)).statements(),
            ArchitectureFigures::size);
    return ViewRounds.run(store, snapshot, statements);
  }

  private static String size(Statements statements) {
    return "%,d statements".formatted(statements.size());
  }

  private <T> T timed(
      String step, Supplier<T> work, java.util.function.Function<T, String> result) {
    List<Double> wall = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    T made = work.get(); // warms up
    for (int round = 0; round < ROUNDS; round++) {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      made = QuestionRounds.timed(wall, work);
      processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %,.0f | %,.0f | %,.0f | %s |",
            step,
            new Figures(wall).median(),
            new Figures(processor).median(),
            new Figures(wall).p95(),
            result.apply(made)));
    System.err.println(lines.getLast());
    return made;
  }
}
