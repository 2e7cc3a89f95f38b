package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Shapes;
import org.archipel.ontology.Statements;
import org.archipel.problem.Problem;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.ContributionKey;
import org.archipel.stack.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RDF contributions: four ways to write the same. */
class RdfReadersTest {

  private static final Path FOLDER = Path.of("src/test/resources/rdf");
  private static final ReadContext AU = ReadContext.office("AU");

  @ParameterizedTest
  @ValueSource(strings = {"use.ttl", "use.nt", "use.jsonld", "use.rdf"})
  void readsTheSameStatementsFromEveryFormatWhateverTheFileIsCalled(String name) {
    Statements expected = statements(Fixture.file(FOLDER.resolve("use.nt")));
    SentFile misnamed = new SentFile("stack.yaml", Fixture.file(FOLDER.resolve(name)).bytes());

    assertThat(expected.size()).isEqualTo(7);
    assertThat(statements(misnamed)).isEqualTo(expected);
    assertThat(Shapes.load(Path.of("ontology")).check(expected)).isEmpty();
  }

  @Test
  void namesThingsOfAClaimantInTheClaimantsNamespace() {
    SentFile file = Fixture.file(FOLDER.resolve("use.ttl"));
    ReadContext press = ReadContext.UNKNOWN.by("AU", "press");

    Reading reading = Fixture.READERS.read(file, press);

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "use.ttl:11:19: error: The claimant is 'https://w3id.org/archipel/id/office/AU':"
                + " expected https://w3id.org/archipel/id/claimant/press, who sends this."
                + " [foreign-namespace]");
  }

  @Test
  void asksWhoseAnRdfFileIs() {
    Reading reading =
        Fixture.READERS.read(Fixture.file(FOLDER.resolve("use.ttl")), ReadContext.UNKNOWN);

    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().getFirst().code().id()).isEqualTo("unknown-office");
  }

  @Test
  void keepsInferredStatementsWithTheMembers() {
    String ttl =
        """
        @prefix arc: <https://w3id.org/archipel/ns#> .
        <system/a> a arc:System ; arc:describesSameSystemAs <system/b> .
        <system/b> arc:hasEvidenceGrade <https://w3id.org/archipel/id/grade/inferred> .
        """;
    Part part =
        Part.of(
            ContributionKey.of("AU", "AU", "stack"),
            Audience.PUBLIC,
            statements(new SentFile("a.ttl", ttl.getBytes(UTF_8))));

    assertThat(part.statements())
        .extractingFromEntries(Map.Entry::getKey, entry -> entry.getValue().size())
        .extracting(Object::toString)
        .containsExactly("(public, 1)", "(members, 2)");
  }

  private static Statements statements(SentFile file) {
    Reading reading = Fixture.READERS.read(file, AU);
    assertThat(reading.problems()).isEmpty();
    return ((Document.Rdf) reading.document().orElseThrow()).statements();
  }
}
