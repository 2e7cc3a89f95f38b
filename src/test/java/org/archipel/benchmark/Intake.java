package org.archipel.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.Readers;
import org.archipel.reader.Reading;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.StackCheck;

/**
 * Reads, resolves and checks one large file of a kind, again and again, in a small Java machine.
 */
final class Intake {

  static final String HEAP = "-Xmx256m";

  private static final int ROUNDS = 9;
  private static final int WARMING = 4;
  private static final String RESULT = "intake ";

  private Intake() {}

  /**
   * What reading a file took.
   *
   * @param first milliseconds of the first time
   * @param warm milliseconds of the times after the first four
   * @param items how many things it was understood as saying
   */
  record Result(String name, int bytes, double first, Figures warm, int items) {}

  /** Measures every large file; each in a process of its own with 256 MB of heap. */
  static List<Result> run(Path work) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve("intake"));
    List<Result> results = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : LargeFiles.all().entrySet()) {
      Path path = Files.write(folder.resolve("file"), file.getValue());
      Fork fork = Fork.run(HEAP, Intake.class, path.toString());
      results.add(result(file.getKey(), file.getValue().length, fork.lines()));
    }
    return results;
  }

  private static Result result(String name, int bytes, List<String> lines) {
    String line = lines.stream().filter(one -> one.startsWith(RESULT)).findFirst().orElseThrow();
    String[] fields = line.substring(RESULT.length()).split(" ");
    double[] warm = new double[ROUNDS - WARMING];
    for (int i = 0; i < warm.length; i++) {
      warm[i] = Double.parseDouble(fields[1 + WARMING + i]);
    }
    return new Result(
        name, bytes, Double.parseDouble(fields[1]), Figures.of(warm), Integer.parseInt(fields[0]));
  }

  /** The other process: reads the file that its argument names and prints how long that took. */
  public static void main(String[] arguments) throws IOException {
    Fork.reportAtEnd();
    Resolver resolver =
        ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver();
    Readers readers = new Readers(resolver);
    StackCheck check = new StackCheck(resolver, Shapes.load(Path.of("ontology")));
    SentFile file = new SentFile("file", Files.readAllBytes(Path.of(arguments[0])));
    StringBuilder line = new StringBuilder();
    int items = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Reading reading = readers.read(file, ReadContext.office("AU"));
      Problems problems = new Problems();
      reading.problems().stream().filter(Problem::isError).forEach(problems::add);
      Document document = reading.document().orElseThrow(() -> failed(reading.problems()));
      items =
          check.check(((Document.Stack) document).stack(), problems).normalForm().items().size();
      line.append(' ').append((System.nanoTime() - start) / 1e6);
      if (problems.hasErrors()) {
        throw failed(problems.toList());
      }
    }
    System.out.println(RESULT + items + line);
  }

  private static IllegalStateException failed(List<Problem> problems) {
    return new IllegalStateException("refused: " + problems.getFirst());
  }
}
