package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables with the mapping beside them, and what they come to: the problems and the normal form, as
 * if sent by the office AU. With {@code -Darchipel.write=true} the expectations are written anew,
 * to be read before they are committed.
 */
class TableFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/table");
  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> Files.exists(mapping(file))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void comesToWhatStandsBesideIt(Path file) throws IOException {
    ReadContext context = ReadContext.office("AU").mapping(Fixture.file(mapping(file)));
    Reading reading = Fixture.READERS.read(Fixture.file(file), context);
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    Document.Stack document = (Document.Stack) reading.document().orElseThrow();
    StackCheck.Checked checked =
        CHECK.check(document.stack(), LocalDate.of(2026, 11, 22), problems);

    assertThat(problems.toList()).filteredOn(Problem::isError).isEmpty();
    assertThat(reading.recognised().map(Reading.Recognised::format))
        .isEqualTo(Optional.of("table with mapping " + mapping(file).getFileName()));
    compare(
        file,
        ".problems.txt",
        String.join("\n", problems.toList().stream().map(Problem::toString).toList()) + "\n");
    compare(file, ".normal.json", NormalJson.write(checked.normalForm()));
  }

  @Test
  void findsTheTables() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(1);
  }

  static Path mapping(Path file) {
    return file.resolveSibling(file.getFileName() + ".mapping.yaml");
  }

  private static void compare(Path file, String ending, String found) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ending);
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found);
    }
    assertThat(found).isEqualTo(Files.readString(beside));
  }
}
