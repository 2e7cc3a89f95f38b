package org.archipel.store;

import static org.archipel.store.Sample.after;
import static org.archipel.store.Sample.digests;
import static org.archipel.store.Sample.graph;
import static org.archipel.store.Sample.source;
import static org.archipel.store.Sample.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.archipel.ontology.Statements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store against a dataset in memory, under random differences. */
class StoreModelTest {

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersEveryPatternAsAModelInMemoryDoes(long seed) {
    Random random = new Random(seed);
    Map<Node, Statements> graphs = randomGraphs(random, seed % 2 == 0 ? 3_000 : 40);
    try (Store store = Store.open(home)) {
      store.build(stamp("0"), source(graphs));
      compare(store, graphs, random);
      for (int step = 1; step <= 8; step++) {
        StoreDelta delta = randomDelta(random, graphs);
        store.apply(stamp(Integer.toString(step)), delta);
        graphs = after(graphs, delta);
        compare(store, graphs, random);
      }
    }
    try (Store store = Store.open(home)) {
      assertThat(store.stamp()).contains(stamp("8"));
      compare(store, graphs, random);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void packsTheSameDatabaseThatTheBulkLoaderMakes(long seed) throws Exception {
    Map<Node, Statements> graphs = randomGraphs(new Random(seed), 2_000);
    PackedLoad.fill(home.resolve("packed"), source(graphs));
    BulkLoad.fill(home.resolve("bulk"), source(graphs));
    assertThat(quads(home.resolve("packed"))).isEqualTo(quads(home.resolve("bulk")));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void takesTriplesAndTheirLinesAsTheSame(long seed) throws Exception {
    Map<Node, Statements> graphs = randomGraphs(new Random(seed), 500);
    GraphSource triples = sink -> graphs.forEach(sink::triples);
    PackedLoad.fill(home.resolve("triples"), triples);
    PackedLoad.fill(
        home.resolve("both"),
        sink -> {
          source(graphs).tell(sink);
          triples.tell(sink);
        });
    assertThat(quads(home.resolve("triples"))).isEqualTo(quads(home.resolve("both")));
  }

  private static Set<Quad> quads(Path folder) {
    DatasetGraph dataset = Generation.connect(folder);
    try {
      return dataset.calculateRead(() -> dataset.stream().collect(Collectors.toSet()));
    } finally {
      Generation.disconnect(dataset);
    }
  }

  private static void compare(Store store, Map<Node, Statements> graphs, Random random) {
    assertThat(store.digests()).isEqualTo(digests(graphs));
    DatasetGraph model = DatasetGraphFactory.createTxnMem();
    List<Quad> quads = new ArrayList<>();
    graphs.forEach((graph, some) -> some.forEach(triple -> quads.add(new Quad(graph, triple))));
    model.executeWrite(() -> quads.forEach(model::add));
    for (int i = 0; i < 60; i++) {
      Quad pattern = randomPattern(random, quads);
      Set<Quad> expected = model.calculateRead(() -> find(model, pattern));
      assertThat(store.<Set<Quad>>read(dataset -> find(dataset, pattern)))
          .as("%s", pattern)
          .isEqualTo(expected);
    }
  }

  private static Set<Quad> find(DatasetGraph dataset, Quad pattern) {
    Set<Quad> found = new java.util.HashSet<>();
    dataset
        .findNG(
            pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
        .forEachRemaining(found::add);
    return found;
  }

  private static Quad randomPattern(Random random, List<Quad> quads) {
    Quad quad = quads.get(random.nextInt(quads.size()));
    return new Quad(
        random.nextBoolean() ? Node.ANY : quad.getGraph(),
        random.nextBoolean() ? Node.ANY : quad.getSubject(),
        random.nextBoolean() ? Node.ANY : quad.getPredicate(),
        random.nextBoolean() ? Node.ANY : quad.getObject());
  }

  private static StoreDelta randomDelta(Random random, Map<Node, Statements> graphs) {
    Map<Node, Statements> removed = new HashMap<>();
    graphs.forEach(
        (graph, statements) -> {
          List<Triple> some = new ArrayList<>();
          statements.forEach(
              triple -> {
                if (random.nextInt(10) == 0) {
                  some.add(triple);
                }
              });
          removed.put(graph, Statements.of(some));
        });
    return new StoreDelta(removed, randomGraphs(random, 30));
  }

  private static Map<Node, Statements> randomGraphs(Random random, int size) {
    Map<Node, Statements> graphs = new HashMap<>();
    for (int g = 0; g < 5; g++) {
      List<Triple> triples = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Node subject = Sample.triple(random.nextInt(size), 0, "").getSubject();
        Node predicate = Sample.triple(0, random.nextInt(6), "").getPredicate();
        triples.add(Triple.create(subject, predicate, RandomTerm.object(random)));
      }
      graphs.put(graph(g), Statements.of(triples));
    }
    return graphs;
  }
}
