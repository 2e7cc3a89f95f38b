package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.SentFile;
import org.archipel.reader.workbook.CsvWriter;
import org.archipel.reader.workbook.StarterWriter;
import org.archipel.reader.workbook.WorkbookWriter;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackCheck;
import org.archipel.stack.StackDocument;
import org.archipel.stack.StackDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV, the short workbook, and what spreadsheet programs would take for something else. */
class WorkbookFormsTest {

  private static final Path FOLDER = Path.of("src/test/resources/workbook");
  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  @Test
  void readsTheSheetsBackFromCsv() {
    StackDocument document = WorkbookRoundTripTest.everything();
    byte[] archive = CsvWriter.write(document, Map.of(), WorkbookRoundTripTest.options("en"));

    assertThat(back(new SentFile("au.zip", archive))).isEqualTo(normal(document));
  }

  @Test
  void readsOneSheetOfCsvAndSaysWhatThatReplaces() throws IOException {
    byte[] archive =
        CsvWriter.write(
            WorkbookRoundTripTest.own("AU"), Map.of(), WorkbookRoundTripTest.options("en"));
    String contacts = entry(archive, "systems.csv");
    assertThat(contacts).startsWith("\uFEFFarchipel.systems,");

    Reading reading =
        Fixture.READERS.read(
            new SentFile("systems.csv", contacts.getBytes(UTF_8)),
            org.archipel.reader.source.ReadContext.office("AU"));

    assertThat(reading.recognised().orElseThrow().toString()).contains("CSV");
    assertThat(reading.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("one sheet"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+61 2",
        "-5",
        "@SUM(A1)",
        "\tx",
        "'=x",
        "''x",
        "'x",
        "1.10",
        "00123",
        "1E5",
        "TRUE",
        "a;b\\c",
        "_x0041_",
        "line\nbreak",
        "＝1",
        " two  spaces ",
        "2026-11-22",
        "\"quoted\", too"
      })
  void restoresWhatAProgramWouldTakeForAFormulaOrANumber(String text) throws IOException {
    StackDraft draft = new StackDraft(Position.whole("draft"));
    draft
        .add(ItemKind.EXPERIENCE, Position.whole("draft"))
        .id("one")
        .set("approach", "agile")
        .set("lessons", text.strip())
        .set("lessons", "another");
    draft
        .add(ItemKind.SYSTEM, Position.whole("draft"))
        .id("s")
        .set("name", "S")
        .set("description", text);
    StackDocument document = draft.document("AU", null, null);

    byte[] workbook = WorkbookWriter.write(document, Map.of(), WorkbookRoundTripTest.options("en"));
    byte[] csv = CsvWriter.write(document, Map.of(), WorkbookRoundTripTest.options("en"));

    assertThat(back(new SentFile("one.xlsx", workbook))).isEqualTo(normal(document));
    assertThat(back(new SentFile("one.zip", csv))).isEqualTo(normal(document));
    assertThat(
            entry(csv, "systems.csv").lines().flatMap(line -> Arrays.stream(line.split(",", -1))))
        .noneMatch(cell -> cell.matches("(?s)\"?[=+@\t＝-].*"));
  }

  @Test
  void readsTheShortWorkbookWithoutAnswersAsNothing() {
    byte[] starter = StarterWriter.write("AU", WorkbookRoundTripTest.options("fr"));
    Fixture.Outcome outcome = Fixture.stack(new SentFile("starter.xlsx", starter));

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.checked().normalForm().office()).isEqualTo("AU");
    assertThat(outcome.checked().normalForm().items()).isEmpty();
  }

  @Test
  void readsTheAnswersOfTheShortWorkbook() {
    Fixture.Outcome outcome = Fixture.stack(Fixture.file(FOLDER.resolve("starter-answered.xlsx")));

    assertThat(outcome.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "starter-answered.xlsx [Start here!E4]: warning: No product has the name 'Our own"
                + " build'; it is kept as a name. [unknown-product]");
    assertThat(
            outcome.checked().normalForm().items().stream()
                .map(item -> item.head().iri().getURI().replaceFirst(".*/AU/", ""))
                .toList())
        .containsExactly(
            "system/grant",
            "system/grant/use/oracle-database",
            "system/marks",
            "system/marks/use/our-own-build",
            "use/postgresql",
            "standard/ST.26",
            "standard/ST.96",
            "profile",
            "plan/grant",
            "ai/class-suggestions",
            "contact/it-unit");
  }

  private static String back(SentFile file) {
    Fixture.Outcome outcome = Fixture.stack(file);
    assertThat(outcome.problems()).isEmpty();
    return NormalJson.write(outcome.checked().normalForm());
  }

  private static String normal(StackDocument document) {
    Problems problems = new Problems();
    String json = NormalJson.write(CHECK.check(document, problems).normalForm());
    assertThat(problems.toList()).isEqualTo(List.of());
    return json;
  }

  private static String entry(byte[] archive, String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }
}
