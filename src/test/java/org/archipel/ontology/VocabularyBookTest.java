package org.archipel.ontology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.archipel.ontology.Vocabulary.CodeList;
import org.archipel.ontology.Vocabulary.Term;
import org.archipel.problem.Problems;
import org.archipel.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class VocabularyBookTest {

  private static final Path PAGE = Path.of("docs/ontology.md");

  private final Vocabulary vocabulary = read();

  /** With {@code -Darchipel.rewrite=true} the page is written first. */
  @Test
  void thePageSaysWhatTheTermsSay() throws IOException {
    String page = VocabularyBook.write(vocabulary);
    if (Boolean.getBoolean("archipel.rewrite")) {
      Files.writeString(PAGE, page, UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
    assertThat(page).contains("### StandardUse", "<a id=\"usesStandard\"></a>", "°");
  }

  @Test
  void everyLinkInsideThePageLeadsSomewhere() {
    String page = VocabularyBook.write(vocabulary);
    Set<String> anchors = matches("(?m)<a id=\"([^\"]+)\"", page);
    matches("(?m)^#+ (.+)$", page)
        .forEach(
            heading ->
                anchors.add(
                    heading.toLowerCase(java.util.Locale.ROOT).replace(":", "").replace(' ', '-')));

    assertThat(matches("\\]\\(#([^)]+)\\)", page)).hasSizeGreaterThan(200).isSubsetOf(anchors);
  }

  @Test
  void everyPropertyThatTakesCodesHasAListAndEveryListAProperty() {
    Set<String> schemes =
        vocabulary.codeLists().stream().map(CodeList::scheme).collect(Collectors.toSet());

    assertThat(vocabulary.properties())
        .filteredOn(property -> !property.codeList().isEmpty())
        .hasSizeGreaterThan(30)
        .extracting(Term::codeList)
        .isSubsetOf(schemes);
    assertThat(vocabulary.codeLists())
        .allSatisfy(list -> assertThat(list.properties()).as(list.scheme()).isNotEmpty());
  }

  @Test
  void everyAreaIsOneOfTheDocumentation() {
    assertThat(vocabulary.areas())
        .extracting(Vocabulary.Area::name)
        .startsWith("Offices and frameworks")
        .endsWith("Reference architecture")
        .hasSize(10);
  }

  private static Set<String> matches(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Vocabulary read() {
    Graph graph = Ontology.read(Path.of("ontology").resolve(Ontology.TERMS));
    Path tables = Path.of("catalog-data/reference");
    GraphUtil.addInto(graph, ReferenceData.read(tables, new Problems()).statements().toGraph());
    return Vocabulary.of(graph);
  }
}
