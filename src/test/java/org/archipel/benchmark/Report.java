package org.archipel.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as Markdown. One thread. */
final class Report {

  private final StringBuilder text = new StringBuilder();
  private long members;

  Report() {
    line(
        "%d processors, Java %s, %s.",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("os.name"));
  }

  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append('\n');
  }

  void statements(long open, long members) {
    this.members = members;
    line("%nStatements: public %,d, members %,d.", open, members);
  }

  void loads(int times, List<Fork> documents, List<Fork> phased, List<Fork> calibration) {
    line("%n## Loads, %d times, median of %d%n", times, documents.size());
    line("| | wall s | CPU s | statements/s | of phased | peak heap MB |");
    line("|---|---|---|---|---|---|");
    double yardstick = median(phased, Fork::seconds);
    load("documents to served public + members", documents, yardstick);
    load("tdb2.tdbloader --loader=phased", phased, yardstick);
    load("calibration: parse N-Quads to a sink", calibration, yardstick);
    line("%nWhere the time of the documents goes:%n");
    documents.getFirst().lines().stream()
        .filter(one -> one.matches("[0-9.]+ s .*"))
        .forEach(one -> line("- %s", one));
  }

  private void load(String name, List<Fork> forks, double yardstick) {
    double wall = median(forks, Fork::seconds);
    line(
        "| %s | %.1f | %.1f | %,.0f | %.2f | %.0f |",
        name,
        wall,
        median(forks, Fork::cpuSeconds),
        members / wall,
        yardstick / wall,
        median(forks, Fork::peakHeapMegabytes));
  }

  private static double median(List<Fork> forks, ToDoubleFunction<Fork> figure) {
    return Figures.of(forks.stream().mapToDouble(figure).toArray()).median();
  }

  void questions(List<QuestionRounds.Result> results) {
    line("%n## Questions, members' store, %d values each, ms%n", QuestionRounds.VALUES);
    line("| question | median | p95 | cached median | cached p95 | most rows |");
    line("|---|---|---|---|---|---|");
    for (QuestionRounds.Result result : results) {
      line(
          "| %s | %.1f | %.1f | %.3f | %.3f | %d |",
          result.question(),
          result.afresh().median(),
          result.afresh().p95(),
          result.cached().median(),
          result.cached().p95(),
          result.rows());
    }
  }

  void contribution(Contributions.Result result) {
    line("%n## One office's contribution, accepted and visible%n");
    line(
        "%s sends its whole document with 250 other dates: median %.0f ms, p95 %.0f ms; both stores"
            + " grow by %.1f MB.",
        result.office(), result.visible().median(), result.visible().p95(), result.megabytes());
  }

  void searches(Searches.Result result) {
    line("%n## Search, members, %,d names, ms%n", result.names());
    line(
        "%d texts (whole, begun, two letters swapped, a part): median %.1f, p95 %.1f; %d did not find"
            + " their thing among the first twenty. The first search makes the index: %.1f s.",
        result.searches(),
        result.figures().median(),
        result.figures().p95(),
        result.missed(),
        result.firstSeconds());
  }

  void intake(List<Intake.Result> results, Names.Result names) {
    line("%n## Intake: files read, resolved and checked, each with %s, ms%n", Intake.HEAP);
    line("| file | MB | items | first | warm median | warm worst |");
    line("|---|---|---|---|---|---|");
    for (Intake.Result result : results) {
      line(
          "| %s | %.1f | %,d | %.0f | %.0f | %.0f |",
          result.name(),
          result.bytes() / 1e6,
          result.items(),
          result.first(),
          result.warm().median(),
          result.warm().p95());
    }
    line(
        "%nNames a second among 10,000 products: %,.0f known (by package URL, CPE, slug, name, behind"
            + " a vendor, before a version), %,.0f unknown, %,.0f misspelt with suggestions.",
        names.matched(), names.missed(), names.suggested());
  }

  void coldStart(Figures starts) {
    line("%n## Cold start, real data, process start to first answer over HTTP%n");
    line("Median %.0f ms, worst %.0f ms.", starts.median(), starts.p95());
  }

  String text() {
    return text.toString();
  }

  static {
    Locale.setDefault(Locale.ROOT);
  }
}
