package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.archipel.problem.Position;
import org.archipel.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

  private static final Path FOLDER = Path.of("src/test/resources/shapes");
  private static final Shapes SHAPES = Shapes.load(Path.of("ontology"));

  /** A line of {@code faults.txt}. */
  record Fault(String shape, String thing, String property, String instead) {

    static Fault of(String line) {
      String[] cells = line.split(" *\\| *", -1);
      return new Fault(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
    }
  }

  @Test
  void findNothingWrongWithAValidGraph() throws IOException {
    assertThat(SHAPES.check(Statements.of(valid()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void findExactlyTheFault(Fault fault) throws IOException {
    Graph graph = valid();
    Node thing = Ids.node(fault.thing().split("/", 2)[0], fault.thing().split("/", 2)[1]);
    Triple one = parse("<x> " + fault.property() + " <y> .").find().next();
    graph.remove(thing, one.getPredicate(), Node.ANY);
    if (!fault.instead().isEmpty()) {
      parse("<" + fault.thing() + "> " + fault.property() + " " + fault.instead() + " .")
          .find()
          .forEach(graph::add);
    }

    List<ShapeResult> results = SHAPES.check(graph);

    assertThat(results).extracting(ShapeResult::shape).containsOnly(fault.shape());
    assertThat(results).extracting(ShapeResult::focus).containsOnly(thing);
    assertThat(results).allSatisfy(result -> assertThat(result.message("en")).endsWith("."));
  }

  @Test
  void areEachBrokenByAFault() throws IOException {
    Set<String> broken = faults().map(Fault::shape).collect(Collectors.toSet());

    assertThat(SHAPES.names().stream().filter(name -> name.contains("-")))
        .hasSizeGreaterThan(90)
        .containsExactlyInAnyOrderElementsOf(broken);
  }

  @Test
  void nameTheValueFoundInTheProblem() throws IOException {
    Graph graph = valid();
    parse("<office/AU> arc:st3Code \"AUS\" .").find().forEach(graph::add);

    assertThat(SHAPES.check(graph).stream().map(r -> r.toProblem(Position.whole("au.yaml"))))
        .extracting(Object::toString)
        .contains(
            "au.yaml: error: An office has one WIPO ST.3 code: two capital letters."
                + " Found 'AUS'. (Office-st3Code) [shape-violation]");
  }

  @Test
  void warnOfAnAttributedClaimWithoutAge() throws IOException {
    Graph graph = valid();
    graph.remove(Ids.node("office", "AU/by/press/system/rio"), Arc.AS_OF, Node.ANY);

    assertThat(SHAPES.check(graph))
        .extracting(ShapeResult::severity)
        .containsExactly(Severity.WARNING);
  }

  static Stream<Fault> faults() throws IOException {
    return Files.readAllLines(FOLDER.resolve("faults.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Fault::of);
  }

  private static Graph valid() throws IOException {
    return RDFParser.fromString(Files.readString(FOLDER.resolve("valid.ttl")), Lang.TURTLE)
        .toGraph();
  }

  private static Graph parse(String statements) throws IOException {
    List<String> prefixes = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("valid.ttl"), StandardCharsets.UTF_8)) {
      if (line.startsWith("@")) {
        prefixes.add(line);
      }
    }
    return RDFParser.fromString(String.join("\n", prefixes) + "\n" + statements, Lang.TURTLE)
        .toGraph();
  }
}
