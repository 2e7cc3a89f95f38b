package org.archipel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ids;
import org.archipel.ontology.Statements;
import org.archipel.query.gate.Limits;
import org.archipel.query.gate.QueryStopped;
import org.archipel.store.Stamp;
import org.archipel.store.Store;
import org.archipel.store.StoreDelta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Questions QUESTIONS = Questions.load(Path.of("queries"));
  private static final Question WHO_RUNS = QUESTIONS.get("Q01");

  @TempDir Path folder;

  @Test
  void remembersAnAnswerUntilTheStoreMovesOn() {
    Asker asker = new Asker();
    Fixture fixture = Fixture.of(WHO_RUNS.id());
    try (Store store = fixture.store(folder)) {
      Arguments arguments = arguments(Map.of("product", List.of("postgresql")));
      Answer first = asker.ask(WHO_RUNS, arguments, TODAY, store);
      assertThat(asker.ask(WHO_RUNS, arguments, TODAY, store)).isSameAs(first);
      assertThat(asker.ask(WHO_RUNS, arguments, TODAY.plusDays(1), store)).isNotSameAs(first);

      Node graph = NodeFactory.createURI(Ids.GRAPH + "KR/press/stack");
      Statements gone =
          Statements.of(
              fixture.quads().stream()
                  .filter(quad -> quad.getGraph().equals(graph))
                  .map(Quad::asTriple)
                  .toList());
      store.apply(
          new Stamp(1, Map.of("public", "moved")), new StoreDelta(Map.of(graph, gone), Map.of()));
      Answer second = asker.ask(WHO_RUNS, arguments, TODAY, store);
      assertThat(second.rows()).hasSize(first.rows().size() - 1);
      assertThat(second.version()).isNotEqualTo(first.version());
    }
  }

  @Test
  void answersFromMemoryWithinTwoMilliseconds() {
    Asker asker = new Asker();
    try (Store store = Fixture.of(WHO_RUNS.id()).store(folder)) {
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        long start = System.nanoTime();
        asker.ask(WHO_RUNS, arguments(Map.of("product", List.of("postgresql"))), TODAY, store);
        times.add(System.nanoTime() - start);
      }
      times.sort(null);
      assertThat(Duration.ofNanos(times.get(100))).isLessThan(Duration.ofMillis(2));
    }
  }

  @Test
  void saysWhenRowsWereCut() {
    try (Store store = Fixture.of(WHO_RUNS.id()).store(folder)) {
      Arguments arguments = arguments(Map.of("product", List.of("postgresql")));
      Answer all = new Asker().ask(WHO_RUNS, arguments, TODAY, store);
      Limits two = new Limits(2, 1_000_000, Duration.ofSeconds(10));
      Answer cut = new Asker(two).ask(WHO_RUNS, arguments, TODAY, store);
      assertThat(all.truncated()).isFalse();
      assertThat(cut.truncated()).isTrue();
      assertThat(cut.rows()).isEqualTo(all.rows().subList(0, 2));
    }
  }

  @Test
  void stopsWhatNeedsTooMuch() {
    try (Store store = Fixture.of(WHO_RUNS.id()).store(folder)) {
      Limits nothing = new Limits(10, 0, Duration.ofSeconds(10));
      assertThatThrownBy(
              () ->
                  new Asker(nothing)
                      .ask(
                          WHO_RUNS,
                          arguments(Map.of("product", List.of("postgresql"))),
                          TODAY,
                          store))
          .isInstanceOf(QueryStopped.class);
    }
  }

  /** A second way to the answer of Q08: Java over the statements, without SPARQL. */
  @Test
  void agreesWithAWitnessOnWhoRunsAllAndNone() {
    Question question = QUESTIONS.get("Q08");
    Fixture fixture = Fixture.of(question.id());
    List<String> products = List.of("postgresql", "tomcat", "mysql", "oracle-database");
    var dataset = fixture.dataset();
    for (int all = 1; all < 16; all++) {
      for (int none = 0; none < 16; none++) {
        Map<String, List<String>> given =
            Map.of("all", chosen(products, all), "none", chosen(products, none));
        Arguments arguments = Arguments.of(question, given, Names.unknown());
        Answer answer =
            org.apache.jena.system.Txn.calculateRead(
                dataset, () -> new Asker().answer(question, arguments, TODAY, dataset, "test"));
        Set<String> offices = new TreeSet<>();
        answer.rows().forEach(row -> offices.add(String.valueOf(row.getFirst())));
        assertThat(offices).as(given.toString()).isEqualTo(witness(fixture, given));
      }
    }
  }

  private static Set<String> witness(Fixture fixture, Map<String, List<String>> given) {
    Map<Node, Map<Node, Node>> things =
        new TreeMap<>(org.apache.jena.sparql.util.NodeCmp::compareRDFTerms);
    Set<Node> rejected = new HashSet<>();
    for (Quad quad : fixture.quads()) {
      things
          .computeIfAbsent(quad.getSubject(), any -> new java.util.HashMap<>())
          .put(quad.getPredicate(), quad.getObject());
    }
    things.forEach(
        (review, said) -> {
          if (Ids.node("claim-status", "rejected").equals(said.get(Arc.HAS_VERDICT))) {
            rejected.add(said.get(Arc.REVIEWS_CLAIM));
          }
        });
    Map<String, Set<Node>> runs = new TreeMap<>();
    things.forEach(
        (use, said) -> {
          Node status = said.get(Arc.HAS_STATUS);
          boolean running =
              Ids.node("status", "in-use").equals(status)
                  || Ids.node("status", "retiring").equals(status);
          if (running && said.containsKey(Arc.USES_PRODUCT) && !rejected.contains(use)) {
            runs.computeIfAbsent(said.get(Arc.IS_USE_AT).getURI(), any -> new HashSet<>())
                .add(said.get(Arc.USES_PRODUCT));
          }
        });
    List<Node> all = given.get("all").stream().map(Ids::product).toList();
    List<Node> none = given.get("none").stream().map(Ids::product).toList();
    Set<String> offices = new TreeSet<>();
    runs.forEach(
        (office, has) -> {
          if (has.containsAll(all) && none.stream().noneMatch(has::contains)) {
            offices.add(office);
          }
        });
    return offices;
  }

  private static List<String> chosen(List<String> products, int mask) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      if ((mask & (1 << i)) != 0) {
        chosen.add(products.get(i));
      }
    }
    return chosen;
  }

  private static Arguments arguments(Map<String, List<String>> given) {
    return Arguments.of(WHO_RUNS, given, Names.unknown());
  }
}
