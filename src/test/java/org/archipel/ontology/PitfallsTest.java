package org.archipel.ontology;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks the terms the queries of {@code src/test/resources/ontology/pitfalls}, each of which finds a
 * pitfall of the OOPS! catalogue (Poveda-Villalón and others, 2014) or one of our own. The lines
 * {@code # plant:} of a query are Turtle that has the pitfall.
 */
class PitfallsTest {

  private static final Path FOLDER = Path.of("src/test/resources/ontology/pitfalls");
  private static final String PLANT = "# plant: ";

  @ParameterizedTest
  @MethodSource("pitfalls")
  void isNotInTheTerms(Path pitfall) throws IOException {
    assertThat(rows(pitfall, terms())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pitfalls")
  void isFoundWhereItIsPlanted(Path pitfall) throws IOException {
    Graph graph = terms();
    String plant =
        Files.readAllLines(pitfall).stream()
            .filter(line -> line.startsWith(PLANT))
            .map(line -> line.substring(PLANT.length()))
            .collect(joining("\n"));
    GraphUtil.addInto(graph, RDFParser.fromString(prefixes() + plant, Lang.TURTLE).toGraph());

    assertThat(rows(pitfall, graph)).isNotEmpty();
  }

  @Test
  void areManyAndEachSaysWhatItIs() throws IOException {
    List<Path> pitfalls = pitfalls().toList();

    assertThat(pitfalls).hasSizeGreaterThanOrEqualTo(20);
    for (Path pitfall : pitfalls) {
      assertThat(Files.readAllLines(pitfall).getFirst()).startsWith("# ").endsWith(".");
      assertThat(Files.readString(pitfall)).contains(PLANT);
    }
  }

  static Stream<Path> pitfalls() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList().stream();
    }
  }

  private static List<String> rows(Path pitfall, Graph graph) throws IOException {
    List<String> rows = new ArrayList<>();
    try (QueryExecution asked =
        QueryExecution.create(
            QueryFactory.create(Files.readString(pitfall)),
            ModelFactory.createModelForGraph(graph))) {
      asked.execSelect().forEachRemaining(row -> rows.add(row.toString()));
    }
    return rows;
  }

  private static Graph terms() {
    return Ontology.read(Path.of("ontology").resolve(Ontology.TERMS));
  }

  private static String prefixes() {
    return terms().getPrefixMapping().getNsPrefixMap().entrySet().stream()
        .map(entry -> "@prefix " + entry.getKey() + ": <" + entry.getValue() + "> .\n")
        .collect(joining());
  }
}
