package org.archipel.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads our Turtle with a library that shares no code with Jena: Eclipse RDF4J. */
class SecondReaderTest {

  private final ParseErrorCollector complaints = new ParseErrorCollector();

  @ParameterizedTest
  @ValueSource(strings = {Ontology.TERMS, Ontology.SHAPES})
  void findsTheSameGraphAsJenaAndNothingToComplainAbout(String name) throws IOException {
    Path file = Path.of("ontology").resolve(name);
    LinkedHashModel found = new LinkedHashModel();
    try (InputStream in = Files.newInputStream(file)) {
      TurtleParser parser = parser(found);
      parser.parse(in, Ids.BASE);
    }
    Graph ours = Ontology.read(file);

    assertThat(complaints.getFatalErrors()).isEmpty();
    assertThat(complaints.getErrors()).isEmpty();
    assertThat(complaints.getWarnings()).isEmpty();
    assertThat(found).hasSize(ours.size()).hasSizeGreaterThan(1_000);
    assertThat(ours.isIsomorphicWith(toJena(found))).isTrue();
  }

  @Test
  void wouldComplainAboutABadLanguageTagOrValue() {
    for (String bad :
        new String[] {"\"a\"@x-", "\"12a\"^^<http://www.w3.org/2001/XMLSchema#int>"}) {
      assertThatThrownBy(
              () ->
                  parser(new LinkedHashModel())
                      .parse(new StringReader("<http://e/s> <http://e/p> " + bad + " ."), ""))
          .isInstanceOf(RDFParseException.class);
    }
  }

  private TurtleParser parser(LinkedHashModel into) {
    TurtleParser parser = new TurtleParser();
    parser.setParserConfig(
        new ParserConfig()
            .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true)
            .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, true)
            .set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, true)
            .set(BasicParserSettings.VERIFY_URI_SYNTAX, true)
            .set(BasicParserSettings.VERIFY_RELATIVE_URIS, true));
    parser.setParseErrorListener(complaints);
    parser.setRDFHandler(new StatementCollector(into));
    return parser;
  }

  private static Graph toJena(Iterable<Statement> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(
        statement ->
            graph.add(
                Triple.create(
                    toJena(statement.getSubject()),
                    toJena(statement.getPredicate()),
                    toJena(statement.getObject()))));
    return graph;
  }

  private static Node toJena(Value value) {
    if (value instanceof BNode blank) {
      return NodeFactory.createBlankNode(blank.getID());
    }
    return value instanceof Literal literal
        ? toJena(literal)
        : NodeFactory.createURI(value.stringValue());
  }

  private static Node toJena(Literal literal) {
    return literal
        .getLanguage()
        .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
        .orElseGet(
            () ->
                NodeFactory.createLiteralDT(
                    literal.getLabel(),
                    TypeMapper.getInstance()
                        .getSafeTypeByName(literal.getDatatype().stringValue())));
  }
}
