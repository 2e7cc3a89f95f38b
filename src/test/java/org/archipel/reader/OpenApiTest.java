package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.NormalForm;
import org.archipel.stack.NormalForm.Thing;
import org.archipel.stack.NormalJson;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Descriptions of interfaces as sent, their normal form, and what is told of them: warnings and
 * hints. With {@code -Darchipel.write=true} the expectations are written anew.
 */
class OpenApiTest {

  private static final Path FOLDER = Path.of("src/test/resources/api");
  private static final StackCheck CHECK =
      new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));

  /** What became of a file. */
  private record Outcome(NormalForm form, Document.Stack document, List<Problem> problems) {}

  static List<SentFile> descriptions() {
    return Fixture.documents(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void hasTheNormalFormAndTheHintsBesideIt(SentFile file) throws IOException {
    Outcome outcome = outcome(file);

    assertThat(outcome.problems()).noneMatch(Problem::isError);
    compare(file.name() + ".normal.json", NormalJson.write(outcome.form()));
    String told =
        outcome.problems().stream().map(p -> p + "\n").collect(Collectors.joining())
            + outcome.document().hints().stream()
                .map(
                    hint ->
                        hint.position()
                            + ": hint: "
                            + hint.about().getURI().replaceFirst(".*/", "")
                            + ": "
                            + hint.evidence()
                            + "\n")
                .collect(Collectors.joining());
    compare(file.name() + ".told.txt", told);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void readsWhatTheParserOfSwaggerReads(SentFile file) {
    if (!file.name().startsWith("openapi-") || file.name().contains("odd")) {
      return; // it reads OpenAPI 3 only, and nothing odd
    }
    ParseOptions plain = new ParseOptions();
    plain.setResolve(false);
    String text = new String(file.bytes(), UTF_8);
    OpenAPI witness = new OpenAPIV3Parser().readContents(text, null, plain).getOpenAPI();
    Outcome outcome = outcome(file);
    Thing api = outcome.form().items().getFirst();

    assertThat(Fixture.value(api, "name")).isEqualTo(witness.getInfo().getTitle());
    assertThat(Fixture.value(api, "version")).isEqualTo(witness.getInfo().getVersion());
    long operations =
        witness.getPaths() == null
            ? 0
            : witness.getPaths().values().stream().mapToLong(p -> p.readOperations().size()).sum();
    assertThat(outcome.document().hints().getFirst().evidence())
        .startsWith(operations + " operation");
  }

  @Test
  void findsTheFixtures() {
    assertThat(descriptions()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void keepsSeveralDescriptionsOfAnOfficeApart() {
    List<String> parts = descriptions().stream().map(file -> outcome(file).form().part()).toList();

    assertThat(parts).doesNotHaveDuplicates().allMatch(part -> part.startsWith("api/"));
  }

  @Test
  void isPutWhereTheSenderSays() {
    SentFile file = descriptions().getFirst();
    Document document =
        Fixture.READERS
            .read(file, ReadContext.office("AU").part("api/elsewhere"))
            .document()
            .orElseThrow();

    assertThat(((Document.Stack) document).stack().part()).isEqualTo("api/elsewhere");
  }

  @Test
  void tellsALongYamlDescriptionWhoseVersionComesLast() {
    String schemas = "    some-schema-%05d: {type: string}\n";
    StringBuilder text = new StringBuilder("components:\n  schemas:\n");
    for (int i = 0; i < 3_000; i++) {
      text.append(schemas.formatted(i));
    }
    text.append("info: {title: Long, version: '1'}\nopenapi: 3.0.0\npaths: {}\n");

    Outcome outcome = outcome(new SentFile("long", text.toString().getBytes(UTF_8)));

    assertThat(outcome.form().part()).isEqualTo("api/long");
  }

  @Test
  void opensNoConnectionForAnyReference() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/c.yaml";
      String text =
          """
          openapi: 3.1.0
          $schema: '%1$s'
          jsonSchemaDialect: '%1$s'
          info: {title: Canary, version: '1', $ref: '%1$s', x-oas-url: '%1$s'}
          externalDocs: {url: '%1$s'}
          servers: [{url: '%1$s'}]
          paths:
            /a: {$ref: '%1$s#/a'}
            /b: {get: {externalDocs: {url: '%1$s'}}}
          components:
            schemas: {S: {$ref: '%1$s', $dynamicRef: '%1$s', externalValue: '%1$s'}}
            securitySchemes: {o: {type: openIdConnect, openIdConnectUrl: '%1$s'}, r: {$ref: '%1$s'}}
          """
              .formatted(address);

      Outcome outcome = outcome(new SentFile("canary", text.getBytes(UTF_8)));

      assertThat(outcome.problems()).noneMatch(Problem::isError);
      server.setSoTimeout(100);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void readsTheExampleOfItsPage() throws IOException {
    String page = Files.readString(Path.of("docs/formats/openapi.md"));
    String example = page.replaceFirst("(?s).*?```yaml\n(.*?)```.*", "$1");
    Thing api = outcome(new SentFile("example", example.getBytes(UTF_8))).form().items().getFirst();

    for (String field :
        List.of("endpoint", "authentication", "formats", "rights", "capabilities")) {
      String value =
          field.equals("endpoint") ? api.values(field).getFirst() : Fixture.value(api, field);
      assertThat(page).contains("`" + value + "`");
    }
  }

  private static Outcome outcome(SentFile file) {
    Reading reading = Fixture.READERS.read(file, ReadContext.office("AU"));
    Problems problems = new Problems();
    reading.problems().forEach(problems::add);
    Document.Stack document =
        (Document.Stack)
            reading.document().orElseThrow(() -> new AssertionError(reading.problems()));
    return new Outcome(
        CHECK.check(document.stack(), problems).normalForm(), document, problems.toList());
  }

  private static void compare(String name, String found) throws IOException {
    Path beside = FOLDER.resolve(name);
    if (Boolean.getBoolean("archipel.write")) {
      Files.writeString(beside, found);
    }
    assertThat(found).isEqualTo(Files.readString(beside));
  }
}
