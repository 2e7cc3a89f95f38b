package org.archipel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.archipel.architecture.Derivation;
import org.archipel.architecture.model.Parameters;
import org.archipel.catalog.Catalog;
import org.archipel.catalog.Homes;
import org.archipel.ontology.Audience;
import org.archipel.query.Answer;
import org.archipel.query.Arguments;
import org.archipel.query.Asker;
import org.archipel.query.Column;
import org.archipel.query.Question;
import org.archipel.query.Questions;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planted is what the questions of likeness and patterns answer. */
class PlantedQuestionsTest {

  private static final Questions QUESTIONS = Questions.load(Path.of("queries"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Node DERIVED =
      NodeFactory.createURI("https://w3id.org/archipel/graph/derived/current");

  @TempDir private static Path folder;

  private static Catalog catalog;

  /** What members see, with the reference architecture that follows from it. */
  private static Store derived;

  /** The products in use at each office, read apart from the questions. */
  private static Map<String, Set<String>> running;

  @BeforeAll
  static void open() throws IOException {
    catalog = Homes.withDemonstration(folder.resolve("home"));
    derived = withDerivation(catalog.store(Audience.MEMBERS));
    running = new HashMap<>();
    String uses =
        """
        PREFIX arc: <https://w3id.org/archipel/ns#>
        PREFIX id: <https://w3id.org/archipel/id/>
        SELECT DISTINCT ?office ?product {
          { ?use arc:usesProduct ?product ; arc:isUseAt ?office }
          UNION { ?use arc:isInstanceOfProduct ?product ; arc:isRunBy ?office }
          { ?use arc:hasStatus <https://w3id.org/archipel/id/status/in-use> }
          UNION { ?use arc:hasStatus <https://w3id.org/archipel/id/status/retiring> }
          FILTER NOT EXISTS {
            ?no arc:reviewsClaim ?use ; arc:hasVerdict <https://w3id.org/archipel/id/claim-status/rejected> }
        }
        """;
    catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              try (QueryExec execution = QueryExec.dataset(dataset).query(uses).build()) {
                RowSet found = execution.select();
                found.forEachRemaining(
                    row ->
                        running
                            .computeIfAbsent(end(row.get("office")), any -> new HashSet<>())
                            .add(end(row.get("product"))));
              }
              return running;
            });
  }

  @AfterAll
  static void close() {
    derived.close();
    catalog.close();
  }

  @Test
  void peersChooseWhatTheirProfileWasGiven() {
    List<Map<String, String>> rows =
        ask("block/peers-choose", "block=relational-database", "size=50-to-199");
    Map<String, String> first = rows.getFirst();

    assertThat(first).containsEntry("product", "mssqlserver").containsEntry("peers", "60");
    assertThat((number(first, "stated") + number(first, "attributed")) / 60)
        .isCloseTo(0.75, within(0.03));
  }

  @Test
  void likenessIsWhatASecondCountGives() {
    Map<String, Integer> offices = new HashMap<>();
    running.values().forEach(all -> all.forEach(each -> offices.merge(each, 1, Integer::sum)));
    String one = running.keySet().stream().sorted().findFirst().orElseThrow();

    List<Map<String, String>> rows = ask("compare/most-alike", "office=" + one);

    assertThat(rows).hasSizeGreaterThan(20);
    for (Map<String, String> row : rows) {
      Set<String> other = running.getOrDefault(row.get("other"), Set.of());
      Set<String> both = new HashSet<>(running.getOrDefault(one, Set.of()));
      Set<String> either = new HashSet<>(both);
      both.retainAll(other);
      either.addAll(other);
      assertThat(number(row, "shared")).isEqualTo(both.size());
      assertThat(number(row, "likeness"))
          .isCloseTo(100 * weight(both, offices) / weight(either, offices), within(0.5001));
      assertThat(both).contains(row.get("rarest"));
    }
  }

