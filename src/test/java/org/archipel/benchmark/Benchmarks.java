package org.archipel.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Generate;
import org.archipel.catalog.Home;
import org.archipel.catalog.HomeLock;
import org.archipel.catalog.Installation;
import org.archipel.catalog.Progress;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Statements;

/**
 * Runs every benchmark and prints the report. Arguments: the folder to work in, times, rounds of
 * the loads.
 */
final class Benchmarks {

  private final Path work;
  private final int times;
  private final int rounds;
  private final Report report = new Report();

  private Benchmarks(Path work, int times, int rounds) {
    this.work = work;
    this.times = times;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[1].equals("intake")) {
      Report report = new Report();
      report.intake(Intake.run(Path.of(arguments[0]).toAbsolutePath()), Names.run());
      System.out.println(report.text());
      return;
    }
    if (arguments[1].equals("mining")) {
      System.out.println(MiningRounds.run(Path.of(arguments[2]), Integer.parseInt(arguments[3])));
      return;
    }
    if (arguments[1].equals("architecture")) {
      System.out.println(ArchitectureFigures.run(home(arguments)));
      return;
    }
    Path work = Path.of(arguments[0]).toAbsolutePath();
    new Benchmarks(work, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
  }

  /** Returns a home that is there, or one of a synthetic catalogue, made for it. */
  private static Path home(String[] arguments) throws Exception {
    if (arguments.length > 3) {
      return Path.of(arguments[3]);
    }
    Path work = Path.of(arguments[0]).toAbsolutePath();
    Path base = new Benchmarks(work, Integer.parseInt(arguments[2]), 1).base();
    Path home = work.resolve("home");
    open(home, base).close();
    return home;
  }

  private Path base() throws IOException {
    delete(work);
    Path base = work.resolve("base");
    for (String part : List.of("ontology", "queries", "catalog-data/reference")) {
      copy(Path.of(part), base.resolve(part));
    }
    generate(base, base.resolve("catalog-data/stacks"));
    return base;
  }

  private void run() throws Exception {
    Path base = base();
    Path stacks = base.resolve("catalog-data/stacks");
    loads(base);
    try (Catalog catalog = open(work.resolve("home"), base)) {
      report.questions(new QuestionRounds(catalog).run());
      report.searches(Searches.run(catalog));
      report.contribution(Contributions.run(catalog, stacks));
    }
    report.intake(Intake.run(work), Names.run());
    if (Files.exists(Path.of("target/archipel.jar"))) {
      report.coldStart(ColdStart.run(work.resolve("real-home")));
    }
    System.out.println(report.text());
  }

  private void generate(Path base, Path stacks) {
    Generate.of(new Installation(base), new Generate.Options(200, times, 1)).write(stacks);
  }

  private void loads(Path base) throws Exception {
    List<Fork> documents = new ArrayList<>();
    List<Fork> phased = new ArrayList<>();
    List<Fork> calibration = new ArrayList<>();
    Path quads = work.resolve("all.nq");
    for (int round = 0; round < rounds; round++) {
      delete(work.resolve("home"));
      documents.add(
          Fork.run(LoadDocuments.class, base.toString(), work.resolve("home").toString()));
      if (round == 0) {
        try (Catalog catalog = open(work.resolve("home"), base)) {
          report.statements(
              catalog.statements(Audience.PUBLIC), catalog.statements(Audience.MEMBERS));
          write(catalog, quads);
        }
      }
      delete(work.resolve("tdb"));
      phased.add(Fork.run(LoadPhased.class, work.resolve("tdb").toString(), quads.toString()));
      calibration.add(Fork.run(Calibration.class, quads.toString()));
    }
    report.loads(times, documents, phased, calibration);
  }

  private static Catalog open(Path home, Path base) {
    Home folder = new Home(home);
    return Catalog.open(
        folder, HomeLock.take(folder).orElseThrow(), new Installation(base), Progress.SILENT);
  }

  /** Everything that members see, once. */
  private static void write(Catalog catalog, Path file) {
    catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              try (Writer out = Files.newBufferedWriter(file)) {
                for (var quads = dataset.find(); quads.hasNext(); ) {
                  Quad quad = quads.next();
                  if (!quad.isDefaultGraph()) {
                    String line = Statements.line(quad.asTriple());
                    out.write(line, 0, line.length() - 1);
                    out.write("<" + quad.getGraph().getURI() + "> .\n");
                  }
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return file;
            });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
