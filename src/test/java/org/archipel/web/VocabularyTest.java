package org.archipel.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Ontology;
import org.archipel.ontology.Vocabulary;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final RunningServer server = RunningServer.get();
  private final Graph terms = Ontology.graph(Path.of("ontology"));

  @Test
  void showsEveryTermUnderItsOwnName() {
    Set<String> anchors = found(" id=\"([^\"]+)\"", server.page("/ns"));

    assertThat(Vocabulary.of(terms).terms())
        .hasSizeGreaterThan(200)
        .extracting(Vocabulary.Term::name)
        .isSubsetOf(anchors);
  }

  @Test
  void everyLinkInsideThePageLeadsToOneAnchor() {
    String page = server.page("/ns");
    List<String> anchors =
        Pattern.compile(" id=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(anchors).doesNotHaveDuplicates();
    assertThat(found("href=\"#([^\"]+)\"", page)).hasSizeGreaterThan(200).isSubsetOf(anchors);
  }

  @Test
  void showsLabelsInSixLanguagesAndMarksTheUncheckedOnes() {
    assertThat(server.page("/ns"))
        .contains(
            "<bdi lang=\"ar\" dir=\"rtl\">مكتب</bdi>°", "<bdi lang=\"zh\" dir=\"ltr\">主管局</bdi>°")
        .contains("href=\"#scheme-grade\"", "Official third party");
  }

  @Test
  void givesProgramsTheSameGraphInEachForm() {
    assertThat(parse("/ns", Lang.TURTLE).isIsomorphicWith(terms)).isTrue();
    assertThat(parse("/ns?format=nt", Lang.NTRIPLES).isIsomorphicWith(terms)).isTrue();
    assertThat(parse("/ns?format=jsonld", Lang.JSONLD11).isIsomorphicWith(terms)).isTrue();
    assertThat(
            server.get("/ns", "Accept", "application/ld+json").headers().firstValue("Content-Type"))
        .hasValue("application/ld+json;charset=UTF-8");
    assertThat(server.get("/ns", "Accept", "application/rdf+xml, */*;q=0.1").body())
        .startsWith("@prefix arc: <" + Arc.NS + ">");
  }

  @Test
  void answersUnderTheAddressOfItsVersionAndOfNoOther() {
    String version = Vocabulary.of(terms).version();

    assertThat(server.page("/ns/" + version)).contains("id=\"Office\"");
    assertThat(server.get("/ns/9.9.9").statusCode()).isEqualTo(404);
    assertThat(server.get("/ns/9.9.9").body()).contains(version);
  }

  private Graph parse(String path, Lang lang) {
    return RDFParser.fromString(server.get(path).body(), lang).toGraph();
  }

  private static Set<String> found(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .collect(toSet());
  }
}
