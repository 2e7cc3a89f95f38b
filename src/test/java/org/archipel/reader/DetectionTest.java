package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.Opening;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.junit.jupiter.api.Test;

/** Every fixture is taken for what it is, by its bytes alone, and the reason can be read aloud. */
class DetectionTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Folders of fixtures that are not sent to a reader, or are broken. */
  private static final List<String> OTHERS =
      List.of("broken", "catalog-data", "ontology", "query", "reference", "shapes", "web");

  /** Files that stand beside fixtures, with what these come to. */
  private static final String BESIDE =
      ".*\\.(normal\\.json|nt|uses\\.txt|problems\\.txt|mapping\\.yaml|md|golden|expected\\..*|report\\..*|hints\\.txt)";

  static List<Path> fixtures() throws IOException {
    List<Path> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !OTHERS.contains(RESOURCES.relativize(file).getName(0).toString()))
          .filter(file -> RESOURCES.relativize(file).getNameCount() == 2)
          .filter(file -> !file.toString().matches(BESIDE))
          .sorted()
          .forEach(fixtures::add);
    }
    return fixtures;
  }

  @Test
  void everyFixtureIsTakenForSomethingForAReasonThatReadsWell() throws IOException {
    assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(15);
    for (Path file : fixtures()) {
      Opening opening = Opening.of(Fixture.file(file));
      Optional<String> why =
          Readers.FORMATS.stream()
              .flatMap(reader -> reader.recognise(opening).stream())
              .findFirst();
      assertThat(why).as(file.toString()).isPresent();
      assertThat(why.get())
          .as(file.toString())
          .matches("[a-z0-9].*[^.\\s]")
          .doesNotContain("Optional")
          .hasSizeLessThan(160);
    }
  }

  /** Only these may follow another reader that recognises the same file. */
  @Test
  void noTwoSpecificReadersTakeTheSameFixture() throws IOException {
    List<String> general =
        List.of(
            "stack document (YAML or JSON)",
            "RDF (JSON-LD)", // a list of groups may be one
            "table with a mapping (CSV or workbook)",
            "list of names and versions");
    for (Path file : fixtures()) {
      Opening opening = Opening.of(Fixture.file(file));
      List<String> specific =
          Readers.FORMATS.stream()
              .filter(reader -> reader.recognise(opening).isPresent())
              .map(FormatReader::name)
              .filter(name -> !general.contains(name))
              .toList();
      assertThat(specific).as(file.toString()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void namesDoNotCount() throws IOException {
    Map<String, String> expected = new HashMap<>();
    for (Path file : fixtures()) {
      SentFile sent = Fixture.file(file);
      for (String name : List.of("x.xlsx", "x.csv", "x.json", "x", "x.exe")) {
        expected.merge(
            file.toString(),
            taken(new SentFile(name, sent.bytes())),
            (first, other) -> {
              assertThat(other).as(file + " as " + name).isEqualTo(first);
              return first;
            });
      }
    }
    assertThat(expected).isNotEmpty();
  }

  @Test
  void tellsAmbiguousTextsApart() {
    assertThat(taken("{\"archipel\":\"stack/1\",\"office\":\"AU\"}")).startsWith("stack document");
    assertThat(taken("name,version\nPostgreSQL,15\n")).isEqualTo("list of names and versions");
    assertThat(taken("name,status\nPostgreSQL,active\n")).startsWith("table");
    assertThat(taken("Application,Go-live\nRegister,2016\nFees,2020\n")).startsWith("table");
    assertThat(taken("PostgreSQL 15.4\nnginx 1.24\n")).isEqualTo("list of names and versions");
    assertThat(taken("* PostgreSQL 15.4\n* nginx 1.24\n")).isEqualTo("list of names and versions");
    assertThat(taken("PostgreSQL: 15.4\nnginx: 1.24\n")).isEqualTo("list of names and versions");
    assertThat(taken("archipel: stack/1\noffice: AU\n")).startsWith("stack document");
    assertThat(taken("services:\n  db:\n    image: postgres:15\n")).isEqualTo("Compose file");
    assertThat(taken("apiVersion: v1\nkind: Pod\nspec: {containers: [{image: a}]}\n"))
        .isEqualTo("Kubernetes manifest");
    assertThat(taken("apiVersion: backstage.io/v1alpha1\nkind: Component\nspec: {}\n"))
        .isNotEqualTo("Kubernetes manifest");
    assertThat(taken("openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths: {}\n"))
        .startsWith("OpenAPI");
  }

  @Test
  void takesTextBehindWhichAnArchiveHidesForText() throws IOException {
    byte[] zip = zip("xl/workbook.xml");
    byte[] text = "PostgreSQL 15.4\nnginx 1.24\n".getBytes(UTF_8);
    assertThat(taken(new SentFile("x.xlsx", join(text, zip)))).doesNotStartWith("table");
    assertThat(taken(new SentFile("x.csv", join(zip, text))))
        .isNotEqualTo("list of names and versions");
  }

  @Test
  void aMappingMakesTextATableButNothingElse() {
    ReadContext mapped =
        ReadContext.office("AU")
            .mapping(new SentFile("m.yaml", "archipel-mapping: table/1\n".getBytes(UTF_8)));
    assertThat(taken("name\nPostgreSQL 15\n", mapped)).isEqualTo("table with mapping m.yaml");
    assertThat(taken("{\"archipel\":\"stack/1\"}", mapped)).startsWith("stack document");
    assertThat(taken("archipel: stack/1\noffice: AU\n", mapped)).startsWith("stack document");
  }

  private static String taken(String text) {
    return taken(text, ReadContext.office("AU"));
  }

  private static String taken(String text, ReadContext context) {
    return taken(new SentFile("x", text.getBytes(UTF_8)), context);
  }

  private static String taken(SentFile file) {
    return taken(file, ReadContext.office("AU"));
  }

  private static String taken(SentFile file, ReadContext context) {
    return Fixture.READERS
        .read(file, context)
        .recognised()
        .map(Reading.Recognised::format)
        .orElse("nothing");
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("<workbook/>".getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
