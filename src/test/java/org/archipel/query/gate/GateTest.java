package org.archipel.query.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.archipel.query.gate.Gate.Passed;
import org.archipel.query.gate.Gate.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hazards S02 to S05. */
class GateTest {

  private static final Limits SMALL = new Limits(1_000, 20_000, Duration.ofSeconds(1));

  static Stream<Arguments> hostile() {
    return Stream.of(
        arguments("S02", "SERVICE", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"),
        arguments(
            "S02", "SERVICE", "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE ?x { ?s ?p ?o } } }"),
        arguments("S02", "SERVICE", "SELECT * { { SELECT * { SERVICE SILENT <http://x/> {} } } }"),
        arguments("S02", "FROM", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"),
        arguments(
            "S02", "FROM", "SELECT * FROM NAMED <http://127.0.0.1/> { GRAPH ?g { ?s ?p ?o } }"),
        arguments("S02", "Updates", "PREFIX a: <http://a/>\nLOAD <http://127.0.0.1/>"),
        arguments("S02", "Updates", "# SELECT\nINSERT DATA { <a:a> <a:a> 1 }"),
        arguments("S02", "Updates", "DROP ALL"),
        arguments("S03", "function", "SELECT (<java:java.lang.System.exit>(0) AS ?x) {}"),
        arguments(
            "S03",
            "function",
            "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:wait(99999) AS ?x) {}"),
        arguments(
            "S03", "function", "SELECT (<http://www.dotnetrdf.org/leviathan#rnd>() AS ?x) {}"),
        arguments(
            "S03", "function", "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>() AS ?x) {}"),
        arguments(
            "S03",
            "function",
            "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:x>, 1) AS ?x) {}"),
        arguments("S03", "function", "SELECT ?s { ?s ?p ?o } ORDER BY <java:x>(?s)"),
        arguments("S03", "function", "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(<java:x>(?s))"),
        arguments(
            "S03", "function", "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(SUM(<java:x>(?o)) > 1)"),
        arguments(
            "S03", "function", "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY MAX(<java:x>(?o))"),
        arguments("S03", "function", "SELECT (SUM(<java:x>(?o)) AS ?n) { ?s ?p ?o }"),
        arguments("S03", "property function", "SELECT * { ?s <java:org.example.Evil> ?o }"),
        arguments(
            "S03", "property function", "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }"),
        arguments(
            "S03",
            "property function",
            "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> ('a' 'b') }"),
        arguments(
            "S03",
            "property function",
            "SELECT * { ?s <http://jena.apache.org/ARQ/list#member> ?o }"),
        arguments("S04", "SPARQL 1.1", "SELECT * { ?s <a:p>{3,20} ?o }"),
        arguments("S04", "repeats", "SELECT * { ?s (<a:p>*/<a:q>)* ?o }"),
        arguments("S04", "walk everything", "SELECT * { ?s (!<a:p>)* ?o }"),
        arguments("S04", "steps", "SELECT * { ?s " + "<a:p>/".repeat(30) + "<a:p> ?o }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(a+)+$') }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(a|aa)*$') }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(.*a){20}') }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, '.*a.*b.*c.*d') }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(a?){30}a') }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(.+)\\\\1') }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, ?p) }"),
        arguments("S04", "REGEX", "SELECT * { ?s ?p ?o FILTER REGEX(?o, 'a{1,100000}') }"),
        arguments("S04", "REPLACE", "SELECT (REPLACE(?o, '(a*)*', 'b') AS ?x) { ?s ?p ?o }"),
        arguments("S04", "grow", doubling(24)),
        arguments(
            "S04",
            "grow",
            "SELECT (REPLACE(REPLACE('a', 'a', '"
                + "a".repeat(100)
                + "'), 'a', '"
                + "a".repeat(100)
                + "') AS ?x) {}"),
        arguments("S04", "grow", "SELECT (CONCAT(" + "?o,".repeat(300) + "?o) AS ?x) { ?s ?p ?o }"),
        arguments("S04", "digits", "SELECT (" + "9".repeat(1_000) + " AS ?x) {}"),
        arguments("S04", "products", "SELECT (1" + "*2".repeat(12) + " AS ?x) {}"),
        arguments("S04", "longer", "SELECT ('" + "a".repeat(5_000) + "' AS ?x) {}"),
        arguments("S04", "longer", "SELECT * { ?s ?p '" + "a".repeat(200_000) + "' }"),
        arguments(
            "S04",
            "deeply",
            "SELECT (" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " AS ?x) {}"),
        arguments("S04", "deeply", "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000)),
        arguments(
            "S04",
            "deeply",
            "SELECT * { ?s ?p " + "[ <a:p> ".repeat(5_000) + "1" + "]".repeat(5_000) + "}"),
        arguments("S04", "deeply", "SELECT (" + "!".repeat(20_000) + "true AS ?x) {}"),
        arguments("S04", "deeply", "SELECT (" + "- ".repeat(20_000) + "1 AS ?x) {}"),
        arguments("S04", "", "SELECT (1" + "+1".repeat(20_000) + " AS ?x) {}"),
        arguments("S04", "", "SELECT (true" + "&&true".repeat(10_000) + " AS ?x) {}"),
        arguments("S04", "", "SELECT * { ?s " + "^".repeat(20_000) + "<a:p> ?o }"),
        arguments("S04", "patterns", "SELECT * { {}" + "UNION {}".repeat(5_000) + " }"),
        arguments("S04", "", "SELECT"),
        arguments("S04", "", ""),
        arguments("S04", "", "SELECT * { ?s ?p <a b> }"),
        arguments("S04", "", "SELECT * { ?s ?p \"\\uD800\" \u0000 }"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatNoTimeLimitStops(String hazard, String reason, String query) {
    long start = System.nanoTime();
    assertThat(Gate.judge(query))
        .as(hazard)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).contains(reason).hasSizeLessThan(500);
              assertThat(refused.line()).isPositive();
              assertThat(refused.column()).isPositive();
            });
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o } LIMIT 10",
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?x { ?x skos:broader* ?y . ?x skos:prefLabel|skos:altLabel ?l }",
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:date('2026-11-22') AS ?d) {}",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY DESC(?n)",
        "SELECT * FROM <https://w3id.org/archipel/graph/reference> { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(?o; separator=', ') AS ?all) (CONCAT(?s, ' (', ?s, ')') AS ?l) { ?s ?p ?o } GROUP BY ?s",
        "SELECT * { ?s ?p ?o FILTER REGEX(?o, '^postgres.*[0-9]+$', 'i') FILTER(?o < 5 && ?o > 3) }",
        "SELECT (REPLACE(?o, '[^a-z]+', '-') AS ?slug) { ?s ?p ?o }",
        "ASK { ?s ?p '(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((' }",
        "# (((((\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DESCRIBE <https://w3id.org/archipel/id/office/AU>",
        "SELECT ?delete { ?delete ?p ?o }"
      })
  void letsUsefulQueriesPass(String query) {
    assertThat(Gate.judge(query)).isInstanceOf(Passed.class);
  }