  @Test
  void theMostAlikeAreOfTheSameProfile() {
    Set<String> leading = new HashSet<>();
    for (String size : List.of("1000-to-4999", "5000-or-more")) {
      leading.addAll(ofSize(size));
    }
    assertThat(leading).hasSize(20);
    int same = 0;
    int all = 0;
    for (String office : leading) {
      for (Map<String, String> row :
          ask("compare/most-alike", "office=" + office).stream().limit(5).toList()) {
        same += leading.contains(row.get("other")) ? 1 : 0;
        all++;
      }
    }
    assertThat(same / (double) all).as("of the five most alike").isGreaterThan(0.7);
  }

  @Test
  void everySpeakingOfficePassesFilingsToItsCases() {
    List<Map<String, String>> rows =
        ask("pattern/which-integrations", "capability=e-filing", "least=1").stream()
            .filter(row -> "case-management".equals(row.get("to")))
            .toList();
    double offices =
        rows.stream().mapToDouble(row -> number(row, "stated") + number(row, "attributed")).sum();

    assertThat(rows).allMatch(row -> number(row, "base") == number(rows.getFirst(), "base"));
    assertThat(offices).isGreaterThanOrEqualTo(number(rows.getFirst(), "base"));
    assertThat(rows).extracting(row -> row.get("by")).contains("ST.96", "ST.66");
  }

  @Test
  void whoHasOneThingAlsoHasTheOther() {
    List<Rules.Implied> company = new ArrayList<>(Rules.IMPLIED);
    company.removeIf(rule -> rule.confidence() < rule.otherwise());
    company.add(Rules.BROUGHT);
    assertThat(company).hasSize(10);
    for (Rules.Implied rule : company) {
      List<Map<String, String>> found =
          overAll("pattern/who-also-has", "product=" + rule.premise()).stream()
              .filter(row -> rule.product().equals(row.get("alsoHas")))
              .toList();
      assertThat(found).as(rule.id()).hasSize(1);
      assertThat(number(found.getFirst(), "confident") / 100)
          .as(rule.id())
          .isCloseTo(rule.confidence(), within(0.03));
      assertThat(number(found.getFirst(), "lift")).as(rule.id()).isGreaterThan(1.5);
      assertThat(number(found.getFirst(), "q")).as(rule.id()).isLessThan(0.001);
    }
  }

  @Test
  void whatIsRarelyTogetherIsNoCompany() {
    Rules.Implied shunned =
        Rules.IMPLIED.stream()
            .filter(rule -> rule.confidence() < rule.otherwise())
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> found =
        overAll("pattern/rarely-together", "product=" + shunned.premise()).stream()
            .filter(row -> row.containsValue(shunned.product()))
            .toList();

    assertThat(shunned.id()).isEqualTo("A10");
    assertThat(found).hasSize(1);
    Map<String, String> row = found.getFirst();
    assertThat((number(row, "stated") + number(row, "attributed")) / number(row, "having"))
        .isCloseTo(shunned.confidence(), within(0.03));
    assertThat(number(row, "stated") + number(row, "attributed"))
        .isLessThan(number(row, "expected") / 3);
    assertThat(number(row, "q")).isLessThan(0.001);

    assertThat(ask("pattern/rarely-together"))
        .hasSizeGreaterThan(20)
        .allMatch(each -> number(each, "lift") < 1);
    assertThat(ask("pattern/who-also-has"))
        .hasSizeGreaterThan(100)
        .allMatch(each -> number(each, "lift") >= 1);
    assertThat(ask("pattern/without-platforms"))
        .extracting(each -> each.get("what"))
        .doesNotContainAnyElementsOf(
            ask("pattern/rarely-together").stream().map(each -> each.get("rule")).toList());
  }

  private static List<Map<String, String>> overAll(String id, String... arguments) {
    return ask(id, arguments).stream().filter(row -> !row.containsKey("capability")).toList();
  }

  @Test
  void whatAPlatformBringsDoesNotRemainWithoutIt() {
    Rules.Implied brought = Rules.BROUGHT;
    assertThat(
            ask(
                "pattern/without-platforms",
                "with=product/" + brought.product(),
                "remaining=false"))
        .anyMatch(
            row ->
                brought.premise().equals(row.get("item"))
                    && "has".equals(row.get("part"))
                    && "0".equals(row.get("withoutPlatforms")));
    assertThat(ask("pattern/without-platforms", "with=product/prometheus", "remaining=true"))
        .anyMatch(row -> "kubernetes".equals(row.get("item")));
  }

