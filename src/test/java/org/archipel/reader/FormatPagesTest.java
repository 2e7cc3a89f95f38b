package org.archipel.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.archipel.problem.Problem;
import org.archipel.problem.Problems;
import org.archipel.reader.source.Document;
import org.archipel.reader.source.FormatReader;
import org.archipel.reader.source.ReadContext;
import org.archipel.reader.source.SentFile;
import org.archipel.stack.StackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on formats: each reader has one, and what they show is read. */
class FormatPagesTest {

  private static final Path FOLDER = Path.of("docs/formats");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[([^]]+)]\\(([a-z-]+\\.md)\\) \\|");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```(?:yaml|turtle)\n(.*?)```");

  @Test
  void everyReaderHasAPage() throws IOException {
    Map<String, String> pages = pages();

    assertThat(pages).hasSizeGreaterThanOrEqualTo(4);
    for (FormatReader reader : Readers.FORMATS) {
      assertThat(pages).as("the table in docs/formats/README.md").containsKey(reader.name());
      assertThat(FOLDER.resolve(pages.get(reader.name()))).isRegularFile();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stack-document.md", "network-document.md"})
  void theExampleOfADocumentOfOurOwnIsRight(String page) throws IOException {
    Document document = read(page).document().orElseThrow();
    Problems problems = new Problems();
    new StackCheck(Fixture.resolver(), Fixture.shapes())
        .check(((Document.Stack) document).stack(), problems);

    assertThat(problems.toList()).isEmpty();
  }

  @Test
  void theExampleOfRdfIsRight() throws IOException {
    Document document = read("rdf.md").document().orElseThrow();

    assertThat(((Document.Rdf) document).statements().size()).isEqualTo(8);
    assertThat(Fixture.shapes().check(((Document.Rdf) document).statements())).isEmpty();
  }

  private static Reading read(String page) throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(FOLDER.resolve(page)))
            .results()
            .map(found -> found.group(1).replaceAll("\\bXX\\b", "AU"))
            .toList();
    assertThat(examples).isNotEmpty();
    Reading reading =
        Fixture.READERS.read(
            new SentFile(page, examples.getFirst().getBytes(UTF_8)), ReadContext.office("AU"));
    assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
    return reading;
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    ROW.matcher(Files.readString(FOLDER.resolve("README.md")))
        .results()
        .forEach((MatchResult row) -> pages.put(row.group(1), row.group(2)));
    return pages;
  }
}