  @Test
  void saysWhere() {
    assertThat(Gate.judge("SELECT *\n{ SERVICE <http://x/> { } }"))
        .isEqualTo(new Refused("SERVICE is not allowed: this catalogue asks no other.", 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?b ?c { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } }",
        "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } ORDER BY ?z",
        "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?a ?p ?x . ?b ?q ?y BIND(CONCAT(STR(?a), STR(?b)) AS ?s) }",
        "SELECT ?a ?b (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } GROUP BY ?a ?b",
        "SELECT (GROUP_CONCAT(?x) AS ?n) { ?a ?p ?x . ?b ?q ?y }"
      })
  void stopsACrossProductThatMustBeHeld(String query) {
    DatasetGraph dataset = dataset(300);
    assertThatThrownBy(() -> run(query, dataset)).isInstanceOf(QueryStopped.class);
    assertThat(run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", dataset))
        .isInstanceOfSatisfying(
            FreeAnswer.Table.class, table -> assertThat(table.rows()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w }",
        // The plan of the second pattern waits for a first solution that never comes.
        "SELECT * { { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?w } UNION { ?a ?p ?x }"
            + " FILTER(CONCAT(STR(?a), STR(?d)) = \"x\") ?a ?t ?e . ?e ?u ?f }"
      })
  void stopsWhenTheTimeIsUpAndAnswersTheNext(String query) {
    DatasetGraph dataset = dataset(300);
    long start = System.nanoTime();
    assertThatThrownBy(() -> run(query, dataset))
        .isInstanceOf(QueryStopped.class)
        .hasMessageContaining("longer than 1 s");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(run("ASK { ?s ?p ?o }", dataset)).isEqualTo(new FreeAnswer.Truth(true));
  }

  @Test
  void cutsRowsAndStatementsAndSaysSo() {
    DatasetGraph dataset = dataset(300);
    assertThat(run("SELECT ?a ?b { ?a ?p ?x . ?b ?q ?y }", dataset))
        .isInstanceOfSatisfying(
            FreeAnswer.Table.class,
            table -> {
              assertThat(table.rows()).hasSize(1_000);
              assertThat(table.truncated()).isTrue();
            });
    assertThat(run("CONSTRUCT { ?a <a:with> ?b } WHERE { ?a ?p ?x . ?b ?q ?y }", dataset))
        .isInstanceOfSatisfying(
            FreeAnswer.Statements.class,
            statements -> {
              assertThat(statements.graph().size()).isEqualTo(1_000);
              assertThat(statements.truncated()).isTrue();
            });
    assertThat(run("SELECT ?a { ?a ?p ?x }", dataset))
        .isInstanceOfSatisfying(
            FreeAnswer.Table.class, table -> assertThat(table.truncated()).isFalse());
  }

  @Test
  void bindsNoForbiddenFunctionEvenPastTheGate() {
    DatasetGraph dataset = dataset(3);
    Query query =
        QueryFactory.create(
            "SELECT (<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) {}");
    FreeAnswer answer =
        Txn.calculateRead(dataset, () -> FreeQuery.run(new Passed(query), dataset, SMALL));
    assertThat(answer)
        .isInstanceOfSatisfying(
            FreeAnswer.Table.class,
            table -> assertThat(table.rows().getFirst().getFirst()).isNull());
  }

  private static FreeAnswer run(String query, DatasetGraph dataset) {
    Passed passed = (Passed) Gate.judge(query);
    return Txn.calculateRead(dataset, () -> FreeQuery.run(passed, dataset, SMALL));
  }

  private static DatasetGraph dataset(int statements) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset,
        () ->
            IntStream.range(0, statements)
                .mapToObj(
                    i ->
                        Quad.create(
                            NodeFactory.createURI("a:graph"),
                            NodeFactory.createURI("a:" + i),
                            NodeFactory.createURI("a:p"),
                            NodeFactory.createLiteralString("text " + i)))
                .forEach(dataset::add));
    return dataset;
  }

  private static String doubling(int times) {
    String binds =
        IntStream.range(0, times)
            .mapToObj(i -> "BIND(CONCAT(?v%d, ?v%d) AS ?v%d)".formatted(i, i, i + 1))
            .collect(Collectors.joining(" "));
    return "SELECT * { BIND('aaaaaaaaaa' AS ?v0) " + binds + " }";
  }
}