  @Test
  void aDatabaseIsLeftAndAnotherOneIsPlanned() {
    Map<String, Map<String, String>> options = new HashMap<>();
    ask("architecture/which-options", "slot=case-management/relational-database")
        .forEach(row -> options.put(row.get("product"), row));

    assertThat(options).containsKeys("oracle-database", "postgresql");
    assertThat(number(options.getOrDefault("oracle-database", Map.of()), "divest"))
        .isGreaterThan(5);
    assertThat(number(options.getOrDefault("postgresql", Map.of()), "planned")).isGreaterThan(5);
  }

  @Test
  void anOfficeThatHasWhatMostHaveIsNotToldThatItIsMissing() {
    String office =
        running.entrySet().stream()
            .filter(entry -> entry.getValue().contains(Rules.BROUGHT.premise()))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst()
            .orElseThrow();
    List<Map<String, String>> rows = ask("compare/against-reference", "office=" + office);

    assertThat(rows).extracting(row -> row.get("finding")).contains("missing", "same");
    assertThat(rows)
        .filteredOn(row -> Rules.BROUGHT.premise().equals(row.get("product")))
        .isNotEmpty()
        .noneMatch(row -> "missing".equals(row.get("finding")));
  }

  private static Store withDerivation(Store said) {
    Map<Node, List<Triple>> graphs = new LinkedHashMap<>();
    said.read(
        dataset -> {
          dataset
              .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad ->
                      graphs
                          .computeIfAbsent(quad.getGraph(), any -> new ArrayList<>())
                          .add(quad.asTriple()));
          List<Triple> statements = new ArrayList<>();
          Derivation.of(dataset, Parameters.current(TODAY, List.of("members=test"), "members"))
              .statements()
              .forEach(statements::add);
          graphs.put(DERIVED, statements);
          return graphs;
        });
    Store store = Store.open(folder.resolve("derived"));
    store.build(new Stamp(1, Map.of("members", "test")), sink -> graphs.forEach(sink::triples));
    return store;
  }

  /** Returns the sum of ln((1 + N) / (1 + n)). */
  private static double weight(Set<String> products, Map<String, Integer> offices) {
    return products.stream()
        .mapToDouble(each -> Math.log((1.0 + running.size()) / (1 + offices.getOrDefault(each, 0))))
        .sum();
  }

  private static Set<String> ofSize(String size) {
    Set<String> offices = new HashSet<>();
    String profiles =
        "SELECT ?office { ?profile <https://w3id.org/archipel/ns#hasSizeBand> <https://w3id.org/archipel/id/size-band/"
            + size
            + "> ; <https://w3id.org/archipel/ns#concernsOffice> ?office }";
    catalog
        .store(Audience.MEMBERS)
        .read(
            dataset -> {
              try (QueryExec execution = QueryExec.dataset(dataset).query(profiles).build()) {
                RowSet found = execution.select();
                found.forEachRemaining(row -> offices.add(end(row.get("office"))));
              }
              return offices;
            });
    return offices;
  }

  private static List<Map<String, String>> ask(String id, String... arguments) {
    Question question = QUESTIONS.get(id);
    Map<String, List<String>> given = new HashMap<>();
    Arrays.stream(arguments)
        .map(argument -> argument.split("=", 2))
        .forEach(argument -> given.put(argument[0], List.of(argument[1])));
    Answer answer =
        new Asker().ask(question, Arguments.of(question, given, catalog.names()), TODAY, derived);
    List<String> columns = question.returns().stream().map(Column::name).toList();
    return answer.rows().stream().map(row -> named(columns, row)).toList();
  }

  private static Map<String, String> named(List<String> columns, List<@Nullable Node> row) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Node value = row.get(i);
      if (value != null) {
        named.put(columns.get(i), end(value));
      }
    }
    return named;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, "NaN"));
  }

  private static String end(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }
}
