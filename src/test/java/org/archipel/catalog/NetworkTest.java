package org.archipel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archipel.ontology.Arc;
import org.archipel.ontology.Audience;
import org.archipel.ontology.Ids;
import org.archipel.problem.Problem;
import org.archipel.problem.Trouble;
import org.archipel.stack.ContributionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the network decides goes through the catalogue like everything else. */
class NetworkTest {

  private static final String DECIDED =
      """
      archipel: network/1
      network: wipo
      slots:
        - capability: translation
          block: relational-database
          purpose: Keeps what was translated.
      decisions:
        - id: first
          slot: translation/relational-database
          product: postgresql
          outcome: recommended
          rationale: [Many have it.]
          takenBy: A board
          takenOn: 2026-05
        - id: second
          slot: translation/relational-database
          product: oracle-database
          outcome: contain
          rationale: [Few take it up.]
          takenBy: A board
          takenOn: 2026-05
          dissent: [One office keeps it.]
          audience: members
      """;
  private static final ContributionKey KEY = new ContributionKey("network/wipo/decided");
  private static final String SECOND = Ids.ID + "decision/second";

  @TempDir Path folder;

  @Test
  void standsUnderItsOwnKeyForItsAudienceAndCanBeForgotten() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      assertThat(contribute(catalog, DECIDED).receipt()).isPresent();

      assertThat(catalog.thing(Ids.ID + "decision/first", Audience.PUBLIC)).isPresent();
      assertThat(catalog.thing(SECOND, Audience.PUBLIC)).isEmpty();
      assertThat(catalog.thing(SECOND, Audience.MEMBERS)).isPresent();
      assertThat(catalog.history(Audience.PUBLIC).getFirst().touched()).containsOnlyKeys(KEY);
      assertThat(catalog.diff(ContributionKey.NETWORK, "2000-01-01", "now", Audience.MEMBERS))
          .extracting(change -> change.subject().toString())
          .contains(SECOND, Ids.ID + "option/translation/relational-database/oracle-database");

      catalog.forget(KEY);
      assertThat(catalog.thing(SECOND, Audience.MEMBERS)).isEmpty();
      assertThat(catalog.knows(KEY)).isFalse();
    }
  }

  @Test
  void goesOutAndComesBackUnchanged() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, DECIDED);
      String text =
          catalog.exports().ofNetwork("wipo", "decided", Audience.MEMBERS, ExportFormat.YAML);

      assertThat(text).contains("slot: translation/relational-database", "audience: members");
      assertThat(contribute(catalog, text).receipt().orElseThrow().changed()).isFalse();
      assertThatThrownBy(
              () -> catalog.exports().ofNetwork("wipo", "x", Audience.MEMBERS, ExportFormat.YAML))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("network/wipo/decided, network/wipo/recommendations");
    }
  }

  @Test
  void isWarnedOfASlotThatNobodySpecifiedAndThatFollowsFromNothing() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      contribute(catalog, DECIDED);
      Outcome outcome =
          contribute(
              catalog,
              """
              archipel: network/1
              network: wipo
              part: later
              decisions:
                - slot: translation/time-series-database
                  outcome: avoid
                  rationale: [Nobody needs it.]
                  takenBy: A board
                  takenOn: 2026-06
                - slot: translation/relational-database
                  outcome: accepted
                  rationale: [It was specified before.]
                  takenBy: A board
                  takenOn: 2026-06
              """);

      assertThat(outcome.receipt()).isPresent();
      assertThat(outcome.problems())
          .extracting(Problem::message)
          .singleElement()
          .asString()
          .startsWith(
              "The slot 'translation/time-series-database' is neither specified nor derived")
          .contains("translation/relational-database");
    }
  }

  @Test
  void isNoWordOfAnOffice() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      Sending forOffice =
          new Sending(
              List.of(Homes.file("n.yaml", DECIDED)),
              "AU",
              Optional.empty(),
              Optional.empty(),
              "t");
      Sending ofOffice = sending("archipel: stack/1\noffice: AU\nsystems: [{name: A}]\n");

      assertThat(catalog.tryOut(forOffice).problems())
          .extracting(Problem::message)
          .containsExactly("The file is about the network but is sent for 'AU'.");
      assertThat(catalog.tryOut(ofOffice).problems())
          .extracting(Problem::message)
          .containsExactly("The file is about an office but is sent for the network.");
    }
  }

  @Test
  void shipsTheTenRecommendationsAsRequirementsAndNoDecision() throws Exception {
    try (Catalog catalog = Homes.withRealData(folder)) {
      long requirements =
          catalog
              .store(Audience.PUBLIC)
              .read(
                  dataset ->
                      dataset
                          .getUnionGraph()
                          .find(null, Arc.RESTATES_RECOMMENDATION, null)
                          .toList()
                          .size());
      boolean decided =
          catalog
              .store(Audience.MEMBERS)
              .read(dataset -> dataset.getUnionGraph().contains(null, Arc.DECIDES_ON, null));

      assertThat(requirements).isEqualTo(10);
      assertThat(decided).isFalse();
    }
  }

  private static Outcome contribute(Catalog catalog, String text) {
    return catalog.contribute(sending(text));
  }

  private static Sending sending(String text) {
    return new Sending(
        List.of(Homes.file("n.yaml", text)),
        ContributionKey.NETWORK,
        Optional.empty(),
        Optional.empty(),
        "t");
  }
}
