package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models as other tools write them, sent by the office AU: each has its normal form and its
 * warnings beside it. With {@code -Darchipel.write=true} the expectations are written anew, to be
 * read before they are committed.
 */
class ArchitectureFilesTest {

  private static final Path MODELS = Path.of("src/test/resources/architecture");

  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      return files
          .filter(file -> !file.toString().matches(".*\\.(normal\\.json|problems\\.txt)"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void hasTheNormalFormAndTheWarningsBesideIt(Path file) throws IOException {
    SentFile sent = Fixture.file(file);
    Reading reading = Fixture.READERS.read(sent, ReadContext.office("AU"));
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    Document.Stack stack =
        (Document.Stack)
            reading.document().orElseThrow(() -> new AssertionError(reading.problems()));
    StackCheck.Checked checked =
        CHECK.check(stack.stack(), LocalDate.parse("2026-11-22"), problems);

    assertThat(problems.toList()).filteredOn(Problem::isError).isEmpty();
    compare(file, ".normal.json", NormalJson.write(checked.normalForm()));
    compare(
        file,
        ".problems.txt",
        problems.inFileOrder().stream()
            .map(problem -> problem + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void findsTheModels() throws IOException {
    assertThat(models()).hasSizeGreaterThanOrEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "archimate, ArchiMate exchange file",
    "backstage, Backstage catalogue (YAML or JSON)",
    "publiccode, publiccode.yml",
    "structurizr, Structurizr DSL"
  })
  void readsTheExampleOfItsPage(String page, String format) throws IOException {
    String text = Files.readString(Path.of("docs/formats", page + ".md"));
    String example = text.split("```[a-z]*\\n", -1)[1];
    Reading reading =
        Fixture.READERS.read(
            new SentFile("example", example.getBytes(UTF_8)), ReadContext.office("AU"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.recognised().orElseThrow().format()).isEqualTo(format);
    Document.Stack stack = (Document.Stack) reading.document().orElseThrow();
    assertThat(stack.stack().entries().get(ItemKind.SYSTEM)).isNotEmpty();
    assertThat(stack.stack().entries().get(ItemKind.SYSTEM).getFirst().parts())
        .containsKey(ItemKind.USE);
  }

  @Test
  void opensNoConnectionForAnAddressInAModel() throws Exception {
    List<String> models =
        List.of(
            "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.opengroup.org/xsd/archimate/3.0/ %s\"/>",
            "apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: x}\n"
                + "spec: {definition: {$text: '%s'}}\n",
            "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: x}\n"
                + "spec: {type: url, target: '%s'}\n",
            "publiccodeYmlVersion: 0.4\nname: x\nurl: %s\nlogo: %<s\n",
            "{\"model\":{},\"views\":{\"configuration\":{\"themes\":[\"%s\"]}}}");
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/canary";
      for (String model : models) {
        Reading reading =
            Fixture.READERS.read(
                new SentFile("model", model.formatted(address).getBytes(UTF_8)),
                ReadContext.office("AU"));
        assertThat(reading.document()).as(model).isPresent();
      }
      server.setSoTimeout(100);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static void compare(Path file, String suffix, String found) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + suffix);
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found);
    }
    assertThat(found).isEqualTo(Files.readString(beside));
  }
}
