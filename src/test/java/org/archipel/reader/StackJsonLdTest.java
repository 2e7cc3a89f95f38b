package org.archipel.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.graph.GraphFactory;
import org.archipel.ontology.Statements;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.NormalJson;
import org.archipel.stack.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An independent JSON-LD processor makes the same statements from the normal form. */
class StackJsonLdTest {

  private static final Path CONTEXT = Path.of("ontology/context/stack.jsonld");

  static List<SentFile> documents() {
    return Stream.of(
            Fixture.EXAMPLES, Fixture.STACK, Fixture.NETWORK, Fixture.DECIDED, Fixture.CATALOG)
        .flatMap(folder -> Fixture.documents(folder).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theContextAndTheMappingGiveTheSameGraph(SentFile file) throws Exception {
    Fixture.Outcome outcome = Fixture.stack(file);
    Statements mapped =
        outcome.checked().parts().stream()
            .map(Part::all)
            .reduce(Statements.none(), Statements::plus);
    assertThat(mapped.isEmpty()).isFalse();

    Graph graph = jsonLd(NormalJson.write(outcome.checked().normalForm()));

    assertThat(Statements.of(graph)).isEqualTo(mapped);
  }

  @Test
  void findsDocumentsInEveryFolder() {
    assertThat(Fixture.documents(Fixture.EXAMPLES)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Fixture.documents(Fixture.CATALOG)).hasSizeGreaterThanOrEqualTo(50);
  }

  private static Graph jsonLd(String text) throws Exception {
    String context = Files.readString(CONTEXT);
    DocumentLoader loader =
        (address, options) -> {
          assertThat(address).hasToString(NormalJson.CONTEXT);
          return JsonDocument.of(new StringReader(context));
        };
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.JSONLD11)
        .set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(loader))
        .parse(graph);
    if (graph.isEmpty()) {
      RDFDataMgr.write(System.err, graph, Lang.TURTLE);
    }
    return graph;
  }
}
