package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger's differences come to in the graph of changes. */
class ChangesTest {

  private static final String FIRST =
      """
      # synthetic, not about a real office
      archipel: stack/1
      office: AD
      systems:
        - id: register
          name: Register
          status: in-use
          until: 2028
          uses:
            - { product: postgresql, version: "15.4", status: in-use, since: 2024 }
        - id: gazette
          name: Gazette
      """;
  private static final String MOVED =
      FIRST.replace("until: 2028", "until: 2030").replace("gazette", "bulletin");

  @TempDir Path folder;

  @Test
  void tellsNothingOfWhatIsFirstSharedAndEveryDifferenceAfterwards() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, FIRST);
      assertThat(changes(catalog, Audience.PUBLIC)).isEmpty();

      contribute(catalog, MOVED);
      assertThat(changes(catalog, Audience.PUBLIC))
          .containsExactly(
              "added office/AD/system/bulletin",
              "changed office/AD/system/register until 2028 -> 2030");
      assertThat(catalog.differingGraphs(Audience.PUBLIC)).isEmpty();
      assertThat(catalog.differingGraphs(Audience.MEMBERS)).isEmpty();

      catalog.rebuild(Progress.SILENT);
      assertThat(changes(catalog, Audience.PUBLIC)).hasSize(2);
    }
  }

  @Test
  void tellsMembersWhatChangedForThemAndThePublicNothingOfIt() throws IOException {
    String hidden = FIRST.replace("until: 2028", "until: 2028\n    audience: members");
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, hidden);
      contribute(catalog, hidden.replace("2028", "2031"));

      assertThat(changes(catalog, Audience.MEMBERS))
          .containsExactly("changed office/AD/system/register until 2028 -> 2031");
      assertThat(changes(catalog, Audience.PUBLIC)).isEmpty();
    }
  }

  @Test
  void takesTheHistoryOfAStatementBackWithIt() throws IOException {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, FIRST);
      contribute(catalog, MOVED);
      contribute(catalog, MOVED.replace("15.4", "16.1"));
      assertThat(changes(catalog, Audience.PUBLIC))
          .contains(
              "changed office/AD/system/register/use/postgresql usesRelease release/postgresql/15"
                  + " -> release/postgresql/16 version 15.4 -> 16.1");

      contribute(catalog, MOVED.replace("\"15.4\"", "\"16\""));
      assertThat(changes(catalog, Audience.PUBLIC)).noneMatch(change -> change.contains("16.1"));
      contribute(catalog, MOVED.replace("name: Register", "name: Register\n    audience: members"));
      assertThat(changes(catalog, Audience.PUBLIC))
          .containsExactly("added office/AD/system/bulletin");
      assertThat(catalog.differingGraphs(Audience.PUBLIC)).isEmpty();
      assertThat(catalog.differingGraphs(Audience.MEMBERS)).isEmpty();

      contribute(catalog, "archipel: stack/1\noffice: AD\nsystems: []\n");
      assertThat(changes(catalog, Audience.MEMBERS)).isEmpty();
    }
  }

  private static void contribute(Catalog catalog, String document) {
    Sending sending =
        new Sending(
            List.of(Homes.file("stack.yaml", document)),
            "AD",
            Optional.empty(),
            Optional.empty(),
            "test");
    assertThat(catalog.contribute(sending).receipt()).isPresent();
  }

  /** Returns the changes about the office, in words, sorted. */
  private static Set<String> changes(Catalog catalog, Audience audience) {
    return catalog
        .store(audience)
        .read(
            dataset -> {
              Set<String> words = new TreeSet<>();
              dataset
                  .find(ContributionStatements.GRAPH, null, Arc.CONCERNS_OFFICE, Ids.office("AD"))
                  .forEachRemaining(quad -> words.add(words(dataset, quad.getSubject())));
              return words;
            });
  }

  private static String words(org.apache.jena.sparql.core.DatasetGraph dataset, Node change) {
    StringBuilder words = new StringBuilder(object(dataset, change, Arc.HAS_CHANGE_KIND));
    words.append(' ').append(object(dataset, change, Arc.CHANGES_THING));
    if (words.toString().startsWith("changed")) {
      Set<String> values = new TreeSet<>();
      dataset
          .find(ContributionStatements.GRAPH, null, Arc.IS_PART_OF_CHANGE, change)
          .forEachRemaining(quad -> values.add(value(dataset, quad)));
      values.forEach(words::append);
    }
    return words.toString();
  }

  private static String value(org.apache.jena.sparql.core.DatasetGraph dataset, Quad value) {
    Node node = value.getSubject();
    return " %s %s -> %s"
        .formatted(
            object(dataset, node, Arc.CHANGES_PROPERTY),
            object(dataset, node, Arc.BEFORE),
            object(dataset, node, Arc.AFTER));
  }

  private static String object(
      org.apache.jena.sparql.core.DatasetGraph dataset, Node subject, Node property) {
    var quads = dataset.find(null, subject, property, null);
    if (!quads.hasNext()) {
      return "?";
    }
    Node object = quads.next().getObject();
    return object.isLiteral()
        ? object.getLiteralLexicalForm()
        : object.getURI().replaceFirst("^.*/id/(change-kind/)?|^.*#", "");
  }
}
