package org.archipel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.problem.Problem;
import org.archipel.reader.source.SentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill of materials that adds to a system which another document describes. */
class BillsTest {

  private static final String STACK =
      """
      # synthetic, not about a real office
      archipel: stack/1
      office: AD
      systems:
        - id: register
          name: Register
      """;
  private static final String BILL =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {"component": {"type": "application", "name": "Backend", "bom-ref": "app"}},
       "components": [
         {"type": "library", "name": "log4j-core", "version": "2.14.1",
          "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"},
         {"type": "library", "name": "left", "version": "1"}]}
      """;

  @TempDir Path folder;

  @Test
  void isAskedForButStandsInNoListAndInNoChange() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, STACK, Optional.empty());
      Outcome first = contribute(catalog, BILL, Optional.of("sbom/register"));
      assertThat(first.problems()).isEmpty();
      assertThat(containing(catalog, Audience.PUBLIC, "log4j-core")).containsExactly("2.14.1");
      assertThat(uses(catalog)).isEqualTo(1);

      contribute(catalog, BILL.replace("2.14.1", "2.17.1"), Optional.of("sbom/register"));
      assertThat(containing(catalog, Audience.PUBLIC, "log4j-core")).containsExactly("2.17.1");
      assertThat(changed(catalog)).isNotEmpty().noneMatch(thing -> thing.contains("/component/"));
    }
  }

  @Test
  void staysWithThoseWhoMaySeeTheSystem() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, STACK + "    audience: members\n", Optional.empty());
      contribute(catalog, BILL, Optional.of("sbom/register"));

      assertThat(containing(catalog, Audience.PUBLIC, "log4j-core")).isEmpty();
      assertThat(containing(catalog, Audience.MEMBERS, "log4j-core")).containsExactly("2.14.1");
      long said =
          catalog
              .store(Audience.PUBLIC)
              .read(
                  dataset ->
                      dataset.stream(
                              Node.ANY,
                              Node.ANY,
                              Node.ANY,
                              Ids.node("office", "AD/system/register"))
                          .count());
      assertThat(said).isZero();
    }
  }

  @Test
  void saysThatNobodyDescribesTheSystem() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Outcome outcome = contribute(catalog, BILL, Optional.of("sbom/nowhere"));

      assertThat(outcome.receipt()).isPresent();
      assertThat(outcome.problems())
          .extracting(Problem::toString)
          .containsExactly(
              "bom: warning: No document of the office describes the system 'nowhere' yet: what is"
                  + " part of it is kept, and found once a stack document describes the system."
                  + " [unknown-reference]");
    }
  }

  private static Outcome contribute(Catalog catalog, String text, Optional<String> part) {
    Outcome outcome =
        catalog.contribute(
            new Sending(
                List.of(new SentFile("bom", text.getBytes(UTF_8))),
                "AD",
                part,
                Optional.empty(),
                "test"));
    assertThat(outcome.problems()).noneMatch(Problem::isError);
    return outcome;
  }

  /** Returns the versions of a component in a store, sorted. */
  private static List<String> containing(Catalog catalog, Audience audience, String name) {
    return catalog
        .store(audience)
        .read(
            dataset ->
                dataset.stream(
                        Node.ANY,
                        Node.ANY,
                        SKOS.prefLabel.asNode(),
                        NodeFactory.createLiteralString(name))
                    .map(Quad::getSubject)
                    .flatMap(
                        component -> dataset.stream(Node.ANY, component, Arc.VERSION, Node.ANY))
                    .map(quad -> quad.getObject().getLiteralLexicalForm())
                    .sorted()
                    .toList());
  }

  private static long uses(Catalog catalog) {
    return catalog
        .store(Audience.PUBLIC)
        .read(
            dataset ->
                dataset.stream(Node.ANY, Node.ANY, Arc.IS_USE_AT, Ids.office("AD"))
                    .filter(quad -> quad.getSubject().getURI().contains("/register~"))
                    .count());
  }

  private static List<String> changed(Catalog catalog) {
    return catalog
        .store(Audience.PUBLIC)
        .read(
            dataset ->
                dataset.stream(ContributionStatements.GRAPH, Node.ANY, Arc.CHANGES_THING, Node.ANY)
                    .map(quad -> quad.getObject().getURI())
                    .toList());
  }
}
