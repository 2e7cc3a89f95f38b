package org.archipel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.archipel.catalog.Installation;
import org.archipel.catalog.LifecycleRefresh;
import org.archipel.catalog.ProductLifecycle;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reader.Readers;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.Lifecycle;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code archipel lifecycle}: refreshes the table of releases. */
@Command(
    name = "lifecycle",
    description = {
      "Compare lifecycle data of endoflife.date with the catalogue's table of releases:",
      "new cycles, moved dates, cycles that are gone. Writes only with --write.",
      ""
    },
    footer = {"", "Exit code 1 when a file has errors; then nothing is written."},
    mixinStandardHelpOptions = true)
final class LifecycleCommand implements Callable<Integer> {

  @ParentCommand private Archipel archipel;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Files of products (Markdown) or answers of the interface (JSON).")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--retrieved",
      required = true,
      paramLabel = "DATE",
      description = "The day on which the data was taken from its source.")
  private LocalDate retrieved = LocalDate.EPOCH;

  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "Where it was taken from, for products.csv; {slug} stands for the product.")
  private String source = "";

  @Option(
      names = "--product",
      paramLabel = "SLUG",
      description = "The product of a file that does not name it (interface before version 1).")
  private String product = "";

  @Option(names = "--write", description = "Write the tables; look at them with 'git diff'.")
  private boolean write;

  @Override
  public Integer call() {
    Console console = archipel.console();
    if (retrieved.isAfter(LocalDate.now(ZoneOffset.UTC))) {
      throw Trouble.usage("--retrieved lies in the future.");
    }
    Path tables = Installation.find().referenceTables();
    List<Problem> problems = new ArrayList<>();
    List<Lifecycle> lifecycles = read(tables, problems, console);
    LifecycleRefresh.Result result =
        LifecycleRefresh.of(
                tables, retrieved, Optional.of(source).filter(address -> !address.isEmpty()))
            .compare(lifecycles);
    problems.addAll(result.problems());
    problems.forEach(console.err()::println);
    result.products().stream()
        .filter(ProductLifecycle::isChanged)
        .forEach(changed -> console.out().println(changed.words()));
    console.out().println(summary(result.products()));
    if (problems.stream().anyMatch(Problem::isError)) {
      console.out().println("Nothing was written.");
      return Archipel.PROBLEMS;
    }
    finish(result.files(), console);
    return Archipel.DONE;
  }

  private void finish(Map<Path, byte[]> tables, Console console) {
    if (tables.isEmpty() || !write) {
      console.out().println("Nothing was written" + (tables.isEmpty() ? "." : "; --write does."));
      return;
    }
    tables.forEach(
        (file, bytes) -> {
          replace(file, bytes);
          console.out().println("Wrote " + file);
        });
  }

  private static void replace(Path file, byte[] bytes) {
    try {
      Path beside = Files.createTempFile(file.getParent(), ".archipel", ".csv");
      Files.write(beside, bytes);
      Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Trouble.environment("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static String summary(List<ProductLifecycle> products) {
    return "%,d products compared; new cycles: %,d, moved dates: %,d, other cells: %,d, cycles gone: %,d."
        .formatted(
            products.size(),
            products.stream().mapToInt(p -> p.added().size()).sum(),
            products.stream().mapToInt(p -> p.moved().size()).sum(),
            products.stream().mapToInt(ProductLifecycle::others).sum(),
            products.stream().mapToInt(p -> p.gone().size()).sum());
  }

  private List<Lifecycle> read(Path tables, List<Problem> problems, Console console) {
    Readers readers = new Readers(ReferenceData.read(tables, new Problems()).resolver());
    List<Lifecycle> lifecycles = new ArrayList<>();
    for (Path name : files) {
      for (Path file : filesOf(name, console)) {
        SentFile sent = SentFiles.read(file, console);
        Reading reading = readers.read(sent, ReadContext.UNKNOWN);
        problems.addAll(reading.problems());
        if (reading.document().orElse(null) instanceof Document.Lifecycles found) {
          found.products().forEach(one -> named(one, problems).ifPresent(lifecycles::add));
        } else if (!reading.hasErrors()) {
          problems.add(
              Problem.error(
                  ProblemCode.UNKNOWN_FORMAT,
                  Position.whole(sent.name()),
                  "The file is no lifecycle data, but: "
                      + reading.recognised().map(Reading.Recognised::format).orElse("unknown")
                      + "."));
        }
      }
    }
    return lifecycles;
  }

  private Optional<Lifecycle> named(Lifecycle lifecycle, List<Problem> problems) {
    if (!lifecycle.slug().isEmpty()) {
      return Optional.of(lifecycle);
    }
    if (product.isEmpty()) {
      problems.add(
          Problem.error(
              ProblemCode.MISSING_FIELD,
              lifecycle.position(),
              "The file does not say which product this is: say it with --product."));
      return Optional.empty();
    }
    return Optional.of(lifecycle.of(product));
  }

  /** Returns the Markdown and JSON files of a folder, sorted by name, or the file itself. */
  private static List<Path> filesOf(Path name, Console console) {
    Path path = console.file(name.toString());
    if (!Files.isDirectory(path)) {
      return List.of(name);
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside
          .filter(file -> file.toString().matches(".*\\.(?:md|json)") && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Trouble.environment("Cannot read the folder " + path + ": " + e.getMessage(), e);
    }
  }
}
