package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code broken/} gives exactly the problems beside it, sent by the office AU; a
 * table with the mapping beside it. With {@code -Darchipel.write=true} the expectations are written
 * anew, to be read before they are committed.
 */
class BrokenFilesTest {

  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Fixture.BROKEN)) {
      return files
          .filter(file -> !file.toString().matches(".*(\\.problems\\.txt|\\.mapping\\.yaml)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesTheProblemsBesideIt(Path file) throws IOException {
    String found =
        String.join("\n", problems(file).stream().map(Problem::toString).toList())
            .replaceAll("none of these: .* Its name", "none of these: … Its name");
    Path beside = file.resolveSibling(file.getFileName() + ".problems.txt");
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found + "\n");
    }

    assertThat(found + "\n").isEqualTo(Files.readString(beside));
    assertThat(problems(file)).anyMatch(Problem::isError);
  }

  @Test
  void listsEveryFormatWhenItKnowsNone() {
    String message =
        Fixture.READERS
            .read(new SentFile("x", "just words".getBytes(UTF_8)), ReadContext.UNKNOWN)
            .problems()
            .getFirst()
            .message();
    assertThat(Readers.FORMATS)
        .isNotEmpty()
        .allSatisfy(reader -> assertThat(message).contains(reader.name()));
  }

  @Test
  void findsManyBrokenFiles() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
  }

  private static List<Problem> problems(Path file) {
    Path mapping = file.resolveSibling(file.getFileName() + ".mapping.yaml");
    ReadContext office = ReadContext.office("AU");
    ReadContext context = Files.exists(mapping) ? office.mapping(Fixture.file(mapping)) : office;
    Reading reading = Fixture.READERS.read(Fixture.file(file), context);
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    if (reading.document().orElse(null) instanceof Document.Stack stack) {
      CHECK.check(stack.stack(), problems);
    }
    return problems.toList();
  }
}
