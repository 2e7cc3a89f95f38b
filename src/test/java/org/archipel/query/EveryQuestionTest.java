package org.archipel.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks every question of the catalogue with the data and the parameters of its fixture. With {@code
 * -Darchipel.rewrite=true} the expected rows are written instead of compared: read them then.
 */
class EveryQuestionTest {

  private static final Questions QUESTIONS = Questions.load(Path.of("queries"));

  static Stream<Question> questions() {
    return QUESTIONS.all().stream();
  }

  @Test
  void thereAreEnoughOfThem() {
    assertThat(QUESTIONS.all()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(QUESTIONS.answered())
        .contains("Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q08", "Q09", "Q10", "Q11", "Q15")
        .contains("Q16", "Q17", "Q18", "Q19", "Q20", "Q21", "Q36", "Q40", "Q45")
        .contains("Q32", "Q33", "Q35", "Q37", "Q38", "Q39", "Q41", "Q43", "Q47", "Q48")
        .contains("Q07", "Q13", "Q25", "Q26", "Q28")
        .contains("Q12", "Q14", "Q27", "Q29", "Q30", "Q31", "Q46");
  }

  @Test
  void everyFixtureHasItsQuestion() throws IOException {
    try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
      List<String> fixtures =
          files
              .filter(file -> file.endsWith("data.trig"))
              .map(file -> Fixture.ROOT.relativize(file.getParent()).toString())
              .sorted()
              .toList();
      assertThat(fixtures)
          .containsExactlyElementsOf(QUESTIONS.all().stream().map(Question::id).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void givesTheExpectedRows(Question question) throws IOException {
    Fixture fixture = Fixture.of(question.id());
    String csv = csv(ask(question, fixture, fixture.dataset()));
    if (Boolean.getBoolean("archipel.rewrite")) {
      Files.writeString(fixture.expected(), csv, UTF_8);
    }
    assertThat(csv).isEqualTo(Files.readString(fixture.expected(), UTF_8));
    assertThat(csv.lines().count()).isGreaterThan(2);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void givesTheSameRowsWhateverTheOrderOfTheStatements(Question question) throws IOException {
    Fixture fixture = Fixture.of(question.id());
    assertThat(csv(ask(question, fixture, fixture.datasetBackwards())))
        .isEqualTo(Files.readString(fixture.expected(), UTF_8));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void tellsItsRowsApartByItsKey(Question question) {
    Fixture fixture = Fixture.of(question.id());
    Answer answer = ask(question, fixture, fixture.dataset());
    List<String> columns = answer.columns().stream().map(Column::name).toList();
    List<List<String>> keys =
        answer.rows().stream()
            .map(
                row ->
                    question.key().stream()
                        .map(column -> String.valueOf(row.get(columns.indexOf(column))))
                        .toList())
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isTheSameAsItsPrintedSparql(Question question) {
    Fixture fixture = Fixture.of(question.id());
    DatasetGraph dataset = fixture.dataset();
    Answer answer = ask(question, fixture, dataset);
    var bound = question.bind(answer.arguments(), answer.asOf());
    var printed = QueryFactory.create(bound.toString(), Syntax.syntaxSPARQL_11);
    assertThat(Algebra.compile(printed)).isEqualTo(Algebra.compile(bound));
    List<List<Object>> rows =
        Txn.calculateRead(
            dataset,
            () -> {
              try (QueryExec execution = QueryExec.dataset(dataset).query(printed).build()) {
                return rows(execution.select());
              }
            });
    assertThat(rows).isEqualTo(answer.rows());
  }

  private static List<List<Object>> rows(RowSet solutions) {
    List<List<Object>> rows = new ArrayList<>();
    List<Var> columns = solutions.getResultVars();
    solutions.forEachRemaining(
        solution -> {
          List<Object> row = new ArrayList<>();
          columns.forEach(column -> row.add(solution.get(column)));
          rows.add(row);
        });
    return rows;
  }

  private static Answer ask(Question question, Fixture fixture, DatasetGraph dataset) {
    Arguments arguments = Arguments.of(question, fixture.given(), Names.unknown());
    return Txn.calculateRead(
        dataset, () -> new Asker().answer(question, arguments, fixture.asOf(), dataset, "test"));
  }

  private static String csv(Answer answer) throws IOException {
    StringBuilder csv = new StringBuilder();
    AnswerCsv.write(answer, csv);
    return csv.toString();
  }
}
