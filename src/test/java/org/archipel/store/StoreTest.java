package org.archipel.store;

import static org.archipel.store.Sample.after;
import static org.archipel.store.Sample.digests;
import static org.archipel.store.Sample.graph;
import static org.archipel.store.Sample.source;
import static org.archipel.store.Sample.stamp;
import static org.archipel.store.Sample.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.archipel.ontology.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  private static final Map<Node, Statements> TWO =
      Map.of(graph(1), statements(1, 50), graph(2), statements(2, 50));

  @TempDir Path home;

  @Test
  void isEmptyAndNeedsBuildingAtFirst() {
    try (Store store = Store.open(home.resolve("s"))) {
      assertThat(store.needsBuilding()).isTrue();
      assertThat(store.stamp()).isEmpty();
      assertThatThrownBy(() -> store.read(dataset -> 1)).isInstanceOf(StoreBroken.class);
    }
  }

  @Test
  void holdsWhatItWasBuiltFromAfterOpeningAgain() {
    try (Store store = Store.open(home.resolve("s"))) {
      store.build(stamp("a1"), source(TWO));
      assertThat(store.digests()).isEqualTo(digests(TWO));
    }
    try (Store store = Store.open(home.resolve("s"))) {
      assertThat(store.needsBuilding()).isFalse();
      assertThat(store.stamp()).contains(stamp("a1"));
      assertThat(store.digests()).isEqualTo(digests(TWO));
      assertThat(store.verify(digests(TWO))).isEmpty();
    }
  }

  @Test
  void appliesADifferenceAndItsStampTogether() {
    StoreDelta delta =
        new StoreDelta(
            Map.of(graph(1), statements(1, 20)),
            Map.of(graph(2), statements(9, 5), graph(3), statements(3, 10)));
    try (Store store = Store.open(home.resolve("s"))) {
      store.build(stamp("a1"), source(TWO));
      store.apply(stamp("a2"), delta);
      assertThat(store.digests()).isEqualTo(digests(after(TWO, delta)));
    }
    try (Store store = Store.open(home.resolve("s"))) {
      assertThat(store.stamp()).contains(stamp("a2"));
      assertThat(store.digests()).isEqualTo(digests(after(TWO, delta)));
    }
  }

  @Test
  void takesAwayNumbersAndDatesInALargeDifferenceToo() {
    List<Triple> values = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      Node subject = NodeFactory.createURI("https://example.org/" + i);
      Node property = NodeFactory.createURI("https://example.org/p");
      values.add(
          Triple.create(
              subject, property, NodeFactory.createLiteralDT("" + i % 7, XSDDatatype.XSDinteger)));
      values.add(
          Triple.create(
              subject,
              property,
              NodeFactory.createLiteralDT("2026-11-22T10:00:00Z", XSDDatatype.XSDdateTime)));
    }
    Map<Node, Statements> before =
        Map.of(graph(1), Statements.of(values), graph(2), statements(1, 5));
    StoreDelta delta = new StoreDelta(Map.of(graph(1), Statements.of(values)), Map.of());
    try (Store store = Store.open(home.resolve("s"))) {
      store.build(stamp("a1"), source(before));
      store.apply(stamp("a2"), delta);
      assertThat(store.digests()).isEqualTo(digests(Map.of(graph(2), statements(1, 5))));
    }
  }

  @Test
  void asksTheUnionOfItsGraphsAndHidesTheStampFromIt() {
    try (Store store = Store.open(home.resolve("s"))) {
      store.build(stamp("a1"), source(TWO));
      assertThat(store.<Long>read(dataset -> count(dataset, "{ ?s ?p ?o }"))).isEqualTo(100);
      assertThat(store.<Long>read(dataset -> count(dataset, "{ GRAPH ?g { ?s ?p ?o } }")))
          .isEqualTo(100);
    }
  }

  @Test
  void makesMembersFromACopyOfPublicAndADifference() {
    StoreDelta delta =
        new StoreDelta(Map.of(graph(1), statements(1, 20)), Map.of(graph(4), statements(4, 30)));
    Stamp both = new Stamp(1, Map.of("public", "a1", "members", "b1"));
    try (Store pub = Store.open(home.resolve("public"));
        Store members = Store.open(home.resolve("members"))) {
      pub.build(stamp("a1"), source(TWO));
      members.buildFrom(pub, both, delta);
      assertThat(members.digests()).isEqualTo(digests(after(TWO, delta)));
      assertThat(members.stamp()).contains(both);
      assertThat(pub.digests()).isEqualTo(digests(TWO));
    }
  }

  private static long count(DatasetGraph dataset, String pattern) {
    try (QueryExecution execution =
        QueryExecution.dataset(org.apache.jena.query.DatasetFactory.wrap(dataset))
            .query("SELECT (COUNT(*) AS ?n) " + pattern)
            .build()) {
      return execution.execSelect().next().getLiteral("n").getLong();
    }
  }
}
