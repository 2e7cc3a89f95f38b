package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.ReferenceData;
import org.archipel.reference.Resolver;
import org.archipel.stack.Choice;
import org.archipel.stack.ItemKind;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stack files of {@code catalog-data} and {@code docs/examples}, read as an office's would. */
class StackFilesTest {

  private static final Path TABLES = Path.of("catalog-data/reference");
  private static final Path TRUTH = Path.of("src/test/resources/catalog-data/stack-rows.csv");
  private static final Path AI_TRUTH = Path.of("src/test/resources/catalog-data/ai-rows.csv");

  /** Codes of rows on offices that have no entry in the catalogue. */
  private static final Set<String> OUTSIDE = Set.of("TW");

  /** Types of rows that name a thing, whose item links it if it is known. */
  private static final Set<String> NAMING = Set.of("product", "shared-platform", "standard");

  private static StackCheck check;
  private static final List<Outcome> OUTCOMES = new ArrayList<>();

  @BeforeAll
  static void readAll() throws IOException {
    Resolver resolver = tablesWithAnUnknownOffice().resolver();
    check = new StackCheck(resolver, Shapes.load(Path.of("ontology")));
    try (Stream<Path> files = Files.list(Path.of("catalog-data/stacks"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        OUTCOMES.add(check(file));
      }
    }
  }

  @Test
  void haveNoProblemButClaimsOfUnknownAge() {
    assertThat(OUTCOMES).hasSizeGreaterThanOrEqualTo(132);
    assertThat(OUTCOMES.stream().flatMap(outcome -> outcome.problems().stream()))
        .allSatisfy(
            problem -> {
              assertThat(problem.isError()).isFalse();
              assertThat(problem.message()).contains("Claim-attributedAsOf");
            });
  }

  @Test
  void sayOnlyWhatIsAttributedAndSourced() {
    assertThat(items())
        .hasSizeGreaterThanOrEqualTo(620)
        .allSatisfy(
            item -> {
              NormalForm.Claim claim = item.head().claim();
              assertThat(claim.status()).isEqualTo(Choice.ClaimStatus.ATTRIBUTED);
              assertThat(claim.sources()).isNotEmpty();
              assertThat(claim.says() == null ? "" : claim.says()).hasSizeLessThanOrEqualTo(200);
              assertThat(item.head().audience())
                  .isEqualTo(
                      claim.grade() == Choice.Grade.INFERRED ? Audience.MEMBERS : Audience.PUBLIC);
            });
  }

  @Test
  void fileEveryRowOfTheFactsAsItWasJudged() throws IOException {
    List<CSVRecord> rows = rows(TRUTH);

    assertThat(rows).hasSize(365);
    assertThat(rows.stream().filter(row -> !OUTSIDE.contains(row.get("office"))))
        .allSatisfy(StackFilesTest::isFiled);
  }

  @Test
  void linkTheThingThatARowNamesOrAnEditionOfIt() throws IOException {
    assertThat(rows(TRUTH).stream().filter(row -> !OUTSIDE.contains(row.get("office"))))
        .allSatisfy(
            row -> {
              String linked = linked(item(row));
              if (!linked.isEmpty()) {
                assertThat(row.get("thing").split("; "))
                    .as(row.get("row"))
                    .anyMatch(thing -> !thing.isEmpty() && linked.startsWith(thing));
              } else if (NAMING.contains(row.get("type"))) {
                assertThat(row.get("thing")).as(row.get("row")).isEmpty();
              }
            });
  }

  @Test
  void fileEveryAiToolOnceWithItsTaskAndSystem() throws IOException {
    List<CSVRecord> rows = rows(AI_TRUTH);

    assertThat(rows).hasSize(37);
    assertThat(rows)
        .allSatisfy(
            row -> {
              isFiled(row);
              Thing item = item(row);
              assertThat(Fixture.value(item, "task")).isEqualTo(row.get("task"));
              assertThat(Fixture.value(item, "technique")).isEqualTo(row.get("technique"));
              assertThat(Fixture.value(item, "system")).isEqualTo(row.get("system"));
            });
    assertThat(items().filter(item -> item.kind() == ItemKind.AI_USE)).hasSize(rows.size());
  }

  @Test
  void haveExamplesWithoutAProblem() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs/examples"))) {
      List<Path> examples = files.filter(f -> f.toString().endsWith(".yaml")).toList();

      assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
      for (Path file : examples) {
        assertThat(check(file).problems()).isEmpty();
      }
    }
  }

  private static void isFiled(CSVRecord row) {
    Thing item = item(row);
    assertThat(item.head().claim().grade().code()).as(row.get("row")).isEqualTo(row.get("grade"));
    assertThat(Fixture.value(item, "status")).as(row.get("row")).isEqualTo(row.get("status"));
  }

  private static Thing item(CSVRecord row) {
    String address = Ids.namespace(row.get("office"), row.get("claimant")) + row.get("item");
    return items()
        .filter(item -> item.head().iri().getURI().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError(row.get("row") + ": " + address));
  }

  /** Returns the product, standard or platform that an item links; empty when it links none. */
  private static String linked(Thing item) {
    return Stream.of("product", "standard", "platform")
        .map(field -> Fixture.value(item, field))
        .filter(slug -> !slug.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<CSVRecord> rows(Path table) throws IOException {
    try (CSVParser rows =
        CSVParser.parse(
            table,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return rows.getRecords();
    }
  }

  private static Stream<Thing> items() {
    return OUTCOMES.stream().flatMap(outcome -> outcome.form().items().stream());
  }

  /** What one file came to, and what is wrong with it. */
  private record Outcome(NormalForm form, List<Problem> problems) {}

  private static Outcome check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Reading reading =
        Fixture.READERS.read(new SentFile(name, Files.readAllBytes(file)), ReadContext.UNKNOWN);
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    Document.Stack document = (Document.Stack) reading.document().orElseThrow();
    NormalForm form = check.check(document.stack(), problems).normalForm();
    return new Outcome(form, problems.toList());
  }

  /** The tables of the catalogue and {@code XX}, of which the examples speak. */
  private static ReferenceData tablesWithAnUnknownOffice() throws IOException {
    Map<String, byte[]> tables = new HashMap<>();
    try (Stream<Path> files = Files.list(TABLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        tables.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    String offices = new String(tables.get("offices.csv"), StandardCharsets.UTF_8);
    String row = "XX,state,Nowhere" + ",".repeat(columns(offices) - 3);
    tables.put("offices.csv", (offices + row + "\n").getBytes(StandardCharsets.UTF_8));
    Problems problems = new Problems();
    ReferenceData data = ReferenceData.read(tables, problems);
    assertThat(problems.toList()).noneMatch(Problem::isError);
    return data;
  }

  private static int columns(String table) {
    return table.lines().findFirst().orElseThrow().split(",").length;
  }
}
