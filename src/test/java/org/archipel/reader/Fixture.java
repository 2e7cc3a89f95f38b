package org.archipel.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackCheck;

/** Real files, the real tables, and what the whole way from file to statements makes of them. */
final class Fixture {

  static final Path BROKEN = Path.of("src/test/resources/broken");
  static final Path STACK = Path.of("src/test/resources/stack");
  static final Path NETWORK = Path.of("src/test/resources/network");
  static final Path DECIDED = Path.of("catalog-data/network");
  static final Path EXAMPLES = Path.of("docs/examples");
  static final Path CATALOG = Path.of("catalog-data/stacks");

  private static final Resolver RESOLVER =
      ReferenceData.read(Path.of("catalog-data/reference"), new Problems()).resolver();

  static final Readers READERS = new Readers(RESOLVER);

  private static final Shapes SHAPES = Shapes.load(Path.of("ontology"));

  /** A file's outcome. */
  record Outcome(StackCheck.Checked checked, List<Problem> problems) {}

  private Fixture() {}

  static Resolver resolver() {
    return RESOLVER;
  }

  static Shapes shapes() {
    return SHAPES;
  }

  /**
   * Returns the stack documents of a folder, sorted by name; examples that speak of no office speak
   * of Australia here.
   */
  static List<SentFile> documents(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*(?<!normal)\\.(yaml|json)"))
          .sorted()
          .map(Fixture::file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SentFile file(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (file.startsWith(EXAMPLES)) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        bytes = text.replaceAll("\\bXX\\b", "AU").getBytes(StandardCharsets.UTF_8);
      }
      return new SentFile(file.getFileName().toString(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the value of a field, an address by its last part; empty if the field is missing. */
  static String value(Thing item, String field) {
    return item.values(field).stream()
        .findFirst()
        .map(value -> value.startsWith("https:") ? value.replaceFirst(".*/", "") : value)
        .orElse("");
  }

  static Outcome stack(SentFile file) {
    Reading reading = Fixture.READERS.read(file, ReadContext.UNKNOWN);
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    Document document =
        reading.document().orElseThrow(() -> new AssertionError(reading.problems().toString()));
    StackCheck.Checked checked =
        new StackCheck(RESOLVER, SHAPES).check(((Document.Stack) document).stack(), problems);
    return new Outcome(checked, problems.toList());
  }
}
