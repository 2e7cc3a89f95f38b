package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;
import org.archipel.problem.Position;
import org.archipel.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {

  private static final Path FOLDER = Path.of("src/test/resources/shapes");
  private static final Node DOMAIN = NodeFactory.createURI("https://schema.org/domainIncludes");
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final Shapes SHAPES = Shapes.load(ONTOLOGY);
  private static final Graph VALID = RDFParser.fromString(example(), Lang.TURTLE).toGraph();
  private static final String PREFIXES =
      example().lines().filter(line -> line.startsWith("@")).collect(Collectors.joining("\n"));

  /** A line of {@code faults.txt}. */
  record Fault(String shape, String thing, String property, String instead) {

    static Fault of(String line) {
      String[] cells = line.split(" *\\| *", -1);
      return new Fault(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
    }
  }

  @Test
  void findNothingWrongWithAValidGraph() {
    assertThat(SHAPES.check(Statements.of(valid()))).isEmpty();
  }

  /** What a derivation writes, as the packages that write and read it agreed. */
  @Test
  void findNothingWrongWithTheExampleOfADerivation() {
    Graph all = GraphFactory.createDefaultGraph();
    DatasetGraph example =
        RDFParser.source("src/test/resources/derived/example.trig").toDatasetGraph();
    example.find().forEachRemaining(quad -> all.add(quad.asTriple()));

    assertThat(all.size()).isGreaterThan(100);
    assertThat(SHAPES.check(all)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void findExactlyTheFault(Fault fault) {
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
        .hasSizeGreaterThan(300)
        .containsExactlyInAnyOrderElementsOf(broken);
  }

  @Test
  void nameTheValueFoundInTheProblem() {
    Graph graph = valid();
    parse("<office/AU> arc:st3Code \"AUS\" .").find().forEach(graph::add);

    assertThat(SHAPES.check(graph).stream().map(r -> r.toProblem(Position.whole("au.yaml"))))
        .extracting(Object::toString)
        .contains(
            "au.yaml: error: An office has one WIPO ST.3 code: two capital letters."
                + " Found 'AUS'. (Office-st3Code) [shape-violation]");
  }

  @Test
  void warnOfAnAttributedClaimWithoutAge() {
    Graph graph = valid();
    graph.remove(Ids.node("office", "AU/by/press/system/rio"), Arc.AS_OF, Node.ANY);

    assertThat(SHAPES.check(graph))
        .extracting(ShapeResult::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void targetNoClassWithoutAnExample() {
    Set<Node> classes =
        objects(Ontology.read(ONTOLOGY.resolve(Ontology.SHAPES)), SHACL.targetClass);

    assertThat(classes).hasSizeGreaterThan(40);
    assertThat(objects(VALID, RDF.Nodes.type)).containsAll(classes);
  }

  /** A property that is meant for a class has a shape there, or nobody would miss a wrong value. */
  @Test
  void lookAtEveryPropertyOnEachOfItsClasses() {
    Graph shapes = Ontology.read(ONTOLOGY.resolve(Ontology.SHAPES));
    Graph terms = Ontology.read(ONTOLOGY.resolve(Ontology.TERMS));
    List<Triple> meant =
        terms.find(Node.ANY, DOMAIN, Node.ANY).toList().stream()
            .filter(triple -> triple.getSubject().getURI().startsWith(Arc.NS))
            .filter(triple -> triple.getObject().getURI().startsWith(Arc.NS))
            .filter(triple -> !triple.getObject().equals(Arc.SHARED_PLATFORM)) // as of products
            .toList();

    assertThat(meant).hasSizeGreaterThan(200);
    assertThat(meant)
        .filteredOn(triple -> !paths(shapes, triple.getObject()).contains(triple.getSubject()))
        .isEmpty();
  }

  private static Set<Node> paths(Graph shapes, Node target) {
    Set<Node> paths = new HashSet<>();
    shapes
        .find(Node.ANY, SHACL.targetClass, target)
        .mapWith(Triple::getSubject)
        .forEach(
            shape ->
                objects(shapes, shape, SHACL.property).stream()
                    .flatMap(property -> objects(shapes, property, SHACL.path).stream())
                    .forEach(path -> paths.addAll(members(shapes, path))));
    return paths;
  }

  private static List<Node> members(Graph shapes, Node path) {
    return objects(shapes, path, SHACL.alternativePath).stream()
        .findFirst()
        .map(list -> GNode.create(shapes, list))
        .map(GraphList::members)
        .orElse(List.of(path));
  }

  @Test
  void holdEveryKindOfClaimToTheSameRules() {
    Graph shapes = Ontology.read(ONTOLOGY.resolve(Ontology.SHAPES));
    Set<Node> claims =
        objects(Ontology.read(ONTOLOGY.resolve(Ontology.TERMS)), Arc.HAS_CLAIM_STATUS, DOMAIN);

    assertThat(claims).hasSizeGreaterThan(10).contains(Arc.SYSTEM);
    for (String shape :
        List.of(
            "Claim", "Claim-attributedAsOf", "Claim-attributedSource", "Claim-statedByOffice")) {
      Node name = NodeFactory.createURI(Shapes.NS + shape);
      assertThat(objects(shapes, name, SHACL.targetClass)).as(shape).isEqualTo(claims);
    }
  }

  private static Set<Node> objects(Graph graph, Node property) {
    return objects(graph, Node.ANY, property);
  }

  private static Set<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toSet();
  }

  static Stream<Fault> faults() throws IOException {
    return Files.readAllLines(FOLDER.resolve("faults.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Fault::of);
  }

  private static Graph valid() {
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, VALID);
    return copy;
  }

  private static Graph parse(String statements) {
    return RDFParser.fromString(PREFIXES + statements, Lang.TURTLE).toGraph();
  }

  private static String example() {
    try {
      return Files.readString(FOLDER.resolve("valid.ttl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
