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
import org.archipel.reader.source.Hint;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackCheck;

/** Bills of materials, and what the whole way from file to statements makes of them. */
final class SbomFixture {

  static final Path FOLDER = Path.of("src/test/resources/sbom");

  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  /** A bill's outcome. */
  record Outcome(StackCheck.Checked checked, List<Hint> hints, List<Problem> problems) {

    NormalForm form() {
      return checked.normalForm();
    }

    List<Thing> items(ItemKind kind) {
      return form().items().stream().filter(item -> item.kind() == kind).toList();
    }

    List<String> ids(ItemKind kind) {
      return items(kind).stream().map(item -> item.head().id()).toList();
    }

    List<String> errors() {
      return problems.stream().filter(Problem::isError).map(Problem::toString).toList();
    }
  }

  private SbomFixture() {}

  static List<SentFile> files(String pattern) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .sorted()
          .map(Fixture::file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SentFile file(String name) {
    return Fixture.file(FOLDER.resolve(name));
  }

  static SentFile text(String text) {
    return new SentFile("bom.json", text.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome read(SentFile file) {
    return read(file, ReadContext.office("AU"));
  }

  static Outcome read(SentFile file, ReadContext context) {
    Reading reading = Fixture.READERS.read(file, context);
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    Document.Stack stack =
        (Document.Stack)
            reading.document().orElseThrow(() -> new AssertionError(reading.problems().toString()));
    StackCheck.Checked checked = CHECK.check(stack.stack(), problems);
    return new Outcome(checked, stack.hints(), problems.toList());
  }
}
