package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists of names, Compose files and Kubernetes manifests, and what they come to: what they are
 * taken for, the problems and the uses, as if sent by the office AU. With {@code
 * -Darchipel.write=true} the expectations are written anew, to be read before they are committed.
 */
class InventoryFixturesTest {

  private static final Path FOLDER = Path.of("src/test/resources/inventory");
  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(".uses.txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void comesToTheUsesBesideIt(Path file) throws IOException {
    StringBuilder found = new StringBuilder();
    NormalForm form = read(Fixture.file(file), found);
    form.items().stream()
        .map(Thing.class::cast)
        .map(InventoryFixturesTest::line)
        .sorted()
        .forEach(found::append);

    Path beside = file.resolveSibling(file.getFileName() + ".uses.txt");
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found);
    }
    assertThat(found.toString()).isEqualTo(Files.readString(beside));
  }

  @Test
  void findsTheFiles() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void readsNothingOfEnvironments() throws IOException {
    for (String name : List.of("compose.yaml", "deployment.yaml")) {
      StringBuilder found = new StringBuilder();
      NormalForm form = read(Fixture.file(FOLDER.resolve(name)), found);
      assertThat(found + NormalJson.write(form))
          .doesNotContain("not-to-be-read-anywhere")
          .doesNotContain("jdbc:");
    }
  }

  @Test
  void takesNoProseForAList() {
    for (String prose :
        List.of(
            "Dear all,\n\nthe meeting is in room 12.\nPlease bring 3 copies.\nRegards\n",
            "Minutes of 2024\nRoom 12\nBudget 2025\nItem 7\n",
            "just words",
            "1. Open the door\n2. Close the door\n3. Repeat 2\n")) {
      Reading reading =
          Fixture.READERS.read(new SentFile("a", prose.getBytes(UTF_8)), ReadContext.office("AU"));
      assertThat(reading.problems())
          .as(prose)
          .extracting(problem -> problem.code().id())
          .contains("unknown-format");
    }
  }

  private static NormalForm read(SentFile file, StringBuilder found) {
    Reading reading = Fixture.READERS.read(file, ReadContext.office("AU"));
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    NormalForm form =
        CHECK
            .check(((Document.Stack) reading.document().orElseThrow()).stack(), problems)
            .normalForm();
    assertThat(problems.toList()).noneMatch(Problem::isError);
    Reading.Recognised as = reading.recognised().orElseThrow();
    found.append("%s, because %s\n".formatted(as.format(), as.why()));
    found.append("part: ").append(form.part()).append('\n');
    problems.toList().forEach(problem -> found.append(problem).append('\n'));
    return form;
  }

  private static String line(Thing use) {
    return Stream.of("product", "name", "kind", "release", "version")
        .filter(field -> !Fixture.value(use, field).isEmpty())
        .map(field -> field + " " + Fixture.value(use, field))
        .collect(Collectors.joining(", ", use.head().id() + ": ", "\n"));
  }
}
