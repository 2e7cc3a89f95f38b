package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.archipel.ontology.Shapes;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;

/**
 * Files made to exhaust whoever reads them are refused within two seconds, in a Java machine with
 * room for the file, 64 MB and what the program itself takes.
 */
class HostileFilesTest {

  private static final String HEAD = "archipel: stack/1\noffice: AU\n";
  private static final int MIB = 1024 * 1024;

  /** What each file must be refused as, by the name of what is odd about it. */
  private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

  private static final Map<String, Supplier<byte[]>> FILES = new LinkedHashMap<>();

  static {
    file("yaml text of 7 MB in one line", "too-large", () -> HEAD + "part: " + "x".repeat(7 * MIB));
    file(
        "yaml block text of 7 MB",
        "bad-text",
        () -> HEAD + "part: |\n" + " xxxxxxx\n".repeat(800_000));
    file(
        "yaml plain text of 7 MB",
        "bad-text",
        () -> HEAD + "part: x\n" + " xxxxxxx\n".repeat(800_000));
    file("yaml of empty lines", "syntax", () -> HEAD + "part: '" + "\n".repeat(7 * MIB));
    file("yaml of 17 MB", "too-large", () -> HEAD + "part: " + "x".repeat(17 * MIB));
    file("yaml depth 10,000", "too-large", () -> HEAD + "a: " + "[".repeat(10_000));
    file("yaml depth by indentation", "too-large", HostileFilesTest::stairs);
    file("yaml keys within keys", "forbidden-construct", () -> HEAD + "? ".repeat(10_000) + "x");
    file(
        "yaml of a million values",
        "too-large",
        () -> HEAD + "a: [" + "1,\n ".repeat(1_000_000) + "]");
    file("yaml chain of aliases", "too-large", HostileFilesTest::chain);
    file("yaml without end", "syntax", () -> HEAD + "a: \"" + "xxxx\n ".repeat(MIB));
    file("json depth 100,000", "too-large", () -> "{\"uses\":" + "[".repeat(100_000));
    file("json text of 7 MB", "too-large", () -> "{\"uses\":\"" + "x".repeat(7 * MIB) + "\"}");
    file("json number of 1 MB", "too-large", () -> "{\"a\":" + "1".repeat(MIB) + "}");
    file("json name of 1 MB", "too-large", () -> "{\"" + "x".repeat(MIB) + "\":1}");
    file(
        "json of a million values",
        "too-large",
        () -> "{\"uses\":[" + "1,".repeat(1_000_000) + "1]}");
    file("json of 100,000 unknown fields", "unknown-field", HostileFilesTest::fields);
    file("20,001 uses", "quota", () -> HEAD + "uses:\n" + "- {product: x}\n".repeat(20_001));
    file("10^6 systems", "too-large", () -> HEAD + "systems:\n" + "- {}\n".repeat(1_000_000));
    file(
        "10^5 links",
        "quota",
        () -> HEAD + "systems:\n- {name: x, rights: [" + "patent,\n ".repeat(100_000) + "]}");
    file(
        "turtle depth 100,000", "forbidden-construct", () -> "<a> <b> " + "[ <p> ".repeat(100_000));
    file("turtle list depth 100,000", "too-large", () -> "<a> <b> " + "( ".repeat(100_000));
    file("turtle text of 10 MB", "bad-text", () -> "<a> <b> \"" + "x".repeat(10 * MIB) + "\" .");
    file(
        "turtle address of 10 MB",
        "bad-iri",
        () -> "<a> <b> <http://x/" + "x".repeat(10 * MIB) + "> .");
    file("100,001 statements", "quota", HostileFilesTest::statements);
    file("rdf/xml depth 100,000", "forbidden-construct", HostileFilesTest::xml);
    file("rdf/xml text of 10 MB", "bad-text", HostileFilesTest::xmlText);
    file(
        "rdf/xml long comment",
        "forbidden-construct",
        () -> "<!--" + "- ".repeat(MIB) + "--><!DOCTYPE x>");
    file("json-ld of many terms", "quota", HostileFilesTest::terms);
    bills();
    models();
    tables();
    archives();
  }

