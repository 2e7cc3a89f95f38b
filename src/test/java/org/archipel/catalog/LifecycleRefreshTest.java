package org.archipel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.problem.Position;
import org.archipel.problem.Problem;
import org.archipel.problem.ProblemCode;
import org.archipel.problem.Severity;
import org.archipel.query.AnswerCsv;
import org.archipel.query.Arguments;
import org.archipel.query.Question;
import org.archipel.reader.source.Lifecycle;
import org.archipel.reader.source.SentFile;
import org.archipel.reference.Table;
import org.archipel.reference.TableText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lifecycle data against the shipped table of releases, and what the catalogue tells of it. */
class LifecycleRefreshTest {

  private static final Path SHIPPED = Path.of("catalog-data/reference");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Position PLACE = Position.whole("postgresql.md");

  @TempDir Path folder;

  private Path data;

  @BeforeEach
  void copyTheData() throws IOException {
    data = folder.resolve("data");
    try (Stream<Path> files = Files.walk(Path.of("catalog-data"))) {
      for (Path file : files.toList()) {
        Path target = data.resolve(Path.of("catalog-data").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void writesTheShippedTablesAsTheyAre() throws IOException {
    for (Table table : List.of(Table.RELEASES, Table.PRODUCTS)) {
      assertThat(new String(TableText.read(SHIPPED, table).bytes(), UTF_8))
          .isEqualTo(Files.readString(SHIPPED.resolve(table.fileName())));
    }
  }

  @Test
  void changesOnlyTheDayOfRetrievalWhereNothingMoved() throws IOException {
    LifecycleRefresh.Result result = refresh(asInTheTable());

    assertThat(result.problems()).isEmpty();
    assertThat(result.products()).noneMatch(ProductLifecycle::isChanged);
    assertThat(differing(result)).isNotEmpty().allMatch(line -> line.endsWith("," + DAY));
  }

  @Test
  void tellsWhatIsNewMovedAndGoneAndKeepsTheRowsOfWhatIsGone() throws IOException {
    LifecycleRefresh.Result result = refresh(changed());
    ProductLifecycle told = result.products().getFirst();

    assertThat(told.words())
        .isEqualTo(
            "postgresql: 1 new cycle: 99; 1 moved date: support end of 15 2027-11-11 → 2027-11-18;"
                + " 1 cycle that the source does not list any more: 17");
    assertThat(written(result))
        .contains("postgresql,99,Ninety-nine,2026-09-30,,,,,,,," + DAY)
        .containsOnlyOnce("\npostgresql,17,");
  }

  @Test
  void namesTheProductsThatTheTableDoesNotKnow() {
    LifecycleRefresh.Result result =
        refresh(new Lifecycle(PLACE, "postgresq", "", asInTheTable().cycles()));

    assertThat(result.files()).isEmpty();
    assertThat(result.problems())
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .contains("'postgresq'", "Did you mean 'postgresql'?", "unknown-product");
  }

  @Test
  void refusesDataOlderThanTheTableAndTheSameProductTwice() {
    Lifecycle lifecycle = asInTheTable();
    LifecycleRefresh older =
        LifecycleRefresh.of(data.resolve("reference"), LocalDate.of(2020, 1, 1), Optional.empty());

    assertThat(older.compare(List.of(lifecycle)).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.CONTRADICTION);
    assertThat(refresh(lifecycle, lifecycle).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE_KEY);
  }

  @Test
  void writesDownTheSourceOfTheProductsAndKeepsTheirOtherSources() {
    LifecycleRefresh.Result result =
        LifecycleRefresh.of(
                data.resolve("reference"), DAY, Optional.of("https://lifecycle.example/{slug}"))
            .compare(List.of(asInTheTable()));
    String products = new String(result.files().get(data.resolve("reference/products.csv")), UTF_8);

    assertThat(products.lines().filter(line -> line.endsWith("," + DAY)))
        .singleElement()
        .asString()
        .startsWith("postgresql,")
        .contains(",https://lifecycle.example/postgresql; https://github.com/DISIC/");
  }

  @Test
  void tellsAtACheckWhatWouldChangeAndThatNoOfficeContributesIt() throws IOException {
    Path file = Path.of("src/test/resources/lifecycle/endoflife-v1-all.json");
    List<SentFile> sent = List.of(new SentFile("all.json", Files.readAllBytes(file)));
    Checker checker = Checker.of(Installation.find());
    Sending sending = new Sending(sent, "AU", Optional.empty(), Optional.empty(), "somebody");

    assertThat(checker.check(sent).problems())
        .extracting(Problem::severity)
        .containsExactly(Severity.WARNING, Severity.INFO);
    assertThat(checker.check(sent).problems().getLast().message())
        .contains("postgresql: 1 new cycle: 1.10", "does not list any more");
    assertThat(checker.check(sending).problems())
        .singleElement()
        .matches(Problem::isError)
        .extracting(Problem::message)
        .asString()
        .contains("no office contributes", "archipel lifecycle");
    assertThat(checker.check(sending).entries()).isEmpty();
  }

  @Test
  void tellsAMovedDayAsAChangeAndNotThatTheTableWasReadAgain() throws IOException {
    Path home = folder.resolve("home");
    Homes.copyOfRealData(home);
    LifecycleRefresh.Result result = refresh(changed());
    for (Map.Entry<Path, byte[]> file : result.files().entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }

    try (Catalog catalog = open(home)) {
      String release = "https://w3id.org/archipel/id/release/postgresql/";
      assertThat(changes(catalog))
          .containsExactly(
              "added " + release + "99",
              "added " + release + "99/milestone/release",
              "changed " + release + "15/milestone/support-end date 2027-11-11 -> 2027-11-18");
      assertThat(catalog.differingGraphs(Audience.PUBLIC)).isEmpty();
      assertThat(answer(catalog)).contains("2027-11-11", "2027-11-18", "postgresql/15");

      catalog.rebuild(Progress.SILENT);
      assertThat(changes(catalog)).hasSize(3);
    }
  }

  private Catalog open(Path home) {
    Home opened = new Home(home);
    return Catalog.open(
        opened,
        HomeLock.take(opened).orElseThrow(),
        new Installation(Path.of("").toAbsolutePath(), data, Path.of("queries")),
        Progress.SILENT);
  }

  private static String answer(Catalog catalog) throws IOException {
    Question question = catalog.questions().find("lifecycle/what-vendors-moved").orElseThrow();
    StringBuilder text = new StringBuilder();
    AnswerCsv.write(
        catalog.ask(question, new Arguments(Map.of()), LocalDate.of(2026, 11, 22), Audience.PUBLIC),
        text);
    return text.toString();
  }

  /** Returns every change that is told of a release, with the values before and after. */
  private static List<String> changes(Catalog catalog) {
    return catalog
        .store(Audience.PUBLIC)
        .read(
            dataset -> {
              List<String> words = new ArrayList<>();
              dataset
                  .find(ContributionStatements.GRAPH, null, Arc.CHANGES_THING, null)
                  .forEachRemaining(quad -> words.add(words(dataset, quad)));
              return words.stream().filter(w -> w.contains("/release/")).sorted().toList();
            });
  }

  private static String words(DatasetGraph dataset, Quad change) {
    String kind = object(dataset, change.getSubject(), Arc.HAS_CHANGE_KIND).replaceFirst(".*/", "");
    StringBuilder words = new StringBuilder(kind + " " + change.getObject().getURI());
    dataset
        .find(ContributionStatements.GRAPH, null, Arc.IS_PART_OF_CHANGE, change.getSubject())
        .forEachRemaining(
            value ->
                words
                    .append(' ')
                    .append(
                        object(dataset, value.getSubject(), Arc.CHANGES_PROPERTY)
                            .replaceFirst(".*#", ""))
                    .append(' ')
                    .append(object(dataset, value.getSubject(), Arc.BEFORE))
                    .append(" -> ")
                    .append(object(dataset, value.getSubject(), Arc.AFTER)));
    return words.toString();
  }

  private static String object(DatasetGraph dataset, Node subject, Node property) {
    var quads = dataset.find(null, subject, property, null);
    if (!quads.hasNext()) {
      return "?";
    }
    Node object = quads.next().getObject();
    return object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI();
  }

  private LifecycleRefresh.Result refresh(Lifecycle... lifecycles) {
    return LifecycleRefresh.of(data.resolve("reference"), DAY, Optional.empty())
        .compare(List.of(lifecycles));
  }

  /** Returns PostgreSQL as a source would have it that says what the table says. */
  private static Lifecycle asInTheTable() {
    List<Lifecycle.Cycle> cycles = new ArrayList<>();
    for (Map<String, String> row : TableText.read(SHIPPED, Table.RELEASES).rows()) {
      if (row.get("product").equals("postgresql")) {
        Map<String, String> cells = new HashMap<>(row);
        cells.keySet().removeAll(List.of("product", "cycle", "as_of"));
        cells.values().removeIf(String::isEmpty);
        cycles.add(new Lifecycle.Cycle(PLACE, row.get("cycle"), cells));
      }
    }
    return new Lifecycle(PLACE, "postgresql", "PostgreSQL", cycles);
  }

  /** Without 17, with a later end of 15, and with one more. */
  private static Lifecycle changed() {
    List<Lifecycle.Cycle> cycles = new ArrayList<>();
    cycles.add(
        new Lifecycle.Cycle(
            PLACE, "99", Map.of("released", "2026-09-30", "label", "PostgreSQL Ninety-nine")));
    for (Lifecycle.Cycle cycle : asInTheTable().cycles()) {
      Map<String, String> cells = new HashMap<>(cycle.cells());
      cells.computeIfPresent(
          "support_end", (column, day) -> day.equals("2027-11-11") ? "2027-11-18" : day);
      if (!cycle.cycle().equals("17")) {
        cycles.add(new Lifecycle.Cycle(PLACE, cycle.cycle(), cells));
      }
    }
    return new Lifecycle(PLACE, "postgresql", "PostgreSQL", cycles);
  }

  private String written(LifecycleRefresh.Result result) {
    return new String(result.files().get(data.resolve("reference/releases.csv")), UTF_8);
  }

  private List<String> differing(LifecycleRefresh.Result result) throws IOException {
    List<String> shipped = Files.readAllLines(SHIPPED.resolve("releases.csv"));
    return written(result).lines().filter(line -> !shipped.contains(line)).toList();
  }
}
