package org.archipel.query.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking up is a short cut only: the rows are those that TDB2 gives by itself. */
class LookUpsTest {

  private static final DatasetGraph DATASET = dataset();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?a :p ?b OPTIONAL { ?a :q ?c } OPTIONAL { ?a :r ?d } OPTIONAL { ?c :p ?e }",
        "?a :p ?b OPTIONAL { ?a :q ?c } OPTIONAL { ?b :q ?c } OPTIONAL { ?a :r ?c }",
        "?a :p ?b ; :q ?c ; :r ?d",
        "?a :p ?b ; :q ?b ; :r ?d . ?d :s ?e",
        "?a :p ?b . ?b :q ?c . ?c :s ?d OPTIONAL { ?x :r ?a ; :s ?y }",
        "VALUES ?b { :n1 :n2 UNDEF } ?a :p ?b ; :q ?c OPTIONAL { ?a :s ?d }",
        "VALUES (?a ?c) { (:n1 :n2) (UNDEF UNDEF) (UNDEF :n4) } ?a :q ?c ; :r ?d",
        "VALUES ?a { :n1 :fat :unknown } OPTIONAL { ?a :q ?c } OPTIONAL { ?a :s ?d }",
        "{ VALUES ?a { :n1 UNDEF } } OPTIONAL { ?a :q ?c } OPTIONAL { ?c :r ?d }",
        "?a :p ?b ; :q ?c . FILTER(?c != :n1) OPTIONAL { ?b :s ?d ; :p ?e }",
        "?a :q ?b . BIND(COALESCE(?none, ?b) AS ?c) OPTIONAL { ?c :s ?d } OPTIONAL { ?x :s ?c ; :r ?y }",
        "{ ?a :s ?b } UNION { ?a :r ?b } ?a :q ?c ; :p ?d OPTIONAL { ?d :r :n5 ; :q ?e }",
        "?a :p :n2 ; a :T ; :q ?c OPTIONAL { ?x :p ?a ; :q :n1 } OPTIONAL { ?a ?any ?x }",
        ":fat :p ?a OPTIONAL { ?a :q ?b } OPTIONAL { :fat :q ?a } OPTIONAL { ?b :r ?b }"
      })
  void givesTheRowsOfTheEngine(String pattern) {
    Query query = QueryFactory.create("PREFIX : <urn:t:> SELECT * { " + pattern + " }");
    Txn.executeRead(
        DATASET,
        () -> {
          List<String> plain;
          try (QueryExec execution = QueryExec.dataset(DATASET).query(query).build()) {
            plain = rows(execution);
          }
          assertThat(plain).isNotEmpty();
          assertThat(Guard.run(query, DATASET, Limits.FREE, LookUpsTest::rows)).isEqualTo(plain);
        });
  }

  private static List<String> rows(QueryExec execution) {
    List<String> rows = new ArrayList<>();
    RowSet solutions = execution.select();
    while (solutions.hasNext()) {
      TreeSet<String> cells = new TreeSet<>();
      solutions.next().forEach((var, node) -> cells.add(var + "=" + node));
      rows.add(cells.toString());
    }
    rows.sort(null);
    return rows;
  }

  /**
   * Some subjects with several values, the same statement in several graphs, one with very many.
   */
  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Random random = new Random(7);
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < 120; i++) {
            Node property = node("pqrs".substring(i % 4, i % 4 + 1));
            Node subject = node("n" + random.nextInt(30));
            Node value = node("n" + random.nextInt(30));
            dataset.add(node("g" + random.nextInt(2)), subject, property, value);
            dataset.add(node("g2"), subject, property, value);
          }
          for (int i = 0; i < 100; i++) {
            dataset.add(node("g0"), node("fat"), node(i % 2 == 0 ? "p" : "q"), node("n" + i));
          }
          for (int i = 0; i < 30; i++) {
            Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
            dataset.add(node("g1"), node("n" + i), type, node("T"));
            dataset.add(node("g1"), node("n" + i), node("p"), node("n2"));
          }
        });
    return dataset;
  }

  private static Node node(String name) {
    return NodeFactory.createURI("urn:t:" + name);
  }
}
