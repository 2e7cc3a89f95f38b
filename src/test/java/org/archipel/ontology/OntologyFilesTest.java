package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * Holds the Turtle files in their one canonical form. {@code mvn -q test -Dtest=OntologyFilesTest
 * -Darchipel.rewrite=true} rewrites them.
 */
class OntologyFilesTest {

  private static final Path FOLDER = Path.of("ontology");

  @Test
  void reserialisingAFileChangesNoByte() throws IOException {
    List<Path> files = turtleFiles();
    assertThat(files).hasSizeGreaterThanOrEqualTo(2);
    for (Path file : files) {
      Graph graph = Ontology.read(file);
      String canonical = canonical(graph);
      if (Boolean.getBoolean("archipel.rewrite")) {
        Files.writeString(file, canonical);
      }
      assertThat(Files.readString(file)).as(file.toString()).isEqualTo(canonical);
      assertThat(graph.isIsomorphicWith(parse(canonical))).as(file.toString()).isTrue();
    }
  }

  @Test
  void everyFileIsAnOntologyWithAVersion() throws IOException {
    for (Path file : turtleFiles()) {
      Graph graph = Ontology.read(file);
      List<Node> ontologies =
          graph.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode()).toList().stream()
              .map(triple -> triple.getSubject())
              .toList();
      assertThat(ontologies).as(file.toString()).hasSize(1);
      assertThat(graph.contains(ontologies.getFirst(), OWL2.versionIRI.asNode(), Node.ANY))
          .as(file.toString())
          .isTrue();
    }
  }

  @Test
  void writesOneGraphInOneWayWhateverTheOrder() {
    String one =
        canonical(
            parse(
                "@prefix : <http://e/#> . :b :p [ :q 1, (true :x []) ], \"a\\n\"@en . :a a :C ."));
    String other =
        canonical(
            parse(
                "@prefix : <http://e/#> . :a a :C . :b :p \"a\\n\"@en, [ :q (true :x []), 1 ] ."));

    assertThat(one).isEqualTo(other).contains("\"a\\n\"@en").contains("a :C .");
  }

  @Test
  void refusesABlankNodeThatTwoStatementsMention() {
    assertThatThrownBy(
            () ->
                CanonicalTurtle.write(
                    parse("<http://e/a> <http://e/p> _:x ; <http://e/q> _:x ."), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String canonical(Graph graph) {
    return CanonicalTurtle.write(graph, graph.getPrefixMapping().getNsPrefixMap());
  }

  private static Graph parse(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  private static List<Path> turtleFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }
}
