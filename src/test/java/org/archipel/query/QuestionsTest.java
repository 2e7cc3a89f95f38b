package org.archipel.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.problem.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {

  private static final String GOOD =
      """
      #+ summary: Things
      #+ answers: [Q99]
      #+ needs: [TechnologyUse]
      #+ parameters:
      #+   - {name: product, type: Product, required: true, example: postgresql, help: A product.}
      #+   - {name: office, type: Office, list: true, help: Offices.}
      #+ returns:
      #+   - {name: office, type: Office, help: The office.}
      #+   - {name: count, type: Integer, help: How many.}
      PREFIX arc: <https://w3id.org/archipel/ns#>
      SELECT ?office (COUNT(?use) AS ?count)
      WHERE {
        VALUES ?office { UNDEF }
        ?use arc:usesProduct ?product ; arc:isUseAt ?office .
      }
      GROUP BY ?office
      ORDER BY ?office ?count
      """;

  @TempDir Path folder;

  @Test
  void loadsAGoodOne() throws IOException {
    assertThat(problems(GOOD)).isEmpty();
    Questions questions = Questions.load(folder);
    assertThat(questions.get("area/good").returns()).hasSize(2);
    assertThat(questions.get("q99").id()).isEqualTo("area/good");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "?product ; arc",
            "?produkt ; arc",
            "good.rq:5:8: error: the query has no variable ?product"),
        arguments(
            "?use arc:uses",
            "BIND(1 AS ?product) ?use arc:uses",
            "good.rq:14:13: error: the parameter ?product is assigned"),
        arguments(
            "?use arc:uses",
            "VALUES ?product { 1 2 } ?use arc:uses",
            "the parameter ?product is assigned"),
        arguments(
            "ORDER BY ?office ?count",
            "ORDER BY ?office",
            "good.rq:17:1: error: ORDER BY is not total: it leaves out count"),
        arguments("ORDER BY ?office ?count", "", "ORDER BY is not total"),
        arguments(
            "ORDER BY ?office ?count", "ORDER BY STR(?office) ?count", "it leaves out office"),
        arguments(
            "name: count, type",
            "name: number, type",
            "good.rq:8:6: error: 'returns' is office, number, but the query selects office, count."),
        arguments("SELECT ?office (COUNT(?use) AS ?count)", "SELECT *", "SELECT *"),
        arguments(
            "?use arc:uses",
            "FILTER(?d < NOW()) ?use arc:uses",
            "good.rq:14:15: error: NOW() is not allowed: use ?asOf."),
        arguments(
            "?use arc:uses",
            "FILTER(RAND() < 1) ?use arc:uses",
            "RAND() gives other rows each time"),
        arguments("COUNT(?use)", "SAMPLE(?use)", "SAMPLE takes any value"),
        arguments("COUNT(?use)", "GROUP_CONCAT(?use)", "GROUP_CONCAT has no order"),
        arguments(
            "?use arc:uses", "SERVICE <http://x/> { } ?use arc:uses", "SERVICE is not allowed"),
        arguments("WHERE {", "FROM <http://x/> WHERE {", "FROM is not allowed"),
        arguments(
            "VALUES ?office { UNDEF }",
            "",
            "a list parameter, and no other, has a block VALUES ?office"),
        arguments(
            "VALUES ?office { UNDEF }",
            "VALUES ?office { UNDEF } VALUES ?other { }",
            "no parameter is called so"),
        arguments(
            "list: true, help: Offices",
            "help: Offices",
            "a list parameter, and no other, has a block"),
        arguments(
            "?use arc:uses",
            "FILTER(BOUND(?product)) ?use arc:uses",
            "stands in BOUND or in the SELECT of a sub-query"),
        arguments(
            "type: Product",
            "type: Produkt",
            "good.rq:5:30: error: 'Produkt' is not a type of values. Did you mean 'Product'?"),
        arguments(
            "summary:",
            "sumary:",
            "'sumary' is not a field of a query header. Did you mean 'summary'?"),
        arguments("help: A product.", "hlep: A product.", "'help' is missing"),
        arguments(
            "required: true, example: postgresql",
            "required: true",
            "is required and has no example"),
        arguments(
            "example: postgresql",
            "example: 'a b c'",
            "'a b c' is not the name or the address of a product"),
        arguments("[Q99]", "[X99]", "'X99' is not the id of a question"),
        arguments("needs: [TechnologyUse]", "description: x", "'needs' is missing"),
        arguments(
            "[TechnologyUse]",
            "[technologyUse]",
            "good.rq:3:11: error: 'technologyUse' is not the name of a class of the ontology"),
        arguments("[Q99]", "[Q99", "the header is not YAML"),
        arguments("GROUP BY ?office", "GROUP BY", "Encountered"),
        arguments(
            "name: office, type: Office, list",
            "name: asOf, type: Date, list",
            "'asOf' cannot name a parameter"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesAFaultyOneWithFileAndLine(String from, String to, String message) throws IOException {
    assertThat(GOOD).contains(from);
    List<String> problems = problems(GOOD.replace(from, to));
    assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(message));
    assertThat(problems).allSatisfy(problem -> assertThat(problem).startsWith("area/good.rq"));
    assertThatThrownBy(() -> Questions.load(folder))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(message);
  }

  @Test
  void tellsEveryProblemOfEveryFileInOnePass() throws IOException {
    write("area/one.rq", GOOD.replace("ORDER BY ?office ?count", "").replace("COUNT", "SAMPLE"));
    write("area/two.rq", "SELECT");
    Problems problems = new Problems();
    Questions.load(folder, problems);
    assertThat(problems.toList().stream().map(problem -> problem.position().file()))
        .contains("area/one.rq", "area/two.rq");
    assertThat(problems.toList()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void wantsOnePrimaryAmongSeveral() throws IOException {
    write("area/one.rq", GOOD);
    write("area/two.rq", GOOD);
    assertThatThrownBy(() -> Questions.load(folder))
        .hasMessageContaining("Q99 has 0 queries marked 'primary: true'");
    write("area/two.rq", GOOD.replace("#+ returns", "#+ primary: true\n#+ returns"));
    assertThat(Questions.load(folder).get("Q99").id()).isEqualTo("area/two");
  }

  @Test
  void namesTheNearestQuestion() {
    Questions questions = Questions.load(Path.of("queries"));
    assertThatThrownBy(() -> questions.get("product/who-run"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Did you mean 'product/who-runs'?");
    assertThat(questions.get("Q06").id()).isEqualTo("lifecycle/past-support");
  }

  private List<String> problems(String text) throws IOException {
    write("area/good.rq", text);
    Problems problems = new Problems();
    Questions.load(folder, problems);
    return problems.toList().stream().map(Problem::toString).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }
}
