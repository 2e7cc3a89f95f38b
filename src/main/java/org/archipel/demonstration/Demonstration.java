package org.archipel.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.archipel.reference.Office;
import org.archipel.reference.Product;
import org.archipel.reference.ReferenceData;

/**
 * Writes the data of the demonstration. One thread.
 *
 * <pre>
 * reference/*.csv   the tables: products, standards and concepts as shipped, offices invented
 * stacks/*.yaml     one stack document per invented office
 * network/*.yaml    what an invented network specifies and decides
 * queries/          the questions, their examples from the invented network
 * </pre>
 */
public final class Demonstration {

  private static final long SEED = 2026;

  private final Path tables;
  private final Path queries;

  /**
   * @param tables the folder of the shipped reference tables
   * @param queries the folder of the shipped questions
   */
  public Demonstration(Path tables, Path queries) {
    this.tables = tables;
    this.queries = queries;
  }

  /**
   * Writes everything into a folder; files that stand there are replaced.
   *
   * @throws Trouble if a shipped table is faulty, or a file cannot be written
   */
  public void write(Path folder) {
    ReferenceData real = read(tables);
    Plot plot = new Plot(real, SEED);
    try {
      Path reference = Files.createDirectories(folder.resolve("reference"));
      for (Map.Entry<String, String> table :
          new DemonstrationTables(tables, plot.network()).all().entrySet()) {
        Files.writeString(reference.resolve(table.getKey()), table.getValue());
      }
      Path stacks = Files.createDirectories(folder.resolve("stacks"));
      for (FictitiousOffice office : plot.network().offices()) {
        Files.writeString(
            stacks.resolve(office.code() + ".yaml"), new OfficeDocument(office, plot).write());
      }
      Path network = Files.createDirectories(folder.resolve("network"));
      Files.writeString(network.resolve("decided.yaml"), decided());
      writeQueries(folder.resolve("queries"), examples(real, plot));
    } catch (IOException e) {
      throw Trouble.environment("Cannot write the demonstration's data: " + e.getMessage(), e);
    }
  }

  /** Returns the plot of the demonstration, from which its documents are written. */
  static Plot plot(Path tables) {
    return new Plot(read(tables), SEED);
  }

  /** Returns what the invented network decided, which no rule draws: it is written by hand. */
  private static String decided() throws IOException {
    try (InputStream file = Demonstration.class.getResourceAsStream("network.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void writeQueries(Path folder, ExampleQueries examples) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(queries)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(queries.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, examples.rewrite(Files.readString(file)));
    }
  }

  /** Each real office is stood in for by one that speaks itself, so that examples have answers. */
  private static ExampleQueries examples(ReferenceData real, Plot plot) {
    List<String> codes = real.offices().stream().map(Office::code).sorted().toList();
    List<FictitiousOffice> stand =
        plot.network().of(Profile.EXAMINING).stream()
            .filter(office -> !plot.isSilent(office))
            .toList();
    Map<String, String> offices =
        IntStream.range(0, codes.size())
            .boxed()
            .collect(Collectors.toMap(codes::get, i -> stand.get(i % stand.size()).code()));
    Set<String> platforms =
        real.products().stream()
            .filter(Product.Platform.class::isInstance)
            .map(Product::slug)
            .collect(Collectors.toSet());
    return new ExampleQueries(offices, platforms);
  }

  private static ReferenceData read(Path tables) {
    Problems problems = new Problems();
    ReferenceData data = ReferenceData.read(tables, problems);
    if (problems.hasErrors()) {
      throw Trouble.environment(
          problems.toList().stream()
              .filter(Problem::isError)
              .map(Problem::toString)
              .collect(Collectors.joining("\n", "The reference tables are faulty:\n", "")));
    }
    return data;
  }
}