  private static void bills() {
    String bom = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",";
    file("cyclonedx depth 100,000", "too-large", () -> bom + "\"a\":" + "[".repeat(100_000));
    file(
        "cyclonedx components in components",
        "too-large",
        () -> bom + "\"components\":[" + "{\"components\":[".repeat(50_000));
    file(
        "cyclonedx text of 10 MB",
        "too-large",
        () -> bom + "\"a\":\"" + "x".repeat(10 * MIB) + "\"}");
    file(
        "cyclonedx of 100,000 components",
        "quota",
        () ->
            bom
                + "\"metadata\":{\"component\":{\"name\":\"x\"}},\"components\":["
                + "{\"name\":\"a\"},".repeat(100_000)
                + "{}]}");
    String xml = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">";
    file("cyclonedx xml depth 100,000", "too-large", () -> xml + "<a>".repeat(100_000));
    file(
        "cyclonedx xml entities",
        "forbidden-construct",
        () -> "<!DOCTYPE bom [<!ENTITY a \"aaaaaaaaaa\">]>" + xml + "&a;".repeat(100_000));
    file(
        "spdx depth 100,000",
        "too-large",
        () -> "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":" + "[".repeat(100_000));
  }

  private static void models() {
    String model = "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\">";
    file("archimate depth 100,000", "too-large", () -> model + "<a>".repeat(100_000));
    file("archimate text of 10 MB", "too-large", () -> model + "x".repeat(10 * MIB));
    file(
        "structurizr brackets within each other",
        "too-large",
        () -> "workspace {\n model {\n" + "group x {\n".repeat(50_000));
    file(
        "openapi depth 100,000",
        "too-large",
        () -> "{\"openapi\":\"3.1.0\",\"paths\":" + "{\"a\":".repeat(100_000));
    file(
        "openapi chain of aliases",
        "too-large",
        () -> chain().replace("archipel: stack/1", "openapi: 3.0.3"));
  }

  private static void tables() {
    file(
        "csv of a million columns",
        "unknown-format",
        () -> "name;version" + ";x".repeat(1_000_000));
    file("csv line of 10 MB", "too-large", () -> "name;version\n" + "x".repeat(10 * MIB) + ";1\n");
    file(
        "csv with a quote that never ends",
        "quota",
        () -> "name;version\n\"x;1\n" + "y;2\n".repeat(1_000_000));
  }

  private static void archives() {
    FILES.put("zip that grows a thousandfold", () -> zip(1, 200 * MIB));
    EXPECTED.put("zip that grows a thousandfold", "too-large");
    FILES.put("zip of 10,000 entries", () -> zip(10_000, 1));
    EXPECTED.put("zip of 10,000 entries", "too-large");
  }

  /** Returns a workbook by its names, with entries of zeros. */
  private static byte[] zip(int entries, int bytes) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
        byte[] some = new byte[Math.min(bytes, MIB)];
        for (int written = 0; written < bytes; written += some.length) {
          zip.write(some);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  private static void file(String name, String code, Supplier<String> text) {
    EXPECTED.put(name, code);
    FILES.put(name, () -> text.get().getBytes(UTF_8));
  }

  @Test
  void refusesEachWithinTwoSecondsAndSixtyFourMegabytes() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // 48 MB for the program and its tables, 34 MB for the largest file as bytes and text
            "-Xmx146m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            HostileFilesTest.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();

    List<String> found = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("refused: ")) {
        String[] cells = line.substring(9).split("\t");
        found.add(cells[0] + ": " + cells[1]);
        assertThat(Long.parseLong(cells[2])).as(line).isLessThan(2_000);
      }
    }
    assertThat(found)
        .containsExactlyElementsOf(
            EXPECTED.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
    assertThat(found).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void refusesAHundredMegabytesUnread() {
    Readers readers = Fixture.READERS; // its tables are read before the time counts
    Instant start = Instant.now();
    Reading reading =
        readers.read(new SentFile("big.yaml", new byte[100 * MIB]), ReadContext.UNKNOWN);

    assertThat(reading.document()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.code().id())
        .containsExactly("too-large");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  /** Reads every file in this machine and prints the first error's code and the time it took. */
  public static void main(String[] arguments) {
    StackCheck check = new StackCheck(Fixture.resolver(), Shapes.load(Path.of("ontology")));
    FILES.forEach(
        (name, bytes) -> {
          SentFile file = new SentFile(name, bytes.get());
          long start = cpuNanos();
          Reading reading = Fixture.READERS.read(file, ReadContext.office("AU"));
          Problems problems = new Problems();
          reading.problems().forEach(problems::add);
          if (!problems.hasErrors()
              && reading.document().orElse(null) instanceof Document.Stack stack) {
            check.check(stack.stack(), problems);
          }
          long millis = (cpuNanos() - start) / 1_000_000;
          String code =
              problems.toList().stream()
                  .filter(Problem::isError)
                  .map(problem -> problem.code().id())
                  .findFirst()
                  .orElse("accepted");
          System.out.println("refused: " + name + "\t" + code + "\t" + millis);
        });
  }

  /** Processor time, so that a busy machine does not fail the test. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String stairs() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 2_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String chain() {
    StringBuilder text = new StringBuilder(HEAD).append("a0: &a0 [x]\n");
    for (int i = 1; i < 5_000; i++) {
      text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    return text.toString();
  }

  private static String fields() {
    StringBuilder text = new StringBuilder("{\"archipel\":\"stack/1\",");
    for (int i = 0; i < 100_000; i++) {
      text.append("\"system").append(i).append("\":1,");
    }
    return text.append("\"office\":\"AU\"}").toString();
  }

  private static String statements() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_001; i++) {
      text.append("<system/s").append(i).append("> <http://example.org/p> \"x\" .\n");
    }
    return text.toString();
  }

  private static String xml() {
    return "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"http://a/\">"
        + "<a:b><a:c>".repeat(50_000);
  }

  private static String xmlText() {
    return "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:a=\"http://a/\">"
        + "<r:Description r:about=\"system/x\"><a:b>"
        + "x".repeat(10 * MIB)
        + "</a:b></r:Description></r:RDF>";
  }

  private static String terms() {
    StringBuilder text = new StringBuilder("{\"@context\":{");
    for (int i = 0; i < 20_000; i++) {
      text.append("\"t").append(i).append("\":\"http://example.org/t\",");
    }
    return text.append("\"z\":\"http://z/\"},\"@id\":\"system/x\"}").toString();
  }
}
